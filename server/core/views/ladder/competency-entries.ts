import { fold } from '../../analysis/similarity.ts';
import type { Thread, ThreadStep } from '../../analysis/threads.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { isOnBothSides } from '../comparison/both-sides.ts';
import { pairTexts } from '../comparison/text-pairs.ts';
import { readMeasure } from '../measure.ts';
import { sourceOf, type Written, writtenAt, writtenItems } from '../source.ts';
import { plainText } from '../writing/plain-text.ts';
import type { GridEntry, GridExamples } from './ladder-grid.ts';

type Level = Entity<'level'>;

/** Where an entry stands. */
interface EntryPlace {
  readonly ways: readonly (readonly Level[])[];
  /** What its row is called. */
  readonly title: string;
  /** Whether nothing but this thread stands in its row. */
  readonly isThread: boolean;
  /** Whether there is no room for examples. */
  readonly isLarge: boolean;
}

/** What a thread asks at a level, told by what the nearest level below it asks: nothing is said twice. */
export function competencyEntries(
  model: Model,
  { steps }: Thread,
  level: Level,
  { ways, title, isThread, isLarge }: EntryPlace,
): readonly GridEntry[] {
  return steps
    .filter(step => step.level === level)
    .map(({ competency }): GridEntry => {
      const below = isThread ? stepBelow(steps, level, ways)?.competency : undefined;
      const text = writtenAt(competency.file, competency.data, 'summary');
      const measure = readMeasure(model, model.standpointOf(competency), 'proficiency');
      const isAsBefore = below !== undefined && isSame(text, writtenAt(below.file, below.data, 'summary'));
      const examples = examplesOf(competency, below, isAsBefore);
      const isFirst = below === undefined && text !== undefined && plainText(text).trim() === title;
      const isSaid =
        isAsBefore ||
        (isFirst && ((measure !== undefined && measure.state !== 'missing') || examples.count > 0));
      return {
        name: text?.text ?? title,
        text: isSaid ? undefined : text,
        isAsBefore,
        measure,
        examples: isLarge ? { ...examples, shown: [] } : examples,
        source: sourceOf(competency),
      };
    });
}

function stepBelow(
  steps: readonly ThreadStep[],
  level: Level,
  ways: readonly (readonly Level[])[],
): ThreadStep | undefined {
  const passed = ways.flatMap(way => way.slice(0, Math.max(0, way.indexOf(level))));
  return steps.findLast(step => passed.includes(step.level));
}

function isSame(one: Written | undefined, other: Written | undefined): boolean {
  return one !== undefined && other !== undefined && fold(plainText(one)) === fold(plainText(other));
}

function examplesOf(
  competency: Entity<'competency'>,
  below: Entity<'competency'> | undefined,
  isAsBefore: boolean,
): GridExamples {
  const own = writtenItems(competency.file, competency.data, 'examples');
  const old = below === undefined ? [] : writtenItems(below.file, below.data, 'examples');
  const pairs = pairTexts(old, own);
  const stayed = pairs.filter(isOnBothSides);
  const reworded = stayed.filter(({ before, after }) => !isSame(before, after)).length;
  return {
    shown: pairs.flatMap(({ before, after }) =>
      after === undefined ? [] : [{ text: after, isNew: stayed.length > 0 && before === undefined }],
    ),
    count: own.length,
    since: isAsBefore || stayed.length > 0 ? { added: own.length - stayed.length, reworded } : undefined,
  };
}
