import { Random } from './random.ts';

/** One mistake put into a framework, and the finding that it must cause. */
export interface Fault {
  readonly kind: FaultKind;
  readonly path: string;
  /** Of the finding, from 1. */
  readonly line: number;
  /** The id of the rule that must find it. */
  readonly rule: string;
  readonly description: string;
}

export type FaultKind = keyof typeof faultKinds;

/** What to inject: as many faults, of these kinds in turn, chosen by the seed. */
export interface FaultPlan {
  readonly count: number;
  readonly kinds?: readonly FaultKind[];
  readonly seed?: number;
}

/**
 * A copy of a generated framework with faults: each in a role file of its own, on which no other file
 * depends, so that one fault causes one finding. Throws where the framework has no place left for a fault.
 */
export function injectFaults(
  files: ReadonlyMap<string, string>,
  { count, kinds = allFaultKinds, seed = 1 }: FaultPlan,
): { files: Map<string, string>; faults: Fault[] } {
  const random = new Random(seed);
  const result = new Map(files);
  const faults: Fault[] = [];
  const framework = new Framework(files);
  const free = new Set(random.shuffle([...files.keys()].filter(path => path.startsWith('roles/'))));
  for (let turn = 0; turn < count; turn++) {
    const kind = kinds[turn % kinds.length]!;
    const { rule, sites } = faultKinds[kind];
    const site = firstSite(free, path => sites(framework.lines(path), path, framework, free), random);
    if (site === undefined) throw new Error(`There is no place for another fault of the kind ${kind}.`);
    const { path, at, replace, description } = site;
    const lines = [...framework.lines(path)];
    lines.splice(replace.from, replace.count, ...replace.by);
    result.set(path, lines.join('\n'));
    for (const taken of [path, ...(site.taken ?? [])]) free.delete(taken);
    faults.push({ kind, path, line: at + 1, rule, description });
  }
  faults.sort((one, other) => (one.path < other.path ? -1 : 1));
  return { files: result, faults };
}

/** A place where a fault can be put: lines count from 0. */
interface Site {
  readonly at: number;
  readonly replace: { readonly from: number; readonly count: number; readonly by: readonly string[] };
  readonly description: string;
  /** Other files that must stay as they are for this fault to be found. */
  readonly taken?: readonly string[];
}

interface KindOfFault {
  readonly rule: string;
  sites(
    lines: readonly string[],
    path: string,
    framework: Framework,
    free: ReadonlySet<string>,
  ): readonly Site[];
}

/** To add a kind of fault, add it here. */
const faultKinds = {
  duplicateCode: { rule: 'duplicate-code', sites: duplicateCodes },
  missingLevel: { rule: 'missing-proficiency', sites: missingLevels },
  brokenReference: { rule: 'unresolved-reference', sites: brokenReferences },
  invalidValue: { rule: 'invalid-value', sites: invalidValues },
  syntax: { rule: 'yaml-syntax', sites: syntaxErrors },
} satisfies Record<string, KindOfFault>;

/** Every kind of fault. */
export const allFaultKinds = Object.keys(faultKinds) as readonly FaultKind[];

/** A role's own code becomes that of a role in a file before it: nothing refers to either. */
function duplicateCodes(
  lines: readonly string[],
  path: string,
  framework: Framework,
  free: ReadonlySet<string>,
): readonly Site[] {
  return matches(lines, /^( *- code: )(\S+)$/).flatMap(({ at, parts: [start, code] }) => {
    const level = code!.slice(4, 5);
    const first = [...framework.ownCodes].find(
      ([other, where]) => where < path && free.has(where) && other !== code && other.slice(4, 5) === level,
    );
    if (first === undefined) return [];
    const [taken, where] = first;
    const description = `The code ${code} became ${taken}, which ${where} defines.`;
    return [{ at, replace: { from: at, count: 1, by: [`${start}${taken}`] }, description, taken: [where] }];
  });
}

/** The level beside a required skill is gone. */
function missingLevels(lines: readonly string[]): readonly Site[] {
  return matches(lines, /^ *- skill: (\S+)$/).map(({ at, parts: [skill] }) => ({
    at,
    replace: { from: at + 1, count: 1, by: [] },
    description: `The level of ${skill} was removed.`,
  }));
}

