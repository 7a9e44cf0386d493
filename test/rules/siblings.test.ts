import assert from 'node:assert/strict';
import { check } from '../../server/core/check.ts';
import { addressOf, workspaceOf } from '../support/example.ts';

/** A family with these summaries, each with an example of its own where one is given. */
function family(summaries: readonly string[], examples: readonly string[] = []): string {
  const competencies = summaries.map((summary, index) => {
    const example = examples[index];
    const list = example === undefined ? '' : `    examples:\n      - "${example}"\n`;
    return `  - id: c${index}\n    summary: "${summary}"\n${list}    level: pilot\n    theme: safety\n    proficiency: Expert\n`;
  });
  return `name: Pilots\nlevels:\n  - id: pilot\nthemes:\n  - id: safety\n    name: Safety\ncompetencies:\n${competencies.join('')}`;
}

/** A catalogue of skills with these descriptions. */
function skills(descriptions: readonly string[]): string {
  const items = descriptions.map(
    (text, index) =>
      `  - id: s${index}\n    name: Skill ${index}\n    description: |\n      ${text.replaceAll('\n', '\n      ')}\n`,
  );
  return `skills:\n${items.join('')}`;
}

/** What rules say of a file, each with the words at their place. */
function findings(text: string, ...ids: string[]): string[] {
  const model = workspaceOf(new Map([['example.yaml', text]])).modelOf(addressOf('example.yaml'))!;
  return check(model)
    .filter(({ rule }) => ids.includes(rule))
    .map(({ rule, span, message }) => `${rule} [${text.slice(span.start, span.end)}] ${message}`);
}

const deeds = ['Plans the watch', 'Reads the chart', 'Moors each ship', 'Trains the crew', 'Leads the drill'];

describe('a text among its siblings', () => {
  it('ends as they do', () => {
    assert.deepEqual(findings(family([...deeds, 'Checks the ropes.']), 'terminal-punctuation'), [
      'terminal-punctuation [.] “Checks the ropes.” ends with a full stop, but 5 of 6 summaries of job family “Pilots” have none.',
    ]);
    const stops = deeds.map(deed => `${deed}.`);
    assert.deepEqual(findings(family([...stops, 'Checks the ropes']), 'terminal-punctuation'), [
      'terminal-punctuation [s] “Checks the ropes” ends without a full stop, but 5 of 6 summaries of job family “Pilots” have one.',
    ]);
  });

  it('begins as they do, unless its first word is a name', () => {
    assert.equal(findings(family([...deeds, 'checks the ropes']), 'capital-start').length, 1);
    assert.equal(findings(family([...deeds, 'iPads are checked']), 'capital-start').length, 0);
    assert.equal(findings(family([...deeds, '`knots` are checked']), 'capital-start').length, 0);
  });

  it('is free where they are few or of two minds', () => {
    const rules = ['terminal-punctuation', 'capital-start', 'inconsistent-person', 'not-demonstrable'];
    assert.deepEqual(findings(family(['Plans the watch', 'reads the chart.', 'Can moor']), ...rules), []);
    const half = deeds.map((deed, index) => (index % 2 === 0 ? deed : `${deed}.`));
    assert.deepEqual(findings(family(half), ...rules), []);
  });

  it('is compared with its own kind only', () => {
    const examples = deeds.map(deed => `${deed}.`);
    assert.deepEqual(findings(family(deeds, examples), 'terminal-punctuation'), []);
  });

  it('is a point of a list among the others of its own list', () => {
    const list = (points: readonly string[]) => `You can:\n${points.map(point => `- ${point}`).join('\n')}`;
    const usual = list(['plan berths', 'read charts', 'moor ships']);
    const odd = list(['plan berths', 'Read charts.', 'moor ships']);
    const other = list(['Plan berths.', 'Read charts.', 'Moor ships.']);
    assert.deepEqual(
      findings(skills([usual, usual, usual, other]), 'terminal-punctuation', 'capital-start'),
      [],
    );
    assert.deepEqual(
      findings(skills([usual, usual, usual, usual, odd]), 'terminal-punctuation', 'capital-start').map(
        found => found.split(']')[0],
      ),
      ['capital-start [Read', 'terminal-punctuation [.'],
    );
  });

  it('is whole where they have a full stop and it has none', () => {
    const whole = ['Moors ships.', 'Reads charts.', 'Plans berths.', 'Trains crews.', 'Leads drills.'];
    assert.deepEqual(
      findings(skills([...whole, 'Follows the rules of']), 'truncated-text', 'terminal-punctuation'),
      [
        'truncated-text [the rules of] “… the rules of” ends without a full stop, which 5 of 6 descriptions of skills have. Is the end missing?',
      ],
    );
    const titles = ['Moors ships', 'Reads charts', 'Plans berths', 'Trains crews. Often', 'Leads drills'];
    assert.deepEqual(findings(skills(titles), 'truncated-text'), []);
  });

  it('is compared with the levels of its own skill first', () => {
    const skill = (id: string, texts: readonly string[]) =>
      `  - id: ${id}\n    name: Skill ${id.codePointAt(0)}\n    levels:\n${texts.map((text, level) => `      l${level}: ${text}\n`).join('')}`;
    const usual = ['You plan berths.', 'You read charts.', 'You moor ships.'];
    const other = ['Prepares berths', 'Reads charts', 'Explains tides'];
    const all = (last: readonly string[]) =>
      `skills:\n${['a', 'b', 'c', 'd', 'e'].map(id => skill(id, usual)).join('')}${skill('f', last)}`;
    const rules = ['truncated-text', 'inconsistent-person'];
    assert.deepEqual(findings(all(other), ...rules), []);
    assert.equal(findings(all([...usual.slice(1), other[0]!]), ...rules).length, 2);
  });

  it('is in the person in which they are', () => {
    assert.deepEqual(findings(family([...deeds, 'Go to expert for the tide']), 'inconsistent-person'), []);
    assert.deepEqual(
      findings(family([...deeds, 'Explain the tide', 'You know why']), 'inconsistent-person'),
      [],
    );
    const more = [
      ...deeds,
      'Explains the tide',
      'Reports to the master',
      'Improves the drill',
      'Teach the mates',
    ];
    assert.deepEqual(findings(family(more), 'inconsistent-person'), [
      'inconsistent-person [Teach] “Teach” is in the imperative, but 7 of 8 summaries of job family “Pilots” are in the third person.',
    ]);
  });

  it('tells what a person does where most do', () => {
    assert.deepEqual(findings(family([...deeds, 'Is able to brief the crew']), 'not-demonstrable').length, 1);
    const most = deeds.map(deed => `Can ${deed.toLowerCase()}`);
    assert.deepEqual(findings(family([...most, 'Briefs the crew']), 'not-demonstrable'), []);
  });

  it('has an example where nine of ten have one', () => {
    const ten = [...deeds, ...deeds.map(deed => `${deed} again`)];
    assert.equal(findings(family(ten, ten.slice(1)), 'missing-example').length, 1);
    assert.equal(findings(family(ten, ten.slice(5)), 'missing-example').length, 0);
  });
});
