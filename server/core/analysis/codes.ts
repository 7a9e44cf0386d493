import type { Model } from '../model.ts';
import type { Entity, Name } from '../parsed-file.ts';
import { isLetters, readCode, skillByCode } from './code-scheme.ts';
import { componentKinds } from './component-kinds.ts';
import { oncePer } from './once-per.ts';

/** The parts of a component's code that say to which skill it belongs, and at which level. */
export interface SkillInCode {
  readonly prefix: string;
  /** The skill that is declared with this prefix as its code, here or in an imported framework. */
  readonly skill: Entity<'skill'> | undefined;
  /** The digit of the level, and where it stands in the code; undefined where the code has none. */
  readonly level: { readonly text: string; readonly start: number } | undefined;
}

/** What a code says of its skill: by its code scheme, else by the usual form of letters, one digit, letters. */
export function skillInCode(model: Model, code: string, section: string): SkillInCode | undefined {
  const reading = readCode(model, code, section);
  if (reading === undefined) return byForm(model, code);
  if (reading.failure !== undefined) return undefined;
  const named = reading.scheme.data.parts ?? [];
  const starts = reading.parts.map((_, index) =>
    reading.parts.slice(0, index).reduce((sum, part) => sum + part.text.length, 0),
  );
  const first = named.findIndex(isLetters);
  if (first === -1) return undefined;
  const level = named.findIndex((part, index) => index > first && part.mask === '9');
  const prefix = reading.parts[first]?.text ?? '';
  return {
    prefix,
    skill: skillByCode(model, prefix),
    level: level === -1 ? undefined : { text: reading.parts[level]?.text ?? '', start: starts[level] ?? 0 },
  };
}

function byForm(model: Model, code: string): SkillInCode | undefined {
  const prefix = /^[A-Z]{2,6}(?=\d[A-Z])/.exec(code)?.[0];
  if (prefix === undefined) return undefined;
  const level = { text: code.charAt(prefix.length), start: prefix.length };
  return { prefix, skill: skillByCode(model, prefix), level };
}

/** The level of a skill's scale that a digit in a code means; undefined where the scale is not numbered. */
export function levelByDigit(
  model: Model,
  skill: Entity<'skill'>,
  digit: string,
): Entity<'scaleLevel'> | undefined {
  const scale = model.follow(model.standpointOf(skill), 'scale');
  const levels = scale === undefined ? [] : model.scaleLevelsOf(scale);
  return levels.find(({ id, data }) => id === digit || data.name?.startsWith(`${digit} `));
}

/** Components with a code, in file and text order. */
export const codedComponents: (model: Model) => readonly { readonly entity: Entity; readonly name: Name }[] =
  oncePer((model: Model) =>
    componentKinds.flatMap(kind =>
      model
        .entities(kind)
        .flatMap(entity =>
          entity.names.filter(({ property }) => property === 'code').map(name => ({ entity, name })),
        ),
    ),
  );

/** What a code is before the number at its end; undefined where it does not end with a number. */
export function stemOf(code: string): string | undefined {
  return /^(.*?\D)\d+$/.exec(code)?.[1];
}

/** The next codes with the stem of a given one that nothing in the framework bears, as wide as the given one. */
export function freeCodes(model: Model, code: string, count: number): readonly string[] {
  const stem = stemOf(code);
  if (stem === undefined) return [];
  const width = code.length - stem.length;
  const highest = (highestNumbers(model).get(stem) ?? 0) + 1;
  return Array.from({ length: count }, (_, index) => stem + String(highest + index).padStart(width, '0'));
}

const highestNumbers = oncePer((model: Model) => {
  const highest = new Map<string, number>();
  for (const { name } of codedComponents(model)) {
    const stem = stemOf(name.text);
    if (stem === undefined) continue;
    const number = Number(name.text.slice(stem.length));
    highest.set(stem, Math.max(number, highest.get(stem) ?? 0));
  }
  return highest;
});
