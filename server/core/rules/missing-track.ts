import { breakIn } from '../analysis/progression.ts';
import { defineRule } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

const family = (tracks: readonly string[]) => `name: Pilots
levels:
  - id: pilot
    name: Pilot
  - id: master
    name: Master pilot${tracks[0] ?? ''}
  - id: manager
    name: Harbour captain${tracks[1] ?? ''}
skills:
  - id: mooring
    name: Mooring
  - id: tides
    name: Tides
  - id: signals
    name: Signals
roles:
  - id: master
    name: Master pilot
    level: master
    skills: [{ skill: mooring, level: expert }, { skill: tides, level: expert }, { skill: signals, level: expert }]
  - id: manager
    name: Harbour captain
    level: manager
    skills: [{ skill: mooring, level: working }, { skill: tides, level: working }, { skill: signals, level: working }]
`;

export const missingTrack = defineRule({
  id: 'missing-track',
  on: 'family',
  severity: 'info',
  summary: 'A ladder that divides says which levels belong to which way up.',
  why: 'Two ways up that are written as one list read as if people lost their skills in the middle of it. Comparisons between levels stay silent there until each level names its track.',
  examples: {
    bad: family([]).replace(
      'name: Harbour captain\n',
      'name: Harbour captain\n#         ^^^^^^^^^^^^^^^ Most of what job family “Pilots” asks for falls between “Master pilot” and “Harbour captain”. If these are different ways up, give the levels a “track”.\n',
    ),
    good: family(['\n    track: pilots', '\n    track: managers']),
  },
  *check(family, model) {
    const gap = breakIn(model, family);
    if (gap === undefined) return;
    const [from, to] = [gap.from, gap.to].map(level => quote(model.titleOf(level)));
    const isOwn = gap.to.parent === family;
    yield {
      message: `Most of what ${nameThing(model, family)} asks for falls between ${from} and ${to}. If these are different ways up, give the levels a “track”.`,
      ...(isOwn ? { at: gap.to.head } : { at: ['ladder'] }),
      related: isOwn
        ? []
        : [{ message: sentence(`level ${to} is here.`), file: gap.to.file, span: gap.to.head }],
    };
  },
});
