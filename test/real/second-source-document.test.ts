import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { ImportedFramework } from '../../server/core/exchange/imported-framework.ts';
import { cardPages } from '../support/missing-lines.ts';
import { missingWords, wordsOf } from '../support/missing-words.ts';
import { visibleText } from '../support/visible-text.ts';
import { secondSourceDocument } from './second-source-document.ts';
import { needs } from './shared.ts';

interface Role {
  readonly summary: string;
  readonly responsibilities: readonly string[];
  readonly provenance: { readonly statement: string; readonly publisher: string };
  readonly [section: string]: unknown;
}
type Item = Readonly<Record<string, string | undefined>>;

describe('the second source document in our format', () => {
  let document: ImportedFramework & { text: string };
  let role: Role;
  const items = (section: string) => (role[section] ?? []) as readonly Item[];
  const having = (section: string, key: string, value?: string) =>
    items(section).filter(item => (value === undefined ? item[key] !== undefined : item[key] === value))
      .length;

  before(function () {
    document = needs(this, secondSourceDocument(), 'the second source document');
    const path = [...document.files.keys()].find(name => name.startsWith('roles/'))!;
    role = parse(document.files.get(path)!, { schema: 'failsafe' }).roles[0];
  });

  it('has as many things as the document', () => {
    assert.equal(role.responsibilities.length, 2);
    assert.equal(items('background').length, 2);
    assert.equal(having('background', 'type', 'prior-knowledge-and-skills'), 2);
    assert.equal(items('workActivities').length, 17);
    assert.equal(having('workActivities', 'code'), 7);
    assert.equal(items('knowledge').length, 37);
    assert.equal(having('knowledge', 'type', 'technical'), 12);
    assert.equal(having('knowledge', 'type', 'other'), 17);
    assert.equal(having('knowledge', 'type', 'behavioural'), 8);
    assert.equal(having('knowledge', 'depth'), 29);
    assert.ok(items('knowledge').every(item => (item.type === 'behavioural') === (item.depth === undefined)));
    assert.equal(having('knowledge', 'code'), 1);
    assert.equal(having('knowledge', 'x-printed-type'), 2);
    assert.equal(items('training').length, 13);
    assert.equal(items('developmentActivities').length, 9);
    assert.equal(items('qualifications').length, 3);
    assert.equal(having('qualifications', 'awardingBody'), 3);
    assert.equal(having('qualifications', 'custom', 'true'), 2);
    assert.equal(items('skills').length, 13);
    assert.equal(having('skills', 'level', 'working'), 12);
    assert.equal(having('skills', 'level', 'awareness'), 1);
    assert.ok(role.summary.length > 0 && role.provenance.statement.length > 0);
    assert.equal(role.provenance.publisher, 'BCS');
    assert.equal(role['x-unread'], undefined);
  });

  it('defines the skills that it requires, each with a description and the text of its level', () => {
    const path = [...document.files.keys()].find(name => name.startsWith('skills/'))!;
    const { skills } = parse(document.files.get(path)!, { schema: 'failsafe' });
    assert.deepEqual(
      skills.map((skill: { id: string }) => skill.id),
      items('skills').map(item => item.skill),
    );
    for (const skill of skills)
      assert.ok(skill.description && skill.category && Object.keys(skill.levels).length === 1);
  });

  it('gives every item a title of a few words and details of at least one sentence', () => {
    for (const section of ['workActivities', 'knowledge', 'training', 'developmentActivities']) {
      for (const { title, details } of items(section)) {
        assert.ok(title !== undefined && title.split(' ').length <= 7 && !title.includes('.'), title);
        assert.match(details ?? '', /^\p{Lu}\S* /u);
      }
    }
  });

  it('tells of the eight texts that the page has cut and the eight depths that it lacks, and invents none', () => {
    const count = (kind: string) => document.report.notes.filter(note => note.kind === kind).length;
    assert.equal(count('damaged'), 8);
    assert.equal(count('missing'), 8);
    assert.equal(count('kept-aside'), 0);
  });

  it('marks as a guess each split that the page does not show', () => {
    const guessed = new Set(
      document.report.notes.filter(note => note.kind === 'guessed').map(note => note.line),
    );
    // Every work activity, behavioural item, training, development activity, qualification and skill, and a paragraph.
    assert.equal(guessed.size, 17 + 8 + 13 + 9 + 3 + 13 + 1);
  });

  it('shows every line on its card but headings, labels and words that became values', () => {
    const quiet = new Set(['left-out', 'rewritten']);
    const told = new Set(
      document.report.notes.filter(note => quiet.has(note.kind)).flatMap(note => wordsOf(note.text)),
    );
    const words = wordsOf(document.text).filter(word => !told.has(word));
    const shown = new Set(wordsOf(visibleText(cardPages(document.files))));
    assert.deepEqual(
      words.filter(word => !shown.has(word)),
      [],
    );
  });

  it('has every word of the document, as often as the document', () => {
    assert.deepEqual(missingWords(document.text, document), []);
  });
});
