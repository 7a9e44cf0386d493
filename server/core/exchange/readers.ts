import { largestFile } from '../parse.ts';
import { readCase } from './case/read-case.ts';
import type { ImportInput } from './import-input.ts';
import { type ImportedFramework, refused } from './imported-framework.ts';
import { readJsonFramework } from './json/read-json-framework.ts';
import { readFtPages } from './pages/ft-page.ts';
import { readRolemodelplusPage } from './pages/rolemodelplus-page.ts';
import { readDdat } from './published/ddat.ts';
import { readForwardImpact } from './published/forward-impact.ts';
import { readMonzo } from './published/monzo.ts';
import { readTable } from './tables/read-table.ts';
import { writablePath } from './writing/writable-path.ts';

/** Reads one format that is not ours. */
export interface Reader {
  /** What people call the format. */
  readonly name: string;
  /** What it reads, for the help. */
  readonly summary: string;
  /** How the names of its files end; those of them that lie in a folder that was named are read. */
  readonly endings: readonly string[];
  /** Whether it needs a mapping beside the input. */
  readonly needsMap?: boolean;
  /** Gives the files of a framework, or none and the reason; never throws. `map` is the text of the mapping. */
  read(
    inputs: readonly ImportInput[],
    map: string | undefined,
  ): ImportedFramework | Promise<ImportedFramework>;
}

const formats: Readonly<Record<string, Reader>> = {
  'rolemodelplus-page': {
    name: 'BCS RoleModelplus profile page',
    summary: 'a BCS RoleModelplus profile page, copied as text, tab-separated text or HTML',
    endings: ['.txt', '.tsv', '.html', '.htm'],
    read: one(readRolemodelplusPage),
  },
  'ft-page': {
    name: 'Financial Times engineering progression',
    summary: "pages of the Financial Times' engineering progression, copied as text or HTML",
    endings: ['.txt', '.tsv', '.html', '.htm'],
    read: readFtPages,
  },
  ddat: {
    name: 'Government Digital and Data (skills.csv, roles.csv)',
    summary: 'skills.csv, roles.csv or both, as Government Digital and Data publishes them',
    endings: ['.csv'],
    read: readDdat,
  },
  monzo: {
    name: 'Monzo progression framework',
    summary: 'progression frameworks as Monzo publishes them: YAML at the head of Markdown files',
    endings: ['.md', '.markdown'],
    read: readMonzo,
  },
  'forward-impact': {
    name: 'Forward Impact engineering standard',
    summary: 'the folder of an engineering standard of Forward Impact',
    endings: ['.yaml', '.yml'],
    read: readForwardImpact,
  },
  case: {
    name: 'CASE package',
    summary: 'a package of CASE 1.0 (JSON)',
    endings: ['.json'],
    read: one(readCase),
  },
  json: {
    name: 'Framework as JSON',
    summary: 'a framework that was written by “export json”',
    endings: ['.json'],
    read: one(readJsonFramework),
  },
  table: {
    name: 'Excel, CSV or JSON table',
    summary: 'a table of your own (CSV, JSON, .xlsx) by a mapping that you write',
    endings: ['.csv', '.tsv', '.json', '.xlsx'],
    needsMap: true,
    read: readTable,
  },
};

/**
 * Every format that can be read, by the word that asks for it. None gives a file that is too large to be checked: then
 * it gives no files, and the reason. No file has a name that Windows keeps for itself.
 */
export const readers: Readonly<Record<string, Reader>> = Object.fromEntries(
  Object.entries(formats).map(([name, reader]) => [name, { ...reader, read: checkable(reader.read) }]),
);

function checkable(read: Reader['read']): Reader['read'] {
  return async (inputs, map) => {
    const imported = await read(inputs, map);
    const large = [...imported.files].find(([, text]) => text.length > largestFile)?.[0];
    if (large === undefined) return { ...imported, files: writable(imported.files) };
    return refused(
      `“${large}” would be larger than ${largestFile / 1024 / 1024} MB, and a file of that size is not checked. Import it in smaller parts.`,
    );
  };
}

/** The files under names that every system can write. */
function writable(files: ImportedFramework['files']): ImportedFramework['files'] {
  const named = new Map<string, string>();
  for (const [path, text] of files) {
    let name = writablePath(path);
    while (name !== path && (files.has(name) || named.has(name)))
      name = name.replace(/(?=\.[^./]*$|$)/, '-2');
    named.set(name, text);
  }
  return named;
}

function one(read: (text: string) => ImportedFramework): Reader['read'] {
  return ([input, second]) => {
    if (input === undefined) return refused('No file was given.');
    if (second !== undefined) return refused('One page is read at a time.', 1, second.name);
    const { files, report } = read(input.text);
    if (files.size > 0) return { files, report };
    return { files, report: { ...report, notes: report.notes.map(note => ({ file: input.name, ...note })) } };
  };
}
