import type { Hover } from 'vscode-languageserver-types';
import { readCode } from '../analysis/code-scheme.ts';
import { importAt, type Word, wordAt } from '../cursor/cursor.ts';
import { codeSpan, escapeMarkdown, shorten } from '../markdown-text.ts';
import type { Model } from '../model.ts';
import type { Entity, ParsedFile, Reference } from '../parsed-file.ts';
import { scalarSpan } from '../reading/text-spans.ts';
import type { Rule } from '../rule.ts';
import { entitySchemas, type SchemaNode } from '../schema.ts';
import type { Span } from '../span.ts';
import { listWords, nameThing, nounOf, sentence } from '../wording.ts';

/**
 * What is known about the word under the cursor: on keys what they mean, on names and references what the thing is
 * and who uses it, on codes what their parts say.
 */
export function hover(
  model: Model,
  uri: string,
  offset: number,
  rules: readonly Rule[] = [],
): Hover | undefined {
  const file = model.file(uri);
  if (file === undefined) return undefined;
  const symbol = model.symbolAt(uri, offset);
  if (symbol === undefined) return aboutWord(model, file, offset);
  if ('reference' in symbol) return aboutReference(model, file, symbol.reference, rules);
  const { entity, name } = symbol;
  return show(file, name.span, [
    ...aboutEntity(model, entity),
    name.property === 'code' ? aboutCode(model, entity, name.text) : '',
  ]);
}

function aboutReference(
  model: Model,
  file: ParsedFile,
  reference: Reference,
  rules: readonly Rule[],
): Hover | undefined {
  const resolution = model.resolve(reference);
  if (resolution.status === 'word')
    return show(file, reference.span, aboutPlace(reference.property, reference.schema));
  if (resolution.status === 'tag') return show(file, reference.span, aboutTag(model, reference, rules));
  if (resolution.status !== 'found') return undefined;
  const { entity, name } = resolution;
  const atLevel = entity.kind === 'scaleLevel' ? skillAtLevel(model, reference, entity) : '';
  const code = name?.property === 'code' ? aboutCode(resolution.model, entity, name.text) : '';
  return show(file, reference.span, [...aboutEntity(model, entity), atLevel, code]);
}

function aboutWord(model: Model, file: ParsedFile, offset: number): Hover | undefined {
  const word = wordAt(file, offset);
  if (word === undefined) return undefined;
  const span = scalarSpan(file.source.getText(), word.scalar);
  const manifest = importAt(model, word);
  if (manifest !== undefined) return show(file, span, aboutEntity(model, manifest));
  return word.schema === undefined || !isExplained(word)
    ? undefined
    : show(file, span, aboutPlace(word.key ?? '', word.schema));
}

/** Keys, and values that the language itself gives; an author's own words need no explanation. */
function isExplained({ role, schema }: Word): boolean {
  return role === 'key' || schema?.allowed !== undefined || schema?.type === 'boolean';
}

function aboutPlace(key: string, { title, description, deprecated }: SchemaNode): string[] {
  const name =
    title === undefined || title.toLowerCase() === key.toLowerCase() ? '' : ` · ${escapeMarkdown(title)}`;
  return [`**${escapeMarkdown(key)}**${name}${deprecated ? ' · no longer used' : ''}`, description ?? ''];
}

function aboutEntity(model: Model, entity: Entity): string[] {
  if (entity.kind === 'scaleLevel') return aboutScaleLevel(model, entity as Entity<'scaleLevel'>);
  return [
    heading(model, entity),
    facts(model, entity),
    words(entity),
    steps(model, entity),
    uses(model, entity),
  ];
}

