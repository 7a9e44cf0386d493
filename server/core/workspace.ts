import picomatch from 'picomatch/posix';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Import } from './linking/resolution.ts';
import { type Baseline, readBaseline, usualBaseline } from './linting/baseline.ts';
import { lintIn, Model } from './model.ts';
import { parse, parseUnreadable } from './parse.ts';
import type { Entity, ParsedFile } from './parsed-file.ts';
import { isTableMapping } from './reading/table-mapping.ts';
import type { UnreadableReason } from './reading/unreadable.ts';
import { canonicalUri, folderOf, isManifest, isWithin, pathBelow, resolveUri } from './uri.ts';

/** A framework's files before they are read together. */
interface Group {
  readonly root: string;
  readonly manifest: ParsedFile | undefined;
  readonly files: readonly ParsedFile[];
}

/**
 * All texts that a host has handed in, gathered into frameworks: below each manifest one, and each file without a
 * manifest alone. The one place with state; a host sets and deletes texts and asks for models.
 */
export class Workspace {
  readonly #sources = new Map<string, TextDocument>();
  readonly #parsed = new Map<string, ParsedFile>();
  readonly #mappings = new Set<string>();
  readonly #baselines = new Map<string, Baseline & { readonly text: string }>();
  readonly #bounds: readonly string[] | undefined;
  readonly #outside = new Set<string>();
  #models: ReadonlyMap<string, Model> | undefined;
  #previous: ReadonlyMap<string, Model> = new Map();

  /** @param bounds the folders that imports may not leave; undefined where every text at hand may be used. */
  constructor(bounds?: readonly string[]) {
    this.#bounds = bounds?.map(canonicalUri);
  }

  /** Takes a text in, or its newer version. */
  set(source: TextDocument): void {
    const uri = canonicalUri(source.uri);
    this.delete(uri);
    if (!isManifest(uri) && isTableMapping(source.getText())) this.#mappings.add(uri);
    else this.#sources.set(uri, source.uri === uri ? source : renamed(source, uri));
  }

  /** Takes note of a file that belongs here and whose text cannot be had. */
  setUnreadable(uri: string, reason: UnreadableReason): void {
    const source = TextDocument.create(canonicalUri(uri), 'yaml', 0, '');
    this.set(source);
    this.#parsed.set(source.uri, parseUnreadable(source, reason));
  }

  /** Takes note of a folder that imports may not lead to, though its path lies inside the bounds. */
  setOutside(folder: string): void {
    this.#outside.add(canonicalUri(folder));
    this.#models = undefined;
  }

