/** An address that a card may link to: http, https and mailto, nothing else; undefined for all others. */
export function webAddress(text: string): string | undefined {
  const address = text.trim();
  return /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(address) ? address : undefined;
}

/** An address made from a template: `{id}` and `{title}` replaced, undefined where no safe address comes out. */
export function fillAddress(template: string, id: string, title: string): string | undefined {
  const filled = template.replace(/\{(id|title)\}/g, (_, name) => encode(name === 'id' ? id : title));
  return webAddress(filled);
}

/** Half a character, as a cursor in the middle of an emoji leaves it, cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
