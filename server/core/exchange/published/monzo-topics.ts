import type { Node } from 'yaml';
import { type ReadingLog, shorten } from '../reading-log.ts';
import { slug, type TakenIds } from '../writing/slug.ts';
import { childOf, itemsOf, textOf, type YamlSource } from '../writing/yaml-source.ts';
import type { YamlMap } from '../writing/yaml-writer.ts';
import { keepOthers } from './keep-others.ts';
import type { MonzoIds } from './monzo.ts';

/** The topics of a file, and the levels that they use. */
export interface MonzoTopics {
  readonly themes: readonly YamlMap[];
  readonly competencies: readonly YamlMap[];
  readonly used: ReadonlySet<string>;
}

/** Reads the topics: each a theme, with a competency for every criterion at every level. */
export function readMonzoTopics(
  topics: Node | undefined,
  source: YamlSource,
  ids: MonzoIds,
  log: ReadingLog,
): MonzoTopics {
  const themeIds: TakenIds = new Map();
  const themes: YamlMap[] = [];
  const competencies: YamlMap[] = [];
  const used = new Map<string, Set<string>>();
  for (const topic of itemsOf(topics)) {
    const printed = textOf(childOf(topic, 'name'));
    const title = textOf(childOf(topic, 'title'));
    const name = title ?? printed;
    if (name === undefined) log.note('missing', source.lineOf(topic), '', 'This topic has no name.');
    const theme = slug(printed ?? title ?? '', themeIds, 'topic');
    log.count('Topics');
    if (title !== undefined && printed !== undefined)
      log.note(
        'kept-aside',
        source.lineOf(topic),
        printed,
        `“${shorten(title)}” has the name “${shorten(printed)}” beside its title; it is kept under \`x-name\`.`,
      );
    themes.push({
      id: theme,
      name: name ?? theme,
      'x-name': title === undefined ? undefined : printed,
      ...keepOthers(topic, ['name', 'title', 'content'], source, log),
    });
    for (const content of itemsOf(childOf(topic, 'content'))) {
      const level = levelOf(content, source, log);
      if (level !== undefined) used.set(level, (used.get(level) ?? new Set()).add(theme));
      competencies.push(...readContent(content, { level, theme }, source, ids, log));
    }
  }
  noteHoles(topics, used, source, log);
  return { themes, competencies, used: new Set(used.keys()) };
}

interface Place {
  readonly level: string | undefined;
  readonly theme: string;
}

function levelOf(content: Node, source: YamlSource, log: ReadingLog): string | undefined {
  const printed = textOf(childOf(content, 'level'));
  if (printed !== undefined) return slug(printed, new Map(), 'level');
  log.note('missing', source.lineOf(content), '', 'These criteria have no level.');
  return undefined;
}

function readContent(
  content: Node,
  place: Place,
  source: YamlSource,
  ids: MonzoIds,
  log: ReadingLog,
): YamlMap[] {
  const plain = itemsOf(childOf(content, 'criteria')).map(node => ({ node, examples: [] as Node[] }));
  const withExamples = itemsOf(childOf(content, 'exampleCriteria')).map(node => ({
    node: childOf(node, 'criteria') ?? node,
    examples: itemsOf(childOf(node, 'examples')),
  }));
  const all = [...plain, ...withExamples];
  if (all.length === 0) {
    const message = `Nothing stands at level ${place.level ?? ''} of this topic.`;
    log.note('missing', source.lineOf(content), '', message);
  }
  const aside = keepOthers(content, ['level', 'criteria', 'exampleCriteria'], source, log);
  return all.map(({ node, examples }, index) => {
    const summary = textOf(node);
    if (summary === undefined) log.note('missing', source.lineOf(node), '', 'This criterion has no text.');
    const texts = examples.flatMap(example => textOf(example)?.trim() ?? []);
    log.count('Criteria');
    log.count('Examples', texts.length);
    return {
      id: slug(summary ?? '', ids.competencies, 'criterion'),
      summary: summary ?? '',
      examples: texts.length === 0 ? undefined : texts,
      level: place.level,
      theme: place.theme,
      ...(index === 0 ? aside : {}),
    };
  });
}

/** Tells of the topics that say nothing at a level at which others do. */
function noteHoles(
  topics: Node | undefined,
  used: ReadonlyMap<string, ReadonlySet<string>>,
  source: YamlSource,
  log: ReadingLog,
): void {
  for (const topic of itemsOf(topics)) {
    const own = new Set(
      itemsOf(childOf(topic, 'content'))
        .flatMap(content => textOf(childOf(content, 'level')) ?? [])
        .map(level => slug(level)),
    );
    const lacking = [...used.keys()].filter(level => !own.has(level)).sort();
    if (lacking.length === 0) continue;
    const name = textOf(childOf(topic, 'name')) ?? '';
    log.note(
      'missing',
      source.lineOf(topic),
      name,
      `“${shorten(name)}” says nothing at level ${lacking.join(', ')}.`,
    );
  }
}
