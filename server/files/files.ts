import { resolveUri } from '../core/uri.ts';

/**
 * Where texts come from: the disk, or what a client has sent. Every answer is immediate, and nothing here throws.
 * Files and folders go by their canonical URI.
 */
export interface Files {
  kindOf(uri: string): FileKind;
  /** The names in a folder, hidden ones too; none where it cannot be read. */
  namesIn(folder: string): readonly string[];
  /** The YAML files below a folder at any depth, in order, without those in ignored folders or behind outward links. */
  list(folder: string): Listing;
  read(uri: string): FileText;
  /** Whether a file or folder, all links followed, lies outside all of these folders. */
  leadsOut(uri: string, folders: readonly string[]): boolean;
}

export type FileKind = 'file' | 'folder' | 'missing';

/** A file's text, as far as there is one, and what is wrong with it. */
export interface FileText {
  /** Empty where nothing can be read; the best guess where the encoding is wrong. */
  readonly text: string;
  readonly trouble: Trouble | undefined;
}

/** The files below a folder, and the files, links and folders there that cannot be read or may not be followed. */
export interface Listing {
  readonly files: readonly string[];
  readonly troubles: readonly FileTrouble[];
}

export interface FileTrouble {
  readonly uri: string;
  readonly trouble: Trouble;
}

/** Why a file or folder could not be read as it should. */
export type Trouble =
  | 'missing'
  | 'no-permission'
  | 'not-a-file'
  | 'leads-out'
  | 'utf-16'
  | 'not-utf-8'
  | 'failed';

/** Whether a folder of this name is passed over: dot folders, and where package managers put what they fetch. */
export function isIgnoredFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Whether a name is that of a YAML file. */
export function isYamlName(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** Whether a folder has a manifest, which makes it a framework. */
export function holdsManifest(folder: string, files: Files): boolean {
  return ['framework.yaml', 'framework.yml'].some(name => files.kindOf(resolveUri(folder, name)) === 'file');
}

/** What is wrong with a file or folder, in a sentence for its author. */
export function wordTrouble(trouble: Trouble): string {
  return words[trouble];
}

const words: Readonly<Record<Trouble, string>> = {
  missing: 'This link leads nowhere, so there is nothing to check.',
  'no-permission': 'This cannot be read for lack of permission. It is not checked.',
  'not-a-file': 'This is not a file that holds a text. It is not checked.',
  'leads-out': 'This link leads out of the folder and is not followed.',
  'utf-16': 'This text is not UTF-8 but UTF-16. Save it as UTF-8, until then it is not checked.',
  'not-utf-8': 'This text is not UTF-8. Save it as UTF-8, until then it is not checked.',
  failed: 'This cannot be read, the disk reports an error. It is not checked.',
};
