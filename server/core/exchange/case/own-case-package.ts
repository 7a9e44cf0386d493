import { addTo } from '../../grouping.ts';
import { type CaseItemKind, caseItemTypes } from './case-item-types.ts';
import { idIn, typeLink } from './case-link.ts';
import { type CaseRecord, recordAt, recordsAt } from './case-record.ts';

/** A package that was written here, with the ways from each of its things to the others. */
export interface OwnCasePackage {
  readonly document: CaseRecord;
  readonly items: readonly OwnCaseItem[];
  readonly concepts: readonly CaseRecord[];
  /** The words by which the document is tied to others. */
  readonly documentTies: readonly CaseTie[];
  /** The items of a kind below a thing, in order. */
  childrenOf(parent: OwnCaseItem | 'document', kind: CaseItemKind): readonly OwnCaseItem[];
  /** The items that nobody has asked for so far: they stand below nothing that items of their kind belong to. */
  unasked(): readonly OwnCaseItem[];
}

export interface OwnCaseItem {
  readonly record: CaseRecord;
  /** Its place among all items. */
  readonly index: number;
  /** Undefined for an item that another tool has added. */
  readonly kind: CaseItemKind | undefined;
  readonly id: string | undefined;
  /** What it is tied to, in order, but for what it stands below. */
  readonly ties: readonly CaseTie[];
}

/** One way to another thing. */
export interface CaseTie {
  readonly type: string;
  /** The word by which it is meant. */
  readonly word: string;
  readonly title: string;
  /** What is there; undefined for what is not in the package. */
  readonly kind: CaseItemKind | undefined;
  readonly identifier: string;
}

/** The package in a piece of JSON; undefined for anything else, and for a package that defines other types of items than ours. */
export function ownCasePackage(root: CaseRecord): OwnCasePackage | undefined {
  const document = recordAt(root, 'CFDocument');
  const definitions = recordAt(root, 'CFDefinitions');
  if (document === undefined || definitions === undefined) return undefined;
  const types = recordsAt(definitions, 'CFItemTypes').map(({ identifier }) => identifier);
  if (!types.includes(typeLink('family').identifier)) return undefined;
  const kinds = new Map(recordsAt(root, 'CFItems').map(record => [record.identifier, kindOf(record)]));
  const ties = new Map<unknown, CaseTie[]>();
  const parents = new Map<unknown, Set<unknown>>();
  for (const association of recordsAt(root, 'CFAssociations')) {
    const origin = recordAt(association, 'originNodeURI')?.identifier;
    const destination = recordAt(association, 'destinationNodeURI');
    if (destination === undefined) continue;
    const { identifier, title, uri } = destination;
    const type = String(association.associationType);
    if (type === 'isChildOf') parents.set(origin, (parents.get(origin) ?? new Set()).add(identifier));
    else
      addTo(ties, origin, {
        type,
        word: idIn(uri) ?? String(title),
        title: String(title),
        kind: kinds.get(identifier),
        identifier: String(identifier),
      });
  }
  const items = recordsAt(root, 'CFItems').map((record, index) => ({
    record,
    index,
    kind: kindOf(record),
    id: idIn(record.uri),
    ties: ties.get(record.identifier) ?? [],
  }));
  const asked = new Set<OwnCaseItem>();
  const below = new Map<unknown, OwnCaseItem[]>();
  for (const item of items)
    for (const parent of parents.get(item.record.identifier) ?? []) addTo(below, parent, item);
  return {
    document,
    items,
    concepts: recordsAt(definitions, 'CFConcepts'),
    documentTies: ties.get(document.identifier) ?? [],
    childrenOf(parent, kind) {
      const all = below.get(parent === 'document' ? document.identifier : parent.record.identifier) ?? [];
      const own = all.filter(item => item.kind === kind);
      for (const item of own) asked.add(item);
      return own;
    },
    unasked: () => items.filter(item => !asked.has(item)),
  };
}

const kinds = new Map(
  (Object.keys(caseItemTypes) as CaseItemKind[]).map(kind => [typeLink(kind).identifier, kind]),
);

function kindOf(record: CaseRecord): CaseItemKind | undefined {
  return kinds.get(String(recordAt(record, 'CFItemTypeURI')?.identifier));
}
