import { oncePer } from '../analysis/once-per.ts';
import { fold } from '../analysis/similarity.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

const competencies = (texts: readonly string[]) =>
  texts
    .map(
      (text, index) => `  - id: duty-${index + 1}
    summary: ${text}
    level: one
    theme: duties
`,
    )
    .join('');

const family = (name: string, texts: readonly string[]) => `name: ${name}
proficiencyScale: none
levels:
  - id: one
themes:
  - id: duties
    name: Duties
competencies:
${competencies(texts)}`;

const duties = [
  'Briefs the crew',
  'Reads the tide',
  'Moors the vessel',
  'Signals by lamp',
  'Checks the lines',
].flatMap(duty => [`${duty} by day`, `${duty} by night`]);

const own = [
  'Orders the tugs',
  'Tows barges',
  'Watches the tow line',
  'Fights fires on board',
  'Keeps the engine log',
  'Trims the load',
  'Feeds the crew',
  'Mends the fenders',
  'Pumps the bilge',
  'Paints the hull',
];

export const copiedFile = defineRule({
  id: 'copied-file',
  on: 'family',
  severity: 'warning',
  summary: 'A job family says most things in its own words.',
  why: 'A family that began as a copy of another and was never rewritten describes other people’s work. Where the families are meant to share it, one family with more levels says it once.',
  options: {
    share: {
      type: 'integer',
      default: 60,
      description: 'How many of a hundred texts may stand in one other job family.',
    },
  },
  examples: {
    bad: {
      'framework.yaml': 'framework:\n  id: harbour\n  name: Harbour\n',
      'pilots.yaml': family('Pilots', duties),
      'tugs.yaml': family('Tugs', [...duties.slice(0, 8), ...own.slice(0, 2)])
        .replaceAll('duty-', 'tug-')
        .replace(
          'name: Tugs\n',
          'name: Tugs\n#     ^^^^ Most texts of job family “Tugs” also stand in job family “Pilots”.\n',
        ),
    },
    good: {
      'framework.yaml': 'framework:\n  id: harbour\n  name: Harbour\n',
      'pilots.yaml': family('Pilots', duties),
      'tugs.yaml': family('Tugs', own).replaceAll('duty-', 'tug-'),
    },
  },
  *check(family, model, { share }) {
    const texts = textsIn(family);
    if (texts.size < fewest) return;
    const counts = new Map<Entity<'family'>, number>();
    for (const text of texts)
      for (const other of holdersOf(model).get(text) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
    counts.delete(family);
    const [found] = [...counts].sort(([, one], [, other]) => other - one);
    if (found === undefined) return;
    const [other, shared] = found;
    const theirs = textsIn(other).size;
    const isCopy = texts.size < theirs || (texts.size === theirs && isBehind(model, family, other));
    if (!isCopy || shared * 100 <= share * texts.size || isSuccession(model, family, other)) return;
    yield {
      message: `Most texts of ${nameThing(model, family)} also stand in ${nameThing(model, other)}.`,
      related: [
        {
          message: sentence(`job family ${quote(model.titleOf(other))} is here.`),
          file: other.file,
          span: other.head,
        },
      ],
    };
  },
});

/** Fewer texts are alike by chance. */
const fewest = 10;
/** A text that stands in more families than this is common property. */
const mostHolders = 8;

const textsIn = oncePer(
  ({ data }: Entity<'family'>): ReadonlySet<string> =>
    new Set(
      (data.competencies ?? [])
        .flatMap(({ summary, examples = [] }) => [summary, ...examples])
        .flatMap(text => (text === undefined ? [] : [fold(text)])),
    ),
);

/** For each text the first job families that have it. */
const holdersOf = oncePer((model: Model): ReadonlyMap<string, readonly Entity<'family'>[]> => {
  const holders = new Map<string, Entity<'family'>[]>();
  for (const family of model.entities('family')) {
    for (const text of textsIn(family)) {
      const known = holders.get(text);
      if (known === undefined) holders.set(text, [family]);
      else if (known.length < mostHolders) known.push(family);
    }
  }
  return holders;
});

/** Of two families of one size the later one counts as the copy. */
function isBehind(model: Model, one: Entity<'family'>, other: Entity<'family'>): boolean {
  const families = model.entities('family');
  return families.indexOf(one) > families.indexOf(other);
}

/** A new version of a family rightly keeps what the old one said. */
function isSuccession(model: Model, one: Entity<'family'>, other: Entity<'family'>): boolean {
  const isPast = (family: Entity<'family'>) => ['legacy', 'retired'].includes(model.statusOf(family));
  return isPast(one) !== isPast(other);
}
