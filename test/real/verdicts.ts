import { readFileSync } from 'node:fs';
import { check } from '../../server/core/check.ts';
import type { Finding } from '../../server/core/lint.ts';
import type { Preset } from '../../server/core/rule.ts';
import { markOf, workspaceOf } from '../support/example.ts';

/** What a reader who did not write the rule says of one finding: whether its author would take it as right. */
export interface Verdict {
  readonly rule: string;
  /** The finding without its words, see `keyOf`. */
  readonly key: string;
  readonly verdict: boolean;
}

/** A finding in a real framework, so that it can be found again without any of its words. */
export interface Judged {
  readonly finding: Finding;
  readonly key: string;
  /** File, line and message, for whoever has to judge it. */
  readonly told: string;
}

/** The verdicts by source and preset. */
export type Verdicts = Readonly<Record<string, Readonly<Partial<Record<Preset, readonly Verdict[]>>>>>;

/** The presets whose findings are judged. */
export const judgedPresets = ['recommended', 'strict'] as const;

/** The verdicts as they are kept. */
export function readVerdicts(): Verdicts {
  return JSON.parse(readFileSync(new URL('verdicts.json', import.meta.url), 'utf8')) as Verdicts;
}

/** All findings of a framework with a preset. */
export function judgedIn(files: ReadonlyMap<string, string>, preset: Preset): readonly Judged[] {
  return workspaceOf(files)
    .models.flatMap(model => check(model, { preset }))
    .map(finding => {
      const { path, line } = markOf(finding, files);
      const words = (files.get(path) ?? '').slice(finding.span.start, finding.span.end);
      const told = `${path}:${line + 1} ${finding.severity} ${finding.rule}: ${finding.message}`;
      return { finding, key: keyOf(finding, words), told };
    });
}

/** What stays when lines move: the rule, what the finding is about and the words at its place, as a number. */
function keyOf({ rule, subject }: Finding, words: string): string {
  return fnv1a([rule, subject, words].join('\n')).toString(16).padStart(8, '0');
}

/** The hash of Fowler, Noll and Vo in 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
