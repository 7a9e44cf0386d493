import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly title: string; readonly category: string }[];
  };
}

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

describe('the commands of the editor that the documentation names', () => {
  const { contributes } = JSON.parse(read('package.json')) as Manifest;
  const titles = contributes.commands.map(({ category, title }) => `${category}: ${title}`);
  const pages = readdirSync(new URL('../docs', import.meta.url)).filter(name => name.endsWith('.md'));

  it('are called as the editor calls them', () => {
    const named = ['README.md', ...pages.map(name => `docs/${name}`)].flatMap(page =>
      [...read(page).matchAll(/Rolewright: [^”*`\n]+/g)].map(([title]) => ({ page, title })),
    );
    assert.ok(named.length > 0);
    const strange = named.filter(({ title }) => {
      const start = / …$/.test(title) ? title.slice(0, -1) : undefined;
      return !titles.some(known => (start === undefined ? known === title : known.startsWith(start)));
    });
    assert.deepEqual(strange, []);
  });
});
