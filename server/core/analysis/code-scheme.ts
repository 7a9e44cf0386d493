import type { CodePart } from '../generated/types.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';

/** A code taken apart by one of the framework's code schemes. */
export interface CodeReading {
  readonly scheme: Entity<'codeScheme'>;
  /** The parts that fit, from left to right. */
  readonly parts: readonly ReadPart[];
  /** Where the code leaves the scheme; undefined for a code that follows it. */
  readonly failure: CodeFailure | undefined;
}

/** One part of a code: what it is called, what stands there, and what that means where it is known. */
export interface ReadPart {
  readonly name: string;
  readonly text: string;
  readonly meaning: string | undefined;
}

/** The part at which a code goes wrong. */
export interface CodeFailure {
  /** The part that does not fit; undefined where something is left over behind the last part. */
  readonly part: string | undefined;
  /** Where it begins in the code. */
  readonly at: number;
}

/**
 * Takes a code apart by the first scheme that it follows, else by the one that it follows furthest. Undefined where
 * no scheme is declared for the section (`workActivities`, `skills`, …) that the code stands in.
 */
export function readCode(model: Model, code: string, section: string): CodeReading | undefined {
  const readings = schemesFor(model, section).map(scheme => readBy(model, scheme, code));
  return readings.reduce<CodeReading | undefined>(
    (best, reading) => (best === undefined || reachOf(reading) > reachOf(best) ? reading : best),
    undefined,
  );
}

/** Whether a code follows one of the schemes of its section; true where none is declared. */
export function isWellFormed(model: Model, code: string, section: string): boolean {
  return readCode(model, code, section)?.failure === undefined;
}

/** The well-formed code that looks most like a malformed one: case, `O` for `0`, `I` for `1`, stray blanks and dashes. */
export function nearestCode(model: Model, code: string, section: string): string | undefined {
  const plain = code.replace(/[\s._/-]/g, '');
  for (const scheme of schemesFor(model, section)) {
    const texts = match(scheme, plain, mistaken).texts;
    if (texts !== undefined) return texts.join('');
  }
  return undefined;
}

function schemesFor(model: Model, section: string): readonly Entity<'codeScheme'>[] {
  return model.entities('codeScheme').filter(({ data }) => {
    const { appliesTo = [], parts = [] } = data;
    return parts.length > 0 && (appliesTo.length === 0 || appliesTo.some(name => name === section));
  });
}

function reachOf({ failure }: CodeReading): number {
  return failure === undefined ? Number.POSITIVE_INFINITY : failure.at;
}

function readBy(model: Model, scheme: Entity<'codeScheme'>, code: string): CodeReading {
  const { texts, fitting, at } = match(scheme, code, exact);
  const named = partsOf(scheme);
  const read = texts ?? fitting;
  const skill = read
    .map((text, index) => (isLetters(named[index]) ? skillByCode(model, text) : undefined))
    .find(found => found !== undefined);
  const parts = read.map((text, index) => ({
    name: named[index]?.name ?? '',
    text,
    meaning: meaningOf(model, named[index], text, skill),
  }));
  const failure = texts === undefined ? { part: named[fitting.length]?.name, at } : undefined;
  return { scheme, parts, failure };
}

function partsOf({ data }: Entity<'codeScheme'>): readonly CodePart[] {
  return data.parts ?? [];
}

function meaningOf(
  model: Model,
  part: CodePart | undefined,
  text: string,
  skill: Entity<'skill'> | undefined,
): string | undefined {
  if (part?.values !== undefined) return part.values[text];
  if (isLetters(part)) return skillByCode(model, text)?.data.name;
  if (part?.mask !== '9' || skill === undefined) return undefined;
  const scale = model.follow(model.standpointOf(skill), 'scale');
  const levels = scale === undefined ? [] : model.scaleLevelsOf(scale);
  const level = levels.find(({ id, data }) => id === text || data.name?.startsWith(`${text} `));
  return level === undefined || level.data.name === text ? undefined : level.data.name;
}

