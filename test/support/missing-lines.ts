import { parseAllDocuments } from 'yaml';
import type { ImportedFramework } from '../../server/core/exchange/imported-framework.ts';
import { cardPage } from '../../server/core/views/page/card-page.ts';
import { allCards } from './cards.ts';
import { addressOf, workspaceOf } from './example.ts';
import { visibleText } from './visible-text.ts';

/** The lines of an input that stand neither in the files of an import nor in its report; words decide, not marks. */
export function missingLines(input: readonly string[], { files, report }: ImportedFramework): string[] {
  const told = report.notes.filter(note => note.kind !== 'damaged').map(note => note.text);
  return missingFrom(input, [...[...files.values()].flatMap(yaml => textsUnder(yaml)), ...told]);
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

/** Words in a row, with nothing but one space between them and around them. */
export function inARow(text: string): string {
  return ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** Whether words in a row do not hold those of a line, which a page may have put together from a few pieces. */
export function lacking(line: string, words: string, pieces = 1): boolean {
  const own = inARow(line).trim();
  if (own === '') return false;
  let rest = own.split(' ');
  for (let piece = 0; piece < pieces && rest.length > 0; piece++) {
    let length = rest.length;
    while (length > 0 && !words.includes(` ${rest.slice(0, length).join(' ')} `)) length--;
    rest = rest.slice(length);
  }
  return rest.length > 0;
}

/** The texts of a YAML text that stand somewhere under one of these keys; without keys, all of them. */
export function textsUnder(yaml: string, keys?: ReadonlySet<string>): string[] {
  const texts: string[] = [];
  const visit = (value: unknown, isUnder: boolean): void => {
    if (typeof value === 'string' && isUnder) texts.push(value);
    else if (Array.isArray(value)) for (const item of value) visit(item, isUnder);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) visit(inner, isUnder || keys!.has(key));
  };
  for (const document of parseAllDocuments(yaml, { schema: 'failsafe' }))
    visit(document.toJS(), keys === undefined);
  return texts;
}

function missingFrom(input: readonly string[], texts: readonly string[]): string[] {
  const there = texts.map(inARow).join('\n');
  return [...new Set(input.flatMap(text => text.split(/\r?\n/)).map(inARow))].filter(line =>
    lacking(line, there),
  );
}
