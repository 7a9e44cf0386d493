import { oncePer } from '../analysis/once-per.ts';
import { type Thread, threadOf } from '../analysis/threads.ts';
import { isRespelling } from '../analysis/titles.ts';
import { rewrite } from '../edits.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule } from '../rule.ts';
import { quote } from '../wording.ts';

const family = (ops: string) => `name: Terminals
levels:
  - id: agent
  - id: lead
themes:
  - id: service
    name: Service
competencies:
  - id: agent-requests
    summary: Requests from terminal operations
    level: agent
    theme: service
    proficiency: Foundational
  - id: lead-requests
    summary: ${ops}
    level: lead
    theme: service
    proficiency: Practitioner
`;

export const threadTitleDrift = defineRule({
  id: 'thread-title-drift',
  on: 'competency',
  severity: 'info',
  summary: 'What goes on from level to level keeps its spelling.',
  why: 'Titles that differ in a letter, a short form or a mark look like different things. Readers cannot compare their levels, and neither can programs.',
  examples: {
    bad: `${family('Request from terminal Ops').replace(
      'Request from terminal Ops\n',
      'Request from terminal Ops\n#            ^^^^^^^^^^^^^^^^^^^^^^^^^ “Request from terminal Ops” is written “Requests from terminal operations” at level “agent”.\n',
    )}`,
    good: family('Requests from terminal operations'),
  },
  *check(competency, model) {
    const thread = threadOf(model, competency);
    const title = competency.data.summary;
    if (thread === undefined || title === undefined) return;
    const preferred = preferredIn(thread).get(competency);
    if (preferred === undefined) return;
    const wanted = preferred.data.summary ?? '';
    const { file } = preferred;
    const level = model.follow(model.standpointOf(preferred), 'level');
    const change = rewrite(competency.file, competency.data, 'summary', wanted);
    yield {
      message: `${quote(title)} is written ${quote(wanted)}${level === undefined ? '' : ` at level ${quote(model.titleOf(level))}`}.`,
      related: [{ message: 'It is written so here.', file, span: preferred.head }],
      fixes: change === undefined ? [] : [{ title: `Write ${quote(wanted)}`, safe: false, edits: [change] }],
    };
  },
});

type Competency = Entity<'competency'>;

/** For each competency of a thread whose title is spelt differently from others, one that is spelt as most are. */
const preferredIn = oncePer(({ steps }: Thread): ReadonlyMap<Competency, Competency> => {
  const preferred = new Map<Competency, Competency>();
  const open = steps.map(({ competency }) => competency);
  while (open.length > 0) {
    const first = open[0]!;
    const group = open.filter(other => other === first || isRespelling(titleOf(first), titleOf(other)));
    for (const member of group) open.splice(open.indexOf(member), 1);
    const best = group.reduce((one, other) => (weight(other, group) > weight(one, group) ? other : one));
    for (const member of group) if (titleOf(member) !== titleOf(best)) preferred.set(member, best);
  }
  return preferred;
});

/** The spelling of most, and of those the one that spells most out; marks count for nothing. */
function weight(competency: Competency, group: readonly Competency[]): number {
  const title = titleOf(competency);
  return (
    group.filter(other => titleOf(other) === title).length * 1000 + title.replace(/[^\p{L}]/gu, '').length
  );
}

/** A title without the stop at its end, which is a matter of style. */
function titleOf({ data }: Competency): string {
  return (data.summary ?? '').replace(/\s+/g, ' ').replace(/[\s.,;]+$/, '');
}
