import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commands } from '../../server/cli/commands/index.ts';
import { exitCodes } from '../../server/cli/exit-codes.ts';
import { reporters } from '../../server/cli/reporters/index.ts';

const page = (name: string) => readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8');

describe('the documentation of the command line', () => {
  it('has every command, every option and every exit code', () => {
    const text = page('cli');
    for (const { name, options } of commands) {
      assert.ok(text.includes(`\n## rolewright ${name}\n`), name);
      for (const option of Object.keys(options))
        assert.match(text, new RegExp(`^\\| \`--${option}[\` =[]`, 'm'));
    }
    for (const [code, meaning] of exitCodes) assert.ok(text.includes(`| ${code} | ${meaning} |`));
  });

  it('says of every output format whom it is for', () => {
    for (const format of Object.keys(reporters))
      assert.ok(page('linting').includes(`| \`${format}\` |`), format);
  });
});
