import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { cardsOf } from '../../server/core/views/card-targets.ts';
import { type RoleCard, readCard } from '../../server/core/views/role-card.ts';
import { Workspace } from '../../server/core/workspace.ts';

describe('role card', () => {
  it('shows what a level of a job family expects, theme by theme', () => {
    const [, senior] = cards(`
name: Gardening
levels:
  - id: gardener
    name: Gardener
  - id: head
    name: Head Gardener
themes:
  - id: soil
    name: Soil
  - id: people
    name: People
competencies:
  - id: a
    summary: Digs beds
    level: gardener
    theme: soil
    proficiency: Foundational
    thread: beds
  - id: b
    summary: Trains apprentices
    level: head
    theme: people
    proficiency: not-applicable
  - id: c
    summary: Plans beds
    level: head
    theme: soil
    proficiency: Practitioner
    thread: beds
    examples: [Draws a plan of next year’s beds]
`);
    assert.equal(senior?.title, 'Head Gardener');
    assert.deepEqual(
      senior?.sections.map(section => [section.heading, titles(section.groups)]),
      [
        ['Soil', ['Plans beds']],
        ['People', ['Trains apprentices']],
        ['Also expected from the levels below', ['Digs beds']],
      ],
    );
    const plans = senior?.sections[0]?.groups[0]?.items[0];
    assert.deepEqual(plans?.growth, { level: 'Gardener', word: 'Foundational', change: 'raised' });
    assert.equal(plans?.measure?.position, 3);
  });
});

function cards(text: string): readonly RoleCard[] {
  const workspace = new Workspace();
  workspace.set(TextDocument.create('file:///gardening.yaml', 'yaml', 1, text));
  const model = workspace.modelOf('file:///gardening.yaml')!;
  return cardsOf(model, 'file:///gardening.yaml').map(target => readCard(model, target));
}

function titles(groups: RoleCard['sections'][number]['groups']): readonly (string | undefined)[] {
  return groups.flatMap(group => group.items.map(item => item.title?.text));
}
