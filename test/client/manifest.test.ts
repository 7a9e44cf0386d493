import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');

interface Item {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

interface Manifest {
  readonly icon: string;
  readonly files: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly Item[]>>;
    readonly submenus: readonly { readonly id: string }[];
  };
}

describe('the manifest of the extension', () => {
  const { icon, files, contributes } = JSON.parse(read('package.json')) as Manifest;
  const { commands, menus, submenus } = contributes;
  const items = Object.values(menus).flat();
  const client = readdirSync(`${root}client`, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => read(`client/${file}`))
    .join('\n');
  const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(match => match[1]!);

  it('has only commands that the extension registers', () => {
    const registered = matches(client, /registerCommand\('([^']+)'/g);
    const missing = commands.filter(({ command }) => !registered.includes(command));
    assert.deepEqual(missing, []);
  });

  it('puts only its own commands and menus into menus', () => {
    const known = new Set([...commands.map(({ command }) => command), ...submenus.map(({ id }) => id)]);
    assert.deepEqual(
      items.map(({ command, submenu }) => command ?? submenu).filter(name => !known.has(name ?? '')),
      [],
    );
    for (const { id } of submenus) assert.ok((menus[id]?.length ?? 0) > 0, id);
  });

  it('makes menus depend only on what the extension says', () => {
    const said = matches(client, /'setContext', '([^']+)'/g);
    const asked = items.flatMap(({ when = '' }) => matches(when, /(?<!== )(rolewright\.\w+)/g));
    assert.deepEqual(
      asked.filter(key => !said.includes(key)),
      [],
    );
  });

  it('has an icon that is packed', () => {
    const bytes = readFileSync(`${root}${icon}`);
    assert.deepEqual(
      [bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
      ['PNG', 128, 128],
    );
    assert.ok(files.includes(icon));
  });
});