function heading(model: Model, entity: Entity): string {
  const data = entity.data as Readonly<Record<string, unknown>>;
  const status = data.status ?? (data.isLegacy === true ? 'legacy' : undefined);
  const title = escapeMarkdown(shorten(model.titleOf(entity).replace(/\s+/g, ' '), 120));
  const names = entity.names.length === 0 ? [entity.id ?? ''] : entity.names.map(name => name.text);
  const spelt = names.filter(name => name !== '' && name !== model.titleOf(entity)).map(codeSpan);
  const kind = nounOf(entity.kind);
  const life = typeof status === 'string' && status !== 'active' ? escapeMarkdown(status) : '';
  const [first = '', ...rest] = [title === '' ? '' : `**${title}**`, kind, ...spelt, life].filter(
    part => part !== '',
  );
  return [first, ...rest].join(' · ');
}

/** What the thing says of itself in one word each: its family, level, theme, category, type … */
function facts(model: Model, entity: Entity): string {
  const data = entity.data as Readonly<Record<string, unknown>>;
  const found: string[] = [];
  for (const [key, schema] of model.schemaOf(entity)?.properties ?? []) {
    const value = data[key];
    if (
      typeof value !== 'string' ||
      (schema.refers === undefined && key !== 'type' && schema.format !== 'semver')
    )
      continue;
    const target = schema.refers === undefined ? undefined : model.follow(model.standpointOf(entity), key);
    found.push(`${key}: ${escapeMarkdown(target === undefined ? value : model.titleOf(target))}`);
  }
  return found.join(' · ');
}

/** The text that describes the thing. */
function words(entity: Entity): string {
  const data = entity.data as Readonly<Record<string, unknown>>;
  const titleKey = entitySchemas.get(entity.kind)?.titleKey;
  const keys = ['expansion', 'description', 'summary', 'definition', 'details'].filter(
    key => key !== titleKey,
  );
  const text = keys.map(key => data[key]);
  const found = text.filter(value => typeof value === 'string' && value !== '');
  return found.map(value => escapeMarkdown(shorten(String(value), 400))).join('\n\n');
}

/** The levels of what has levels, lowest first. */
function steps(model: Model, entity: Entity): string {
  if (entity.kind === 'skill') return skillSteps(model, entity as Entity<'skill'>);
  const levels =
    entity.kind === 'family'
      ? model.levelsOf(entity as Entity<'family'>)
      : [...model.childrenOf(entity, 'level'), ...model.childrenOf(entity, 'scaleLevel')];
  if (levels.length === 0) return '';
  return `Levels: ${levels.map(level => escapeMarkdown(model.titleOf(level))).join(' → ')}`;
}

function skillSteps(model: Model, skill: Entity<'skill'>): string {
  const { levels = {}, definedAt = [] } = skill.data;
  const scale = model.follow(model.standpointOf(skill), 'scale');
  const known = scale === undefined ? [] : model.scaleLevelsOf(scale);
  const present = known.filter(({ id = '' }) => Object.hasOwn(levels, id) || definedAt.includes(id));
  return present
    .map(level => {
      const text = levels[level.id ?? ''];
      const meaning = text === undefined ? '' : `: ${oneLine(text, 120)}`;
      return `- ${escapeMarkdown(model.titleOf(level))}${meaning}`;
    })
    .join('\n');
}

function aboutScaleLevel(model: Model, level: Entity<'scaleLevel'>): string[] {
  const scale = level.parent;
  const levels = scale === undefined ? [] : model.scaleLevelsOf(scale);
  const at = levels.indexOf(level);
  const place =
    scale === undefined
      ? ''
      : ` · step ${at + 1} of ${levels.length} of ${escapeMarkdown(nameThing(model, scale))}`;
  const neighbour = (word: string, other: Entity<'scaleLevel'> | undefined) => {
    if (other === undefined) return [];
    const meaning = other.data.description === undefined ? '' : ` – ${oneLine(other.data.description, 160)}`;
    return [`- ${word}: ${escapeMarkdown(model.titleOf(other))}${meaning}`];
  };
  return [
    `**${escapeMarkdown(model.titleOf(level))}** · ${codeSpan(level.id ?? '')}${place}`,
    escapeMarkdown(level.data.description ?? ''),
    [...neighbour('Below', levels[at - 1]), ...neighbour('Above', levels[at + 1])].join('\n'),
  ];
}

