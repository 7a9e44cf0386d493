import { type CaseItemKind, caseItemTypes } from './case-item-types.ts';
import { stableIdentifier } from './stable-identifier.ts';

/** How CASE points from one thing to another. */
export interface CaseLink {
  readonly title: string;
  readonly identifier: string;
  readonly uri: string;
}

/** A link to a thing of CASE; its id stands behind the address (RFC 8141, 2.3.3), where other readers pass it over. */
export function linkTo(identifier: string, title: string, id?: string): CaseLink {
  const uri = `urn:uuid:${identifier}`;
  return { title, identifier, uri: id === undefined ? uri : `${uri}#${encodeURIComponent(wellFormed(id))}` };
}

/** The link to a type of item, the same in every package. */
export function typeLink(kind: CaseItemKind): CaseLink {
  return linkTo(stableIdentifier('CFItemType', kind), caseItemTypes[kind][0]);
}

/** The id that a link says; undefined where it says none. */
export function idIn(uri: unknown): string | undefined {
  const id = typeof uri === 'string' ? /^urn:uuid:[\da-f-]{36}#(.+)$/i.exec(uri)?.[1] : undefined;
  if (id === undefined) return undefined;
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined;
  }
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
