import type { UnreadableReason } from '../core/reading/unreadable.ts';
import { resolveUri } from '../core/uri.ts';

/**
 * Where texts come from: the disk, or what a client has sent. Every answer is immediate, and nothing here throws.
 * Files and folders go by their canonical URI.
 */
export interface Files {
  kindOf(uri: string): FileKind;
  /** The names in a folder, hidden ones too; none where it cannot be read. */
  namesIn(folder: string): readonly string[];
  /**
   * The YAML files below a folder at any depth, in order, without those in ignored folders or behind outward links. Of
   * more than `most` it may be only some, but more than `most`.
   */
  list(folder: string, most?: number): Listing;
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
export type Trouble = Exclude<UnreadableReason, 'binary' | 'too-large' | 'too-deep' | 'too-many-aliases'>;

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
  return manifestsOf(folder).some(uri => files.kindOf(uri) === 'file');
}

/** Where the manifest of a folder is looked for. */
export function manifestsOf(folder: string): readonly string[] {
  return ['framework.yaml', 'framework.yml'].map(name => resolveUri(folder, name));
}
