import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import { panelSurface } from '../../server/core/views/page/surface.ts';
import { readView, viewHtml } from '../../server/core/views/view.ts';
import { coverageKey, ladderKey } from '../../server/core/views/view-key.ts';
import { modelOf } from '../support/cards.ts';

const levels = ['junior', 'middle', 'senior', 'lead', 'head'];
const titles = ['Junior', '', 'Senior', 'Lead', 'Head'];

describe('a job family of 1,500 roles', function () {
  this.timeout(60_000);
  const model = modelOf({
    'framework.yaml': stringify({ framework: { id: 'f', name: 'Large', skillScale: 'ddat-level' } }),
    'skills.yaml': stringify({
      skills: Array.from({ length: 300 }, (_, index) => ({
        id: `s${index}`,
        name: `Skill ${index}`,
        levels: { working: 'Does it.' },
      })),
    }),
    'family.yaml': stringify({
      id: 'all',
      name: 'All',
      levels: levels.map(id => ({ id, name: id })),
    }),
    'roles.yaml': stringify({ roles: Array.from({ length: 300 }, (_, index) => rolesOf(index)).flat() }),
  });

  const keys = [ladderKey('all'), ladderKey('all', '200'), coverageKey(), coverageKey('all/9')];
  for (const key of keys)
    it(`is shown in parts that a browser takes with ease: ${key}`, () => {
      const view = readView(model, key, () => []);
      assert.ok(view !== undefined);
      const html = viewHtml(view, panelSurface).toString();
      assert.ok(html.length < 1_000_000, `${html.length}`);
      assert.ok((html.match(/<[a-z]/g) ?? []).length < 20_000);
    });
});

it('a job family of 1,500 competencies is shown with the number of its examples', () => {
  const model = modelOf(
    stringify({
      id: 'all',
      name: 'All',
      levels: levels.map(id => ({ id, name: id })),
      competencies: Array.from({ length: 300 }, (_, index) =>
        levels.map(level => ({
          id: `c${index}-${level}`,
          summary: `Does what is asked of ${level} ${index}`,
          level,
          thread: `t${index}`,
          proficiency: 'Expert',
          examples: [`Shows it at ${level} ${index}`, 'Tells others how', 'Asks when it is not clear'],
        })),
      ).flat(),
    }),
  );
  const html = viewHtml(readView(model, ladderKey('all'), () => [])!, panelSurface).toString();
  assert.match(html, /examples: 1 new, 2 as before|examples: 1 reworded, 2 as before/);
  assert.doesNotMatch(html, /Tells others how/);
  assert.ok(html.length < 2_000_000, `${html.length}`);
});

/** A row of roles that grow, with a craft of their own. */
function rolesOf(index: number): readonly object[] {
  const craft = `${String.fromCharCode(65 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}maker`;
  return levels.map((level, step) => ({
    id: `r${index}-${level}`,
    name: `${titles[step]} ${craft}`.trim(),
    family: 'all',
    level,
    skills: Array.from({ length: 20 }, (_, count) => ({
      skill: `s${(index * 7 + count * 3) % 300}`,
      level: ['awareness', 'working', 'practitioner', 'expert', 'expert'][step],
    })),
  }));
}