/** Beside a required skill, a level means what the skill says of it. */
function skillAtLevel(model: Model, { container, owner, file }: Reference, level: Entity): string {
  const skill = model.follow({ container, owner, file }, 'skill') as Entity<'skill'> | undefined;
  const text = skill?.kind === 'skill' ? skill.data.levels?.[level.id ?? ''] : undefined;
  if (skill === undefined || text === undefined) return '';
  return `${escapeMarkdown(model.titleOf(skill))} at this level:\n\n${escapeMarkdown(shorten(text, 600))}`;
}

/** `PEMT4WA0484` = SFIA skill PEMT (Problem management), SFIA level 4, component type WA (work activity), number 0484. */
function aboutCode(model: Model, entity: Entity, code: string): string {
  const reading = readCode(model, code, entity.section);
  if (reading === undefined) return '';
  const parts = reading.parts.map(({ name, text, meaning }) => {
    const explained = meaning === undefined ? '' : ` (${escapeMarkdown(meaning)})`;
    return `${escapeMarkdown(name)} ${codeSpan(text)}${explained}`;
  });
  const { failure } = reading;
  if (failure === undefined) return `${codeSpan(code)} = ${parts.join(', ')}`;
  const rest = code.slice(failure.at);
  const expected = failure.part === undefined ? 'nothing more' : escapeMarkdown(failure.part);
  const found = rest === '' ? 'the code ends' : `${codeSpan(rest)} stands there`;
  return `${codeSpan(code)} = ${[...parts, `then ${expected} is expected, but ${found}`].join(', ')}`;
}

function aboutTag(model: Model, { to, text }: Reference, rules: readonly Rule[]): string[] {
  const rule = to === 'rule' ? rules.find(({ id }) => id === text) : undefined;
  if (rule !== undefined) return [`**${codeSpan(rule.id)}** · check`, rule.summary, rule.why];
  const owners = model
    .referencesBy(text)
    .filter(reference => reference.to === to)
    .flatMap(({ owner }) => owner ?? []);
  const lines = owners.slice(0, mostNamed).map(owner => {
    const level = owner.kind === 'competency' ? model.follow(model.standpointOf(owner), 'level') : undefined;
    const where = level === undefined ? '' : ` (${escapeMarkdown(model.titleOf(level))})`;
    return `- ${oneLine(model.titleOf(owner), 100)}${where}`;
  });
  const more = owners.length - lines.length;
  return [
    `**${escapeMarkdown(text)}** · ${to}`,
    [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n'),
  ];
}

const mostNamed = 5;

function uses(model: Model, entity: Entity): string {
  const references = model.referencesTo(entity);
  if (references.length === 0) return '';
  const owners = [...new Set(references.flatMap(({ owner }) => owner ?? []))];
  const named = owners.slice(0, mostNamed).map(owner => escapeMarkdown(nameThing(model, owner)));
  const more = owners.length - named.length;
  const list = listWords(more > 0 ? [...named, `${more} more`] : named, 'and');
  const times =
    references.length === 1 ? 'once' : references.length === 2 ? 'twice' : `${references.length} times`;
  return sentence(`used ${times}${list === '' ? '' : `: ${list}`}.`);
}

function oneLine(text: string, length: number): string {
  return escapeMarkdown(shorten(text.replace(/\s+/g, ' ').trim(), length));
}

function show({ source }: ParsedFile, { start, end }: Span, paragraphs: readonly string[]): Hover {
  const value = paragraphs.filter(text => text !== '').join('\n\n');
  return {
    contents: { kind: 'markdown', value },
    range: { start: source.positionAt(start), end: source.positionAt(end) },
  };
}
