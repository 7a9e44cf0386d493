import type { CoverageMap } from './coverage-map.ts';
import { lossOf, type Quality, type Reason } from './quality.ts';

/** How the score of a framework comes about. */
export function qualitySentence({ things, clean }: Quality): string {
  const [warning, advice] = [100 - 100 * lossOf.warning, 100 - 100 * lossOf.info];
  return `${clean} of ${things} things have no finding. One with an error counts nothing, with a warning ${warning} %, with advice ${advice} %.`;
}

/** What people call the weight of a finding. */
export const severityWords: Readonly<Record<Reason['severity'], string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Advice',
};

/** The first of many, and how many are left. */
export function firstOf<T>(
  all: readonly T[],
  most: number,
): { readonly shown: readonly T[]; readonly rest: string | undefined } {
  const rest = all.length - most;
  return { shown: all.slice(0, most), rest: rest > 0 ? `and ${rest} more` : undefined };
}

/** The reasons that are told of a weak spot, and how many findings are left. */
export function firstReasons(reasons: readonly Reason[]): {
  readonly shown: readonly Reason[];
  readonly rest: string | undefined;
} {
  const left = reasons.slice(mostReasons).reduce((sum, { count }) => sum + count, 0);
  return { shown: reasons.slice(0, mostReasons), rest: left > 0 ? `and ${left} more` : undefined };
}

const mostReasons = 3;

/** How often the same is found; undefined where once. */
export function timesWords(count: number): string | undefined {
  if (count === 1) return undefined;
  return count === 2 ? '(twice)' : `(${count} times)`;
}

/** The entries that are told of a list. */
export const mostEntries = 60;

/** What the numbers of a map stand for, a sentence each; where there are several scales, for which skills. */
export function mapLegend({ kind, scales, notes }: CoverageMap): readonly string[] {
  if (kind === 'competencies') return ['The number of competencies', ...notes];
  const widest = scales.reduce((most, { skills }) => Math.max(most, skills.length), 0);
  const usual = scales.find(({ skills }) => skills.length === widest);
  const sorted = [...scales].sort((one, other) => Number(one === usual) - Number(other === usual));
  return sorted.map(scale => {
    const told = scale.steps.map((step, index) => `${index + 1} ${bareStep(step)}`).join(' · ');
    if (scales.length === 1) return told;
    return `${scale === usual ? 'All other skills' : scale.skills.join(', ')}: ${told}`;
  });
}

/** A step without its number: scales often number their steps themselves, “2 – Working”. */
export function bareStep(step: string): string {
  return step.replace(/^\d+\s*[–-]\s*/, '');
}
