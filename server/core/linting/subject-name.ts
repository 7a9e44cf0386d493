import type { Entity, ParsedFile } from '../parsed-file.ts';
import type { Where } from '../rule.ts';
import { entitySchemas } from '../schema.ts';
import type { Path, Span } from '../span.ts';
import type { Subject } from './subjects.ts';

/**
 * What a finding is about, in words that stay when lines move or items come and go above it: `skill:testing`,
 * `role:pilot/skills/tides/level`. Two findings may be about the same.
 */
export function subjectName(subject: Subject, file: ParsedFile, span: Span, at: Where | undefined): string {
  const isSpan = at !== undefined && 'start' in at;
  const around =
    isSpan || (subject.owner === undefined && subject.path.length === 0)
      ? entityAround(file, span)
      : undefined;
  if (around !== undefined && around !== subject.owner) return nameOf(around);
  const { owner } = subject;
  const way = at === undefined || isSpan ? [] : 'key' in at ? at.key : (at as Path);
  return [
    owner === undefined ? 'file' : nameOf(owner),
    ...steadySteps(file, owner?.data, subject.path),
    ...steadySteps(file, subject.data, way),
  ].join('/');
}

function nameOf(entity: Entity): string {
  const title = entitySchemas.get(entity.kind)?.titleKey ?? '';
  const written = (entity.data as Readonly<Record<string, unknown>>)[title];
  const id = entity.id ?? (typeof written === 'string' ? shortened(written) : entity.path.join('/'));
  const isUnique = entitySchemas.get(entity.kind)?.scope === 'framework' && entity.id !== undefined;
  const around = isUnique ? undefined : entity.parent;
  return `${around === undefined ? '' : `${nameOf(around)}/`}${entity.kind}:${id}`;
}

/** Steps of a path, in which an item of a list goes by what makes it the same and not by its number. */
function steadySteps(file: ParsedFile, from: object | undefined, path: Path): string[] {
  let data: unknown = from;
  return path.map(step => {
    const name = typeof step === 'number' ? itemName(file, data, step) : step;
    data =
      typeof data === 'object' && data !== null
        ? (data as Record<string | number, unknown>)[step]
        : undefined;
    return name;
  });
}

function itemName(file: ParsedFile, list: unknown, index: number): string {
  const item: unknown = Array.isArray(list) ? list[index] : undefined;
  if (typeof item === 'string') return shortened(item);
  if (typeof item !== 'object' || item === null) return String(index);
  const keys = file.located(list as object)?.schema.items?.itemKey ?? [];
  const name = keys
    .map(key => (item as Record<string, unknown>)[key])
    .find(value => typeof value === 'string');
  return name === undefined ? String(index) : shortened(name as string);
}

function shortened(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 40).trimEnd();
}

function entityAround(file: ParsedFile, { start }: Span): Entity | undefined {
  return file.entities
    .filter(({ span }) => span.start <= start && start < span.end)
    .reduce<Entity | undefined>(
      (inner, entity) => (inner === undefined || entity.span.start >= inner.span.start ? entity : inner),
      undefined,
    );
}
