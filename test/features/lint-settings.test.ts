import assert from 'node:assert/strict';
import { hover } from '../../server/core/features/hover.ts';
import { rules } from '../../server/core/rules/index.ts';
import { accept, complete, labels } from '../support/complete.ts';
import { marked } from '../support/marked.ts';

const manifest = (lines: string) => `//- framework.yaml\nframework: { id: a, name: A }\nlint:\n${lines}`;
const ids = rules.map(({ id }) => id);
const settable = rules.filter(({ options = {} }) => Object.keys(options).length > 0).map(({ id }) => id);

describe('in the settings of the checks', () => {
  it('every check can be weighed, each offered once', () => {
    const offered = labels(manifest('  rules:\n    $0\n'));
    assert.deepEqual(offered.toSorted(), ids);
    assert.deepEqual(labels(manifest('  rules:\n    duplicate-id: $0\n')), [
      'off',
      'info',
      'warning',
      'error',
    ]);
  });

  it('the checks with options are offered, and their options with what they say', () => {
    assert.deepEqual(labels(manifest('  options:\n    $0\n')).toSorted(), settable);
    const [words] = complete(manifest('  options:\n    placeholder-text:\n      $0\n'));
    assert.equal(words?.label, 'words');
    assert.match(JSON.stringify(words?.documentation), /Further words that mark a text as unfinished/);
  });

  it('the list of checks begins empty', () => {
    assert.match(accept(manifest('  $0\n'), 'rules'), /lint:\n {2}rules:\n {4}\n/);
    assert.match(accept(manifest('  $0\n'), 'options'), /lint:\n {2}options:\n {4}\n/);
  });

  it('the same holds where they are for some files only', () => {
    const lines = "  overrides:\n    - files: ['drafts/**']\n      options:\n        $0\n";
    assert.deepEqual(labels(manifest(lines)).toSorted(), settable);
    const text = manifest("  overrides:\n    - files: ['drafts/**']\n      $0\n");
    assert.deepEqual(labels(text), ['rules', 'options']);
  });

  it('a list of known findings has its usual name', () => {
    const text = manifest('  baseline: $0\n');
    assert.match(accept(text, 'rolewright-baseline.json'), /baseline: rolewright-baseline\.json\n/);
  });

  it('an option is explained where it is written', () => {
    const place = marked(manifest('  options:\n    placeholder-text:\n      wo$0rds: [tba]\n'));
    const told = JSON.stringify(hover(place.model, place.uri, place.offset, rules)?.contents);
    assert.match(told, /Further words that mark a text as unfinished/);
  });
});
