import { type CaseItemKind, caseItemTypes } from './case-item-types.ts';
import { type CaseLink, linkTo, typeLink } from './case-link.ts';
import { stableIdentifier } from './stable-identifier.ts';

/** What is said of an item. */
export interface CaseItemContent {
  readonly identifier: string;
  readonly kind: CaseItemKind;
  /** The word by which other places of the framework mean it. */
  readonly id?: string | undefined;
  readonly code?: string | undefined;
  readonly title: string | undefined;
  /** The longer text, where the title is not all of it. */
  readonly text?: string | undefined;
  readonly label?: string | undefined;
  readonly keyword?: string | undefined;
  readonly parents: readonly CaseLink[];
}

export type CaseAssociationType =
  | 'isChildOf'
  | 'isPartOf'
  | 'isRelatedTo'
  | 'exactMatchOf'
  | 'precedes'
  | 'replacedBy'
  | 'hasSkillLevel';

/** The parts of a CASE 1.0 package on their way, each with an identifier that stays. */
export class CaseBuilder {
  readonly items: object[] = [];
  readonly associations: object[] = [];
  readonly document: CaseLink;
  readonly #changed: string;
  readonly #children = new Map<string, number>();
  readonly #tied = new Set<string>();

  constructor(document: CaseLink, changed: string) {
    this.document = document;
    this.#changed = changed;
  }

  /** Adds an item below others, behind those that are there already. */
  item({ identifier, kind, id, code, title, text, label, keyword, parents }: CaseItemContent): CaseLink {
    const link = linkTo(identifier, title ?? text ?? id ?? '', id);
    const [type] = caseItemTypes[kind];
    this.items.push({
      identifier,
      fullStatement: text ?? title ?? id ?? '',
      ...(text === undefined ? {} : { abbreviatedStatement: title ?? '' }),
      ...(label === undefined ? {} : { alternativeLabel: label }),
      CFItemType: type,
      CFItemTypeURI: typeLink(kind),
      uri: link.uri,
      ...(code === undefined ? {} : { humanCodingScheme: code }),
      ...(keyword === undefined ? {} : { conceptKeywords: [keyword] }),
      lastChangeDateTime: this.#changed,
    });
    for (const parent of parents) this.tie(link, 'isChildOf', parent);
    return link;
  }

  /** Says how one thing stands to another, once; `again` tells apart what is written as often as it is said. */
  tie(origin: CaseLink, type: CaseAssociationType, destination: CaseLink, again = 0): void {
    const parts = [origin.identifier, type, destination.identifier, ...(again === 0 ? [] : [`${again}`])];
    const key = parts.join(' ');
    if (this.#tied.has(key)) return;
    this.#tied.add(key);
    const identifier = stableIdentifier(...parts);
    this.associations.push({
      identifier,
      associationType: type,
      ...(type === 'isChildOf' ? { sequenceNumber: this.#next(destination) } : {}),
      uri: linkTo(identifier, type).uri,
      originNodeURI: origin,
      destinationNodeURI: destination,
      lastChangeDateTime: this.#changed,
    });
  }

  /** The types of all items, so that a reader knows what each is. */
  types(): readonly object[] {
    return (Object.keys(caseItemTypes) as CaseItemKind[]).map((kind, index) => {
      const [title, description] = caseItemTypes[kind];
      const { identifier, uri } = typeLink(kind);
      const lastChangeDateTime = this.#changed;
      return { identifier, uri, title, description, hierarchyCode: String(index + 1), lastChangeDateTime };
    });
  }

  #next({ identifier }: CaseLink): number {
    const number = (this.#children.get(identifier) ?? 0) + 1;
    this.#children.set(identifier, number);
    return number;
  }
}
