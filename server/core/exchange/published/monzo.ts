import type { Node } from 'yaml';
import { withoutMark } from '../../byte-order-mark.ts';
import type { ImportInput } from '../import-input.ts';
import { type ImportedFramework, refused } from '../imported-framework.ts';
import { ReadingLog } from '../reading-log.ts';
import { slug, type TakenIds } from '../writing/slug.ts';
import { childOf, readYamlSource, textOf, type YamlSource } from '../writing/yaml-source.ts';
import { writeYaml, type YamlMap } from '../writing/yaml-writer.ts';
import { keepOthers } from './keep-others.ts';
import { readMonzoTopics } from './monzo-topics.ts';

/**
 * Reads progression frameworks as Monzo publishes them: YAML at the head of a Markdown file, with topics, levels and
 * criteria. Each file gives a job family: topics become themes, criteria competencies, and the examples of a criterion
 * its examples. Keys that have no place stand under keys of our own. Never throws.
 */
export function readMonzo(inputs: readonly ImportInput[]): ImportedFramework {
  const log = new ReadingLog();
  const ids: MonzoIds = { families: new Map(), competencies: new Map() };
  const families: (readonly [id: string, name: string, map: YamlMap])[] = [];
  for (const { name, text } of inputs) {
    log.file = name;
    const head = headOf(text);
    const source = head === undefined ? undefined : readYamlSource(head.yaml, head.above);
    if (source !== undefined && 'trouble' in source) return refused(source.trouble, source.line, name);
    if (head === undefined || source === undefined || childOf(source.root, 'topics') === undefined) {
      if (inputs.length === 1)
        return refused(
          'This file has no YAML with “topics” between two lines of “---” at its head.',
          1,
          name,
        );
      log.note('dropped', 1, '', 'This file has no topics at its head and is left out.');
      continue;
    }
    noteTabs(head, log);
    const id = slug(name.replace(/^.*\//, '').replace(/\.[^.]*$/, ''), ids.families, 'family');
    families.push([
      id,
      textOf(childOf(source.root, 'title')) ?? id,
      readFamily(id, source, head.body, ids, log),
    ]);
  }
  const [first, second] = families;
  if (first === undefined) return refused('No file with topics was found.');
  log.file = inputs[0]!.name;
  log.note(
    'guessed',
    1,
    '',
    'The files give no ids; they are made from the texts and the names of the files.',
  );
  const [id, name] = second === undefined ? first : (['monzo', 'Monzo'] as const);
  const manifest = { format: 1, id, name, proficiencyScale: 'none', 'x-source': { format: 'monzo' } };
  const files = families.map(([family, , map]) => [`${family}.yaml`, writeYaml(map)] as const);
  return {
    files: new Map([['framework.yaml', writeYaml({ framework: manifest })], ...files]),
    report: log.report(),
  };
}

/** The ids that are in use, in all files together. */
export interface MonzoIds {
  readonly families: TakenIds;
  readonly competencies: TakenIds;
}

interface Head {
  readonly yaml: string;
  /** How many lines stand above the YAML. */
  readonly above: number;
  readonly body: string;
}

function headOf(text: string): Head | undefined {
  const lines = withoutMark(text).split(/\r\n|\r|\n/);
  const start = lines.findIndex(line => line.trim() !== '');
  if (start === -1 || lines[start]!.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, index) => index > start && line.trimEnd() === '---');
  const stop = end === -1 ? lines.length : end;
  return {
    yaml: lines.slice(start + 1, stop).join('\n'),
    above: start + 1,
    body: lines
      .slice(stop + 1)
      .join('\n')
      .trim(),
  };
}

function noteTabs({ yaml, above }: Head, log: ReadingLog): void {
  for (const [index, line] of yaml.split('\n').entries())
    if (/^\s*(?:- )*-\t/.test(line))
      log.note(
        'damaged',
        index + 1 + above,
        line.trim(),
        'A tab stands behind the dash, which some YAML readers refuse.',
      );
}

function readFamily(id: string, source: YamlSource, body: string, ids: MonzoIds, log: ReadingLog): YamlMap {
  const { root } = source;
  log.count('Frameworks');
  const { themes, competencies, used } = readMonzoTopics(childOf(root, 'topics'), source, ids, log);
  const levels = levelsOf(childOf(root, 'levels'), used, source, log);
  return {
    id,
    name: textOf(childOf(root, 'title')) ?? id,
    proficiencyScale: 'none',
    levels: levels.map(level => ({ id: level, name: /^\d+$/.test(level) ? `Level ${level}` : undefined })),
    themes,
    competencies,
    ...keepOthers(root, ['title', 'levels', 'topics'], source, log),
    'x-body': keepBody(body, log),
  };
}

function keepBody(body: string, log: ReadingLog): string | undefined {
  if (body === '') return undefined;
  log.note(
    'kept-aside',
    1,
    '',
    'The text below the head has no place in the format; it is kept under `x-body`.',
  );
  return body;
}

/** The levels that the file declares by their number, and those that it uses beyond. */
function levelsOf(
  declared: Node | undefined,
  used: ReadonlySet<string>,
  source: YamlSource,
  log: ReadingLog,
): string[] {
  const printed = textOf(declared)?.trim();
  const number = printed !== undefined && /^\d{1,2}$/.test(printed) ? Number(printed) : undefined;
  const counted = Array.from({ length: number ?? 0 }, (_, index) => String(index + 1));
  const beyond = [...used].filter(level => !counted.includes(level));
  const unused = counted.filter(level => !used.has(level));
  const all = [...counted, ...beyond].sort((a, b) => (Number(a) || 1e9) - (Number(b) || 1e9));
  log.count('Levels', all.length);
  if (declared !== undefined && (beyond.length > 0 || unused.length > 0)) {
    const parts = [
      beyond.length === 0 ? [] : `${beyond.join(', ')} without declaring it`,
      unused.length === 0 ? [] : `not ${unused.join(', ')}`,
    ].flat();
    const message = `The file declares ${printed} levels but uses ${parts.join(' and ')}; all of them are written.`;
    log.note('guessed', source.lineOf(declared), printed ?? '', message);
  }
  return all;
}