/** Whether a part of a code is letters of the author's choice, such as the skill in it. */
export function isLetters(part: CodePart | undefined): boolean {
  return part?.mask !== undefined && /^A+\+?$/.test(part.mask);
}

/** The skill that bears a code, in this framework or in one that it imports. */
export function skillByCode(model: Model, code: string): Entity<'skill'> | undefined {
  const frameworks = [model, ...[...model.imports.values()].flatMap(({ model: found }) => found ?? [])];
  return frameworks
    .flatMap(framework => framework.definitionsOf('skill', code))
    .find(({ name }) => name?.property === 'code')?.entity as Entity<'skill'> | undefined;
}

/** What may be read for a character of the code: itself, or what was meant by it; undefined where it cannot be. */
interface Reader {
  /** A letter or a digit of a mask. */
  readonly sign: (character: string, mask: string) => string | undefined;
  readonly isValue: (written: string, value: string) => boolean;
}

const exact: Reader = {
  sign: (character, mask) => (isSign(character, mask) ? character : undefined),
  isValue: (written, value) => written === value,
};

const mistaken: Reader = {
  sign: (character, mask) => {
    const upper = character.toUpperCase();
    const meant = mask === 'A' ? (letterFor[upper] ?? upper) : (digitFor[upper] ?? upper);
    return isSign(meant, mask) ? meant : undefined;
  },
  isValue: (written, value) => folded(written) === folded(value),
};

const letterFor: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '5': 'S', '8': 'B', '2': 'Z' };
const digitFor: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', B: '8', Z: '2' };

function isSign(character: string, mask: string): boolean {
  return mask === 'A' ? character >= 'A' && character <= 'Z' : character >= '0' && character <= '9';
}

function folded(text: string): string {
  return [...text.toUpperCase()].map(character => digitFor[character] ?? character).join('');
}

interface Match {
  /** The text of every part, as it is read; undefined where the code does not fit. */
  readonly texts: readonly string[] | undefined;
  /** The parts before the first that does not fit, and where that one begins. */
  readonly fitting: readonly string[];
  readonly at: number;
}

/**
 * Fits a code to a scheme. Every pair of part and place is tried once, so a mask cannot hang; of several ways to
 * divide a code, the one with the longest first part holds.
 */
function match(scheme: Entity<'codeScheme'>, code: string, reader: Reader): Match {
  const parts = partsOf(scheme);
  const failed = new Set<number>();
  let furthest: readonly string[] = [];
  let at = 0;
  const divide = (index: number, from: number, texts: readonly string[]): readonly string[] | undefined => {
    if (index === parts.length && from === code.length) return texts;
    const key = index * (code.length + 1) + from;
    if (failed.has(key)) return undefined;
    failed.add(key);
    if (texts.length > furthest.length || furthest.length === 0) [furthest, at] = [texts, from];
    if (index === parts.length) return undefined;
    for (const [end, text] of endings(parts[index]!, code, from, reader)) {
      const rest = divide(index + 1, end, [...texts, text]);
      if (rest !== undefined) return rest;
    }
    return undefined;
  };
  const texts = code.length > longestCode ? undefined : divide(0, 0, []);
  return { texts, fitting: furthest, at };
}

const longestCode = 100;

/** Where a part that begins at `from` may end, the longest first, and what is read there. */
function endings(part: CodePart, code: string, from: number, reader: Reader): [number, string][] {
  if (part.values !== undefined) {
    return Object.keys(part.values)
      .filter(value => value !== '' && reader.isValue(code.slice(from, from + value.length), value))
      .sort((a, b) => b.length - a.length)
      .map(value => [from + value.length, value]);
  }
  const repeats = part.mask?.endsWith('+') ?? false;
  const mask = part.mask?.replace('+', '') ?? '';
  const found: [number, string][] = [];
  let text = '';
  for (let length = 0; from + length < code.length && (repeats || length < mask.length); length++) {
    const sign = reader.sign(code[from + length]!, mask[Math.min(length, mask.length - 1)]!);
    if (sign === undefined) break;
    text += sign;
    if (text.length >= mask.length) found.unshift([from + text.length, text]);
  }
  return mask === '' ? [] : found;
}
