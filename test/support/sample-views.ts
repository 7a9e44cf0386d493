import type { Model } from '../../server/core/model.ts';
import { comparisonKey, coverageKey, ladderKey } from '../../server/core/views/view-key.ts';
import { sampleModel } from './samples.ts';

const harbour = sampleModel('harbour');
const atlas = sampleModel('atlas', 'skill-catalogue');

/** A view of a sample that has golden files, by their name. */
export interface SampleView {
  readonly name: string;
  readonly model: Model;
  readonly key: string;
}

/** Views of the samples of every kind that there is. */
export const sampleViews: readonly SampleView[] = [
  { name: 'comparison-levels', model: harbour, key: levels('engineer', 'senior-engineer') },
  { name: 'comparison-levels-down', model: harbour, key: levels('senior-engineer', 'engineer') },
  { name: 'comparison-roles', model: atlas, key: roles('device-engineer', 'senior-device-engineer') },
  { name: 'ladder-competencies', model: harbour, key: ladderKey('engineering') },
  { name: 'ladder-tracks', model: harbour, key: ladderKey('terminal-support') },
  { name: 'ladder-roles', model: atlas, key: ladderKey('workplace-devices') },
  { name: 'coverage-competencies', model: harbour, key: coverageKey() },
  { name: 'coverage-skills', model: atlas, key: coverageKey() },
  { name: 'coverage-faulty', model: sampleModel('faulty'), key: coverageKey() },
];

function levels(from: string, to: string): string {
  return comparisonKey(`level/engineering/${from}`, `level/engineering/${to}`);
}

function roles(from: string, to: string): string {
  return comparisonKey(`role/${from}`, `role/${to}`);
}
