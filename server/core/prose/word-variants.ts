import type { Model } from '../model.ts';
import type { ParsedFile, Text } from '../parsed-file.ts';
import { proseOf } from './prose.ts';
import { textKind } from './text-kind.ts';

/** A word of the list in one of its spellings: closed, with a hyphen or in two words. */
export interface Variant {
  /** What all its spellings have in common. */
  readonly key: string;
  readonly form: Form;
  /** The word as it is written. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

export type Form = 'closed' | 'hyphen' | 'open';

/** How often a word occurs in each spelling, and where first. */
export type Forms = ReadonlyMap<
  Form,
  { readonly count: number; readonly text: Text; readonly variant: Variant }
>;

/**
 * Words that are written closed and with a hyphen, some also in two words, and mean the same: own selection from the
 * hyphenation chapter of Oxford's “New Hart's Rules” (4.11) and from published frameworks. A bar stands where the hyphen
 * would, a star for any ending, a tilde where two words are usual as well.
 */
const words = `anti|virus audio|visual bench|mark* co|locat* co|operat* co|ordinat* cross|functional* cyber|attack* cyber|crime
cyber|secur*~ data|base* data|set*~ de|brief* de|escalat* de|risk* de|scop* extra|net e|learning e|mail* fire|wall*
hand|over* health|care inter|operab* inter|personal inter|relat* key|word* life|cycle*~ life|long life|style*
log|book* macro|econom* meta|data micro|service* mind|set*~ mis|use multi|cultural multi|disciplin* multi|media
multi|task* non|compliance non|functional off|line off|site on|board* on|going on|line on|site out|reach out|source*
over|see* over|view* play|book* post|graduate pre|defin* pre|empt* pre|requisite* pro|activ* re|align* re|assess*
re|configur* re|design* re|engineer* re|evaluat* re|examin* re|focus* re|invent* re|prioritis* re|prioritiz*
re|train* re|us* road|map*~ run|book* safe|guard* skill|set*~ smart|phone* socio|economic stake|holder* stand|alone
story|board* sub|committee* sub|contract* sub|domain* sub|process* sub|set* sub|system* sub|task* team|mate*
tele|conferenc* time|frame*~ time|line* time|scale*~ time|table* trouble|shoot* under|perform* up|date* up|grade*
up|skill* video|conferenc* web|page*~ web|site*~ well|being white|board* work|around* work|flow* work|force
work|load* work|place work|shop* work|stream*`;

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${words.split(/\s+/).map(sourceOf).join('|')})(?![\\p{L}\\p{N}-])`,
  'giu',
);

/** `co|ordinat*` as a pattern: coordinates, co-ordinates. */
function sourceOf(entry: string): string {
  const gap = entry.endsWith('~') ? '[- ]?' : '-?';
  return entry.replace('~', '').replace('|', gap).replace('*', '\\p{L}*');
}

const keys: readonly string[] = words.split(/\s+/).map(entry => entry.replace(/[|*~]/g, ''));

/** The words of the list in a text. */
export function variantsIn(text: Text): Variant[] {
  return [...proseOf(text).plain.matchAll(pattern)].map(({ 0: written, index }) => {
    const closed = written.toLowerCase().replace(/[- ]/, '');
    const form = written.includes('-') ? 'hyphen' : written.includes(' ') ? 'open' : 'closed';
    const key = keys.find(candidate => closed.startsWith(candidate)) ?? closed;
    return { key, form, written, start: index, end: index + written.length };
  });
}

/** How a word of the list is spelt in a framework. */
export function formsOf(model: Model, key: string): Forms {
  const known = byModel.get(model) ?? new Map<string, Forms>();
  byModel.set(model, known);
  const found = known.get(key);
  if (found !== undefined) return found;
  const forms: Counts = new Map();
  for (const file of model.files) {
    for (const [form, { count, text, variant }] of countsOf(file).get(key) ?? [])
      add(forms, form, count, text, variant);
  }
  known.set(key, forms);
  return forms;
}

type Counts = Map<Form, { count: number; text: Text; variant: Variant }>;

const byModel = new WeakMap<Model, Map<string, Forms>>();
const byFile = new WeakMap<ParsedFile, ReadonlyMap<string, Counts>>();

/** A file that stays as it is is read once. */
function countsOf(file: ParsedFile): ReadonlyMap<string, Counts> {
  const known = byFile.get(file);
  if (known !== undefined) return known;
  const counts = new Map<string, Counts>();
  for (const text of file.texts) {
    if (textKind(text) === 'label') continue;
    for (const variant of variantsIn(text)) {
      const forms: Counts = counts.get(variant.key) ?? new Map();
      counts.set(variant.key, forms);
      add(forms, variant.form, 1, text, variant);
    }
  }
  byFile.set(file, counts);
  return counts;
}

function add(forms: Counts, form: Form, count: number, text: Text, variant: Variant): void {
  const known = forms.get(form);
  if (known === undefined) forms.set(form, { count, text, variant });
  else known.count += count;
}
