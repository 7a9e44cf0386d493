import { oncePer } from '../analysis/once-per.ts';
import { stub } from '../analysis/unwritten.ts';
import { insertKey } from '../editing/insert-key.ts';
import { insertItem } from '../editing/item-edits.ts';
import { scalarText } from '../editing/scalar-text.ts';
import type { Model } from '../model.ts';
import type { Entity, Text } from '../parsed-file.ts';
import { acronymsIn } from '../prose/acronyms.ts';
import { knownAcronyms } from '../prose/known-acronyms.ts';
import { surveyOf } from '../prose/survey.ts';
import { textKind } from '../prose/text-kind.ts';
import { defineRule, type Edit, type Fix } from '../rule.ts';

export const undefinedAcronym = defineRule({
  id: 'undefined-acronym',
  on: 'text',
  severity: 'info',
  preset: 'strict',
  english: true,
  style: true,
  summary: 'The framework says what each of its abbreviations stands for, in the glossary or once in a text.',
  why: 'Whoever is new in the organisation is the reader who needs the framework most and knows its abbreviations least.',
  options: {
    known: {
      type: 'strings',
      default: [],
      description: 'Further abbreviations that all readers know.',
    },
  },
  examples: {
    bad: `roles:
  - id: pilot
    name: Pilot
    summary: Reports to the VTS and keeps the KPIs.
#                           ^^^ Nothing says what “VTS” stands for. Write it out, or add it to the glossary.
`,
    good: `roles:
  - id: pilot
    name: Pilot
    summary: Reports to the VTS and keeps the KPIs.
glossary:
  - term: VTS
    expansion: vessel traffic service
`,
  },
  *check(text, model, { known }) {
    if (textKind(text) === 'label' || !/\p{Lu}&?\p{Lu}/u.test(text.value)) return;
    if (text.owner?.kind === 'framework' || isCertificate(text)) return;
    const tallies = surveyOf(model).tallies.get('acronym');
    for (const { letters, start, end } of acronymsIn(text)) {
      const tally = tallies?.get(letters);
      if (tally?.text !== text || tally.start !== start) continue;
      if (knownAcronyms.has(letters) || known.includes(letters) || isDefined(model, letters)) continue;
      const { count } = tally;
      const often = count === 1 ? '' : ` It occurs ${count} times.`;
      yield {
        message: `Nothing says what “${letters}” stands for. Write it out, or add it to the glossary.${often}`,
        at: text.spanOf(start, end),
        fixes: fixesOf(model, text, letters),
      };
    }
  },
});

/** The title of a certificate is a name. */
function isCertificate({ owner, property }: Text): boolean {
  return owner?.kind === 'qualification' && property === 'title';
}

function isDefined(model: Model, letters: string): boolean {
  if (surveyOf(model).expansions.has(letters)) return true;
  if (model.definitionsOfCode(letters).length > 0) return true;
  if (publishers(model).has(letters)) return true;
  return [letters, `${letters}s`].some(word =>
    glossaries(model).some(one => one.definitionsOf('term', word).length > 0),
  );
}

/** Those who publish the framework or its roles, which are names. */
const publishers = oncePer(
  (model: Model): ReadonlySet<string> =>
    new Set(
      [
        model.manifest?.data.publisher,
        ...model.entities('role').map(({ data }) => data.provenance?.publisher),
      ]
        .filter(name => name !== undefined)
        .map(name => name.trim()),
    ),
);

/** The framework's own terms, and those of the frameworks that it draws on. */
function glossaries(model: Model): readonly Model[] {
  return [model, ...[...model.imports.values()].flatMap(({ model: imported }) => imported ?? [])];
}

function fixesOf(model: Model, text: Text, letters: string): readonly Fix[] {
  const lines = [`term: ${scalarText(letters)}`, `expansion: ${stub}`] as const;
  const edit = inGlossary(model, lines) ?? newGlossary(model, text, lines);
  return edit === undefined
    ? []
    : [{ title: `Add “${letters}” to the glossary`, safe: false, edits: [edit] }];
}

function inGlossary(model: Model, lines: readonly string[]): Edit | undefined {
  for (const file of model.files) {
    for (const { glossary = [] } of file.fragments) {
      if (glossary.length > 0) return insertItem(file, glossary, glossary.length - 1, lines);
    }
  }
  return undefined;
}

function newGlossary(model: Model, text: Text, [first, second]: readonly [string, string]): Edit | undefined {
  const manifest: Entity | undefined = model.manifest;
  const file = manifest?.file ?? text.file;
  const fragment = file.fragments.at(-1);
  return fragment === undefined
    ? undefined
    : insertKey(file, fragment, ['glossary:', `  - ${first}`, `    ${second}`]);
}