/** An id loses a letter, where no comparison between levels misses it. */
function brokenReferences(lines: readonly string[], _: string, framework: Framework): readonly Site[] {
  const section = sectionsOf(lines);
  const lowest = lines.some(line => /^ {4}level: (trainee|grade-1)$/.test(line));
  return matches(lines, /^( *- (?:use|skill): )([a-z-]+)$/).flatMap(({ at, parts: [start, id] }) => {
    const compared = section[at] === 'knowledge' || (section[at] === 'skills' && !lowest);
    const broken = id!.slice(0, 3) + id!.slice(4);
    if (compared || framework.ids.has(broken)) return [];
    const description = `The reference to ${id} became ${broken}.`;
    return [{ at, replace: { from: at, count: 1, by: [`${start}${broken}`] }, description }];
  });
}

/** The last letter of a type is doubled. */
function invalidValues(lines: readonly string[]): readonly Site[] {
  return matches(lines, /^( *(?:- )?type: )(\S+)$/).map(({ at, parts: [start, type] }) => {
    const wrong = type + type!.slice(-1);
    const description = `The type ${type} became ${wrong}.`;
    return { at, replace: { from: at, count: 1, by: [`${start}${wrong}`] }, description };
  });
}

/** Broken YAML whose error stands on its line and whose neighbours stay readable. */
function syntaxErrors(lines: readonly string[]): readonly Site[] {
  const site = (at: number, by: string, description: string): Site => ({
    at,
    replace: { from: at, count: 1, by: [by] },
    description,
  });
  const folded = matches(lines, /^( {4}summary: )(.*)$/).map(({ at, parts: [start, text] }) =>
    site(at, `${start}> ${text}`, 'Text stands on the line of a fold mark.'),
  );
  const escaped = matches(lines, /^( *details: )(.*)$/).map(({ at, parts: [start, text] }) =>
    site(at, `${start}"${text} See C:\\data."`, 'A backslash stands in double quotes.'),
  );
  const indented = matches(lines, /^ {4}background:$/).map(({ at }) =>
    site(at, `${' '.repeat(5)}background:`, 'A key is indented by one space too many.'),
  );
  const unclosed = matches(lines, /^( *statement: )(.*)$/).map(({ at, parts: [start, text] }) =>
    site(at, `${start}"${text}`, 'A quote is never closed.'),
  );
  return [folded, escaped, indented, unclosed].flat();
}

function firstSite(
  paths: Iterable<string>,
  sitesOf: (path: string) => readonly Site[],
  random: Random,
): (Site & { path: string }) | undefined {
  for (const path of paths) {
    const sites = sitesOf(path);
    if (sites.length > 0) return { ...random.pick(sites), path };
  }
  return undefined;
}

function matches(lines: readonly string[], pattern: RegExp): { at: number; parts: string[] }[] {
  return lines.flatMap((line, at) => {
    const match = pattern.exec(line);
    return match === null ? [] : [{ at, parts: match.slice(1) }];
  });
}

/** For each line, the section of the role it stands in. */
function sectionsOf(lines: readonly string[]): string[] {
  let section = '';
  return lines.map(line => {
    section = /^ {4}(\w+):/.exec(line)?.[1] ?? section;
    return section;
  });
}

/** What a fault must know of the framework before any fault. */
class Framework {
  readonly ids: ReadonlySet<string>;
  /** Codes that roles define, and the file of each. */
  readonly ownCodes: ReadonlyMap<string, string>;
  readonly #files: ReadonlyMap<string, string>;

  constructor(files: ReadonlyMap<string, string>) {
    this.#files = files;
    const ids = new Set<string>();
    const ownCodes = new Map<string, string>();
    for (const [path, text] of files) {
      for (const [, id] of text.matchAll(/\bid: (\S+)$/gm)) ids.add(id!);
      if (!path.startsWith('roles/')) continue;
      for (const [, code] of text.matchAll(/\bcode: (\S+)$/gm)) ownCodes.set(code!, path);
    }
    this.ids = ids;
    this.ownCodes = ownCodes;
  }

  lines(path: string): readonly string[] {
    return this.#files.get(path)!.split('\n');
  }
}
