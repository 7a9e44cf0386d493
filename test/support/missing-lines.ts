import { parseAllDocuments } from 'yaml';
import type { ImportedFramework } from '../../server/core/exchange/imported-framework.ts';
import { cardPage } from '../../server/core/views/page.ts';
import { allCards } from './cards.ts';
import { addressOf, workspaceOf } from './example.ts';
import { visibleText } from './visible-text.ts';

/** The lines of an input that stand neither in the files of an import nor in its report; words decide, not marks. */
export function missingLines(input: readonly string[], { files, report }: ImportedFramework): string[] {
  const told = report.notes.filter(note => note.kind !== 'damaged').map(note => note.text);
  return missingFrom(input, [...[...files.values()].flatMap(textsOf), ...told]);
}

/** The lines of an input that no card of the imported framework shows. */
export function linesWithoutCard(input: readonly string[], { files }: ImportedFramework): string[] {
  return missingFrom(input, [visibleText(cardPages(files))]);
}

/** All cards of an imported framework as one page. */
export function cardPages(files: ReadonlyMap<string, string>): string {
  const workspace = workspaceOf(files);
  const model = workspace.modelOf(addressOf([...files.keys()][0]!))!;
  return cardPage(allCards(model), 'All');
}

function missingFrom(input: readonly string[], texts: readonly string[]): string[] {
  const there = texts.map(normalize).join('\n');
  const lines = new Set(input.flatMap(text => text.split(/\r?\n/)).map(normalize));
  return [...lines].filter(line => line.trim() !== '' && !there.includes(line));
}

/** Words in a row, with nothing but one space between them and around them. */
function normalize(text: string): string {
  return ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

function textsOf(yaml: string): string[] {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  for (const document of parseAllDocuments(yaml, { schema: 'failsafe' })) visit(document.toJS());
  return texts;
}
