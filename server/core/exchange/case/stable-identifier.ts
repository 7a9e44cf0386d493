import { v5 } from 'uuid';

/** A UUID (version 5, RFC 9562) that is the same whenever it is made of the same words. */
export function stableIdentifier(...words: readonly string[]): string {
  return v5(JSON.stringify(words), nameSpace);
}

/** The name space of all identifiers that are made here. */
const nameSpace = '6f2b5a1e-93c4-5d0e-8a77-2c1d4e9b7f30';
