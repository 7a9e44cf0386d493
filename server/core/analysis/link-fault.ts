/** What is wrong with a web address. */
export interface LinkFault {
  readonly kind: 'malformed' | 'relative' | 'private' | 'insecure';
  /** The end of a sentence that begins with the address. */
  readonly words: string;
  /** The address as it was probably meant. */
  readonly meant?: string;
}

/** The first thing that keeps readers from following an address, judged by its letters alone. */
export function linkFault(address: string): LinkFault | undefined {
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(address)) return undefined;
  const parts = /^([a-z][a-z\d+.-]*):(?:\/\/)?([^/?#]*)(.*)$/i.exec(address);
  if (parts === null || !/^[a-z][a-z\d+.-]*:/i.test(address)) return relativeFault(address);
  const [, scheme = '', authority = '', rest = ''] = parts;
  if (!/^https?$/i.test(scheme)) return { kind: 'relative', words: 'cannot be followed from a card' };
  const host = authority
    .replace(/^[^@]*@/, '')
    .replace(/:\d*$/, '')
    .toLowerCase();
  const words = malformation(address, authority, host, rest);
  if (words !== undefined) return words;
  if (isPrivate(host))
    return {
      kind: 'private',
      words: 'can only be opened inside your own network: other readers see an error',
    };
  if (scheme.toLowerCase() !== 'http') return undefined;
  return { kind: 'insecure', words: 'is not encrypted', meant: address.replace(/^http:/i, 'https:') };
}

function relativeFault(address: string): LinkFault {
  const isWeb = /^(?:www\.|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|io|gov|edu|uk|de|fr|eu)(?=\/|$))/i.test(
    address,
  );
  if (isWeb) return { kind: 'relative', words: 'needs “https://” in front', meant: `https://${address}` };
  if (address === '') return { kind: 'relative', words: 'leads nowhere' };
  return {
    kind: 'relative',
    words: 'leads nowhere: a card is read far from these files, so write the whole address',
  };
}

function malformation(address: string, authority: string, host: string, rest: string): LinkFault | undefined {
  const fault = (words: string, meant?: string): LinkFault => ({
    kind: 'malformed',
    words,
    ...(meant === undefined ? {} : { meant }),
  });
  const twice = /^https?:\/*(https?:\/\/.*)$/i.exec(address);
  if (twice !== null) return fault('has its beginning twice', twice[1]);
  if (/\s/.test(address)) return fault('has a space in it');
  if (!/^https?:\/\/[^/]/i.test(address)) return fault('lacks the name of a site behind “//”');
  if (/[<>"`{}|\\^]/.test(address))
    return fault(`has a ${quoteSign(address)} in it, which no address may have`);
  if (!isHost(host) || /:\d{6,}$|:[^\d]*$/.test(authority)) return fault('is no address of a site');
  const stray = /[.,;:!'’”]+$/.exec(rest === '' ? authority : rest)?.[0];
  if (stray !== undefined)
    return fault(`ends with “${stray}”, which hardly belongs to it`, address.slice(0, -stray.length));
  if (rest.endsWith(')') && !rest.includes('('))
    return fault('ends with a bracket that is not open', address.slice(0, -1));
  return /%(?![\da-f]{2})/i.test(rest) ? fault('has a “%” that stands for no character') : undefined;
}

function quoteSign(address: string): string {
  return `“${/[<>"`{}|\\^]/.exec(address)?.[0] ?? ''}”`;
}

function isHost(host: string): boolean {
  if (/^\[[\da-f:.]+\]$/i.test(host)) return true;
  return (
    host.length < 254 &&
    /^(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?\.)*[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.?$/u.test(
      host,
    )
  );
}

/** Addresses that are given out inside networks only (RFC 1918, RFC 6762, RFC 8375), and names without a dot. */
function isPrivate(host: string): boolean {
  return (
    /^(?:10|127)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\./.test(host) ||
    /(?:^|\.)(?:localhost|local|internal|intranet|intra|corp|lan|home\.arpa)$/.test(host) ||
    /^\[(?:::1|f[cd])/.test(host) ||
    !/[.[]/.test(host)
  );
}