  /** Forgets a text. */
  delete(uri: string): void {
    for (const known of [this.#sources, this.#parsed, this.#mappings]) known.delete(canonicalUri(uri));
    this.#models = undefined;
  }

  has(uri: string): boolean {
    return this.#sources.has(canonicalUri(uri));
  }

  /** Whether a text is the mapping of a table, which belongs to no framework wherever it lies. */
  isMapping(uri: string): boolean {
    return this.#mappings.has(canonicalUri(uri));
  }

  /** Every framework, by the folder of its manifest or the file that stands alone. */
  get models(): readonly Model[] {
    return [...this.#all().values()];
  }

  /** The framework that a file belongs to; undefined for a file that was not handed in or that its manifest excludes. */
  modelOf(uri: string): Model | undefined {
    const canonical = canonicalUri(uri);
    return this.models.find(model => model.file(canonical) !== undefined);
  }

  /** A look at the framework as it were with another text in the place of one file; nothing is kept. */
  modelWith(source: TextDocument): Model | undefined {
    const model = this.modelOf(source.uri);
    if (model === undefined) return undefined;
    const uri = canonicalUri(source.uri);
    const probe = parse(source);
    return new Model(
      model.root,
      model.files.map(file => (file.uri === uri ? { ...probe, uri } : file)),
      model.imports,
      model.baseline,
    );
  }

  /** Takes in the text of a baseline file; undefined where there is none. */
  setBaseline(uri: string, text: string | undefined): void {
    const canonical = canonicalUri(uri);
    if (this.#baselines.get(canonical)?.text === text) return;
    this.#models = undefined;
    if (text === undefined) {
      this.#baselines.delete(canonical);
      return;
    }
    const known = readBaseline(text);
    const trouble = known === undefined ? 'malformed' : undefined;
    this.#baselines.set(canonical, {
      text,
      uri: canonical,
      path: undefined,
      trouble,
      known: known ?? nothing,
    });
  }

  /** Where baselines are looked for: the host has to hand in those that exist. */
  get baselineFiles(): readonly string[] {
    return [...new Set(this.#groups().flatMap(group => this.#baselineUris(group)))];
  }

  /** The folders that imports lead to, which the host has to hand in. */
  get importedFolders(): readonly string[] {
    return this.#groups()
      .flatMap(group => importsOf(group).map(({ folder }) => folder))
      .filter(folder => this.#isInside(folder));
  }

  #all(): ReadonlyMap<string, Model> {
    if (this.#models !== undefined) return this.#models;
    const groups = this.#groups();
    const models = new Map<string, Model>();
    const byRoot = new Map(groups.map(group => [group.root, group]));
    const plain = new Map(groups.map(group => [group.root, this.#reuse(group, new Map())]));
    for (const group of groups) {
      const imports = this.#importsOf(group, byRoot, plain);
      models.set(group.root, imports.size === 0 ? plain.get(group.root)! : this.#reuse(group, imports));
    }
    this.#previous = new Map([
      ...[...plain].map(([root, model]): [string, Model] => [`${root}#`, model]),
      ...models,
    ]);
    this.#models = models;
    return models;
  }

  /** A framework of which nothing changed keeps its model, and with it all that was worked out. */
  #reuse(group: Group, imports: ReadonlyMap<string, Import>): Model {
    const { root, files } = group;
    const known = this.#previous.get(imports.size === 0 ? `${root}#` : root);
    const baseline = this.#baselineOf(group);
    const same =
      known !== undefined &&
      sameItems(known.files, files) &&
      sameImports(known.imports, imports) &&
      sameBaseline(known.baseline, baseline);
    return same ? known : new Model(root, files, imports, baseline);
  }

  #baselineOf(group: Group): Baseline | undefined {
    const path = baselinePath(group);
    if (path === undefined && this.#baselines.size === 0) return undefined;
    const uris = this.#baselineUris(group);
    const found = uris.map(uri => this.#baselines.get(uri)).find(baseline => baseline !== undefined);
    if (found !== undefined || path === undefined) return found && { ...found, path };
    const uri = resolveUri(folderOf(group.files[0]?.uri ?? group.root), path);
    return { uri, path, trouble: uris.length === 0 ? 'outside' : 'missing', known: nothing };
  }

  /** The one that the manifest names, else that of the usual name beside it; for a file alone the nearest upwards. */
  #baselineUris({ root, manifest, files }: Group): string[] {
    const path = baselinePath({ root, manifest, files });
    if (path !== undefined) {
      const uri = resolveUri(folderOf((manifest ?? files[0]!).uri), path);
      return isWithin(uri, manifest === undefined ? folderOf(root) : root) || this.#isInside(uri)
        ? [uri]
        : [];
    }
    if (manifest !== undefined) return [resolveUri(root, usualBaseline)];
    const found = [resolveUri(folderOf(root), usualBaseline)];
    for (let folder = folderOf(root); this.#bounds !== undefined; ) {
      const parent = folderOf(folder);
      if (parent === folder || !this.#isInside(parent)) break;
      found.push(resolveUri(parent, usualBaseline));
      folder = parent;
    }
    return found;
  }

  /** Imports are not transitive: an imported framework is seen without its own imports. */
  #importsOf(
    group: Group,
    byRoot: ReadonlyMap<string, Group>,
    plain: ReadonlyMap<string, Model>,
  ): Map<string, Import> {
    const imports = new Map<string, Import>();
    for (const { id, from, folder } of importsOf(group)) {
      const found = byRoot.get(folder)?.manifest === undefined ? undefined : plain.get(folder);
      const foundId = found?.manifest?.id;
      const trouble = !this.#isInside(folder)
        ? 'outside'
        : found === undefined
          ? 'missing'
          : foundId !== id
            ? 'other-id'
            : undefined;
      imports.set(id, { from, model: trouble === undefined ? found : undefined, trouble, foundId });
    }
    return imports;
  }

  #isInside(folder: string): boolean {
    if (this.#outside.has(folder)) return false;
    return this.#bounds === undefined || this.#bounds.some(bound => isWithin(folder, bound));
  }

  #groups(): Group[] {
    const uris = [...this.#sources.keys()].sort();
    const manifests = new Map<string, string>();
    for (const uri of uris)
      if (isManifest(uri) && !manifests.has(folderOf(uri))) manifests.set(folderOf(uri), uri);
    const members = new Map<string, string[]>([...manifests.keys()].map(root => [root, []]));
    const groups: Group[] = [];
    for (const uri of uris) {
      const root = rootOf(uri, manifests);
      if (root === undefined) groups.push({ root: uri, manifest: undefined, files: [this.#parse(uri)] });
      else members.get(root)!.push(uri);
    }
    for (const [root, uris] of members) {
      const manifest = this.#parse(manifests.get(root)!);
      const includes = fileFilter(manifest);
      const files = uris
        .filter(uri => uri === manifest.uri || includes(pathBelow(uri, root)))
        .map(uri => this.#parse(uri));
      groups.push({ root, manifest, files });
    }
    return groups;
  }

  #parse(uri: string): ParsedFile {
    const known = this.#parsed.get(uri);
    if (known !== undefined) return known;
    const file = parse(this.#sources.get(uri)!);
    this.#parsed.set(uri, file);
    return file;
  }
}

/** The same text under the one spelling of its address. */
function renamed(source: TextDocument, uri: string): TextDocument {
  return TextDocument.create(uri, source.languageId, source.version, source.getText());
}

function rootOf(uri: string, manifests: ReadonlyMap<string, string>): string | undefined {
  for (let folder = folderOf(uri); ; ) {
    if (manifests.has(folder)) return folder;
    const parent = folderOf(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

function manifestOf(file: ParsedFile): Entity<'framework'> | undefined {
  return file.entities.find((entity): entity is Entity<'framework'> => entity.kind === 'framework');
}

function fileFilter(manifest: ParsedFile): (path: string) => boolean {
  const { include, exclude } = manifestOf(manifest)?.data ?? {};
  const isIncluded = include === undefined || include.length === 0 ? () => true : picomatch([...include]);
  const isExcluded = exclude === undefined || exclude.length === 0 ? () => false : picomatch([...exclude]);
  return path => isIncluded(path) && !isExcluded(path);
}

function importsOf(group: Group): { id: string; from: string; folder: string }[] {
  const manifest = group.manifest === undefined ? undefined : manifestOf(group.manifest);
  return (manifest?.data.imports ?? []).flatMap(({ framework, from }) =>
    framework === undefined || from === undefined
      ? []
      : [{ id: framework, from, folder: resolveUri(group.root, from) }],
  );
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function sameImports(a: ReadonlyMap<string, Import>, b: ReadonlyMap<string, Import>): boolean {
  return (
    a.size === b.size &&
    [...a].every(([id, { model, trouble, foundId }]) => {
      const other = b.get(id);
      return other?.model === model && other?.trouble === trouble && other?.foundId === foundId;
    })
  );
}

const nothing: Baseline['known'] = [];

/** What the manifest says of where the baseline is. */
function baselinePath({ manifest, files }: Group): string | undefined {
  const file = manifest ?? files[0];
  return file === undefined || manifestOf(file) === undefined ? undefined : lintIn(file)?.baseline;
}

function sameBaseline(a: Baseline | undefined, b: Baseline | undefined): boolean {
  return a?.uri === b?.uri && a?.path === b?.path && a?.trouble === b?.trouble && a?.known === b?.known;
}
