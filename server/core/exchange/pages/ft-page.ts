import { groupBy } from '../../grouping.ts';
import type { ImportInput } from '../import-input.ts';
import { type ImportedFramework, refused } from '../imported-framework.ts';
import { ReadingLog, shorten } from '../reading-log.ts';
import { slug, type TakenIds } from '../writing/slug.ts';
import { writeYaml, type YamlMap } from '../writing/yaml-writer.ts';
import { type FtPage, writeFtFamily } from './ft-family.ts';
import { readFtHead } from './ft-page-head.ts';
import { readFtOutline } from './ft-page-outline.ts';
import { isHtml, readPageHtml } from './read-page-html.ts';
import { readPageText } from './read-page-text.ts';

/**
 * Reads pages of the Financial Times' engineering progression, each one level of one job family, that were copied as
 * text or as HTML. Pages of one family give that family with a level for each, in the order of the pages, its themes
 * and its competencies. Ids that the pages do not have are made from the texts, so the same pages give the same ids.
 * A text that is no such page gives nothing. Never throws.
 */
export function readFtPages(inputs: readonly ImportInput[]): ImportedFramework {
  const log = new ReadingLog();
  const isSingle = inputs.length < 2;
  const texts = new Map<string, string>();
  const pages: FtPage[] = [];
  for (const { name, text } of inputs) {
    log.file = isSingle ? undefined : name;
    const same = texts.get(text);
    if (same === undefined) pages.push(...readPage(text, isSingle, log));
    else log.note('dropped', 1, '', `This page says the same as “${same}” and is left out.`);
    texts.set(text, same ?? name);
  }
  if (pages.length === 0)
    return refused(
      inputs.length === 0
        ? 'No file was given.'
        : isSingle
          ? 'This is not a page of competencies: none was found on it.'
          : 'None of these files is a page of competencies.',
      1,
      isSingle ? inputs[0]?.name : undefined,
    );
  const taken = { families: new Map([['framework', 1]]) as TakenIds, competencies: idsOf(pages) };
  const families = [...byFamily(pages).values()].map(own => writeFtFamily(own, taken, log));
  log.file = pages[0]!.file;
  const manifest = { format: 1, ...nameOf(families, log), 'x-source': { format: 'ft-page' } };
  if (!isSingle) log.count('Job families', families.length);
  return {
    files: new Map([
      ['framework.yaml', writeYaml({ framework: manifest })],
      ...families.map(family => [`${family.id}.yaml`, writeYaml(family)] as const),
    ]),
    report: log.report(),
  };
}

function readPage(text: string, isSingle: boolean, log: ReadingLog): readonly FtPage[] {
  const blocks = isHtml(text) ? readPageHtml(text) : readPageText(text);
  const lines = blocks.flatMap(block => (block.kind === 'line' ? [block] : block.cells.flat()));
  const from = log.aside.length;
  const { before, competencies } = readFtOutline(lines, log);
  if (!competencies.some(({ examples, proficiency }) => examples.length > 0 || proficiency !== undefined)) {
    if (!isSingle) log.note('dropped', 1, '', 'This file is not a page of competencies and is left out.');
    return [];
  }
  return [{ file: log.file, head: readFtHead(before, log), competencies, aside: log.aside.slice(from) }];
}

/** The ids that the pages themselves show, so that none that is made clashes with them. */
function idsOf(pages: readonly FtPage[]): TakenIds {
  const anchors = pages.flatMap(({ competencies }) =>
    competencies.flatMap(({ title }) => title.anchor ?? []),
  );
  return new Map(anchors.map(anchor => [anchor, 1]));
}

/** The pages of each job family; a page that names none stands for itself. */
function byFamily(pages: readonly FtPage[]): ReadonlyMap<string | FtPage, readonly FtPage[]> {
  return groupBy(pages, page => (page.head.family === undefined ? page : slug(page.head.family)));
}

function nameOf(families: readonly ({ id: string; name: string } & YamlMap)[], log: ReadingLog): YamlMap {
  const [{ id, name }, second] = families as [(typeof families)[0], (typeof families)[0]?];
  if (second === undefined) return { id, name };
  const title = 'Engineering progression';
  log.note('guessed', 1, '', `The pages name no framework; it is called “${shorten(title)}”.`);
  return { id: slug(title), name: title };
}
