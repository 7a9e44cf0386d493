import { readCode } from '../analysis/code-scheme.ts';
import { freeCodes, stemOf } from '../analysis/codes.ts';
import { insertKey } from '../editing/insert-key.ts';
import type { Model } from '../model.ts';
import type { Entity, ParsedFile } from '../parsed-file.ts';
import { isWritten } from '../reading/written.ts';
import { defineRule, type Edit, type Fix, type Report } from '../rule.ts';
import { entitySchemas } from '../schema.ts';
import { nameThing, nounOf, quote, sentence } from '../wording.ts';

export const missingCode = defineRule({
  id: 'missing-code',
  on: ['role', 'file'],
  severity: 'info',
  summary: 'Where things of a section bear codes, each of them does.',
  why: 'A thing without a code cannot be quoted in a job description or found in a register, and nobody can tell whether it is new or whether its code was lost on the way.',
  examples: {
    bad: `codeSchemes:
  - id: components
    parts:
      - name: skill
        mask: AAAA
      - name: level
        mask: "9"
      - name: number
        mask: "9+"
roles:
  - id: pilot
    name: Pilot
    workActivities:
#   ^^^^^^^^^^^^^^ In role “Pilot” 1 of 3 work activities has no code.
      - code: BERT412
        title: Berthing plans
      - code: BERT413
        title: Tug orders
      - title: Pilot ladders
`,
    good: `codeSchemes:
  - id: components
    parts:
      - name: skill
        mask: AAAA
      - name: level
        mask: "9"
      - name: number
        mask: "9+"
roles:
  - id: pilot
    name: Pilot
    workActivities:
      - code: BERT412
        title: Berthing plans
      - code: BERT413
        title: Tug orders
      - code: BERT414
        title: Pilot ladders
`,
  },
  *check(subject, model) {
    if ('kind' in subject) {
      yield* ofMap(subject.data, subject.file, model, nameThing(model, subject));
      return;
    }
    for (const fragment of subject.fragments) {
      const { components, skills } = fragment;
      if (components !== undefined) yield* ofMap(components, subject, model, 'this file');
      if (skills !== undefined) yield* ofSection(fragment, 'skills', skills, subject, model, 'this file');
    }
  },
});

const sections = [...(entitySchemas.get('role')?.properties ?? [])]
  .filter(([, { items }]) => items?.entity !== undefined && items.idKeys.includes('code'))
  .map(([section]) => section);

function* ofMap(map: object, file: ParsedFile, model: Model, holder: string): Iterable<Report> {
  for (const section of sections) {
    const items = (map as Readonly<Record<string, readonly object[] | undefined>>)[section];
    if (items !== undefined) yield* ofSection(map, section, items, file, model, holder);
  }
}

/** What a section takes from elsewhere has its code there or is missed there. */
function* ofSection(
  map: object,
  section: string,
  items: readonly object[],
  file: ParsedFile,
  model: Model,
  holder: string,
): Iterable<Report> {
  const codes = items.flatMap(item => codeOf(item, model) ?? []);
  const bare = items.flatMap(item => {
    const thing = model.entityOf(item);
    return thing === undefined || isCoded(thing) ? [] : [thing];
  });
  const first = bare[0];
  const count = codes.length + bare.length;
  const key = file.located(map)?.pairs.get(section)?.key;
  if (first === undefined || key?.range == null || codes.length * 4 < count) return;
  const noun = count === 1 ? nounOf(first.kind) : plural(nounOf(first.kind));
  yield {
    message: `In ${holder} ${bare.length} of ${count} ${noun} ${bare.length === 1 ? 'has' : 'have'} no code.`,
    at: { start: key.range[0], end: key.range[1] },
    related: bare.slice(0, 10).map(thing => ({
      message: sentence(`${nameThing(model, thing)} has none.`),
      file,
      span: thing.head,
    })),
    fixes: fixesOf(bare, codes, model),
  };
}

function codeOf(item: object, model: Model): string | undefined {
  const used = model.used(item);
  if (used === 'unknown') return undefined;
  const thing = used ?? model.entityOf(item);
  return thing?.names.find(({ property }) => property === 'code')?.text;
}

function isCoded({ data, file }: Entity): boolean {
  const located = file.located(data);
  return located === undefined || isWritten(located, 'code');
}

/** Only where all codes of the section differ in nothing but their number is it known how the next ones begin. */
function fixesOf(bare: readonly Entity[], codes: readonly string[], model: Model): Fix[] {
  const [code = ''] = codes;
  const section = bare[0]?.section ?? '';
  const reading = readCode(model, code, section);
  const stems = new Set(codes.map(stemOf));
  if (reading === undefined || reading.failure !== undefined || stems.size !== 1 || stems.has(undefined))
    return [];
  const free = freeCodes(model, code, bare.length);
  const edits = bare.flatMap((thing, index): Edit[] => {
    const inserted = insertKey(thing.file, thing.data, [`code: ${free[index]}`]);
    return inserted === undefined ? [] : [inserted];
  });
  if (edits.length < bare.length) return [];
  const range =
    free.length === 1 ? quote(free[0] ?? '') : `${quote(free[0] ?? '')} to ${quote(free.at(-1) ?? '')}`;
  return [{ title: `Insert ${range}`, safe: false, edits }];
}

function plural(noun: string): string {
  return noun.endsWith('y')
    ? `${noun.slice(0, -1)}ies`
    : noun === 'background'
      ? 'background texts'
      : `${noun}s`;
}
