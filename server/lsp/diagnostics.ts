import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../core/check.ts';
import { groupBy } from '../core/grouping.ts';
import type { Finding } from '../core/lint.ts';
import type { Model } from '../core/model.ts';
import { canonicalUri } from '../core/uri.ts';
import { toDiagnostic } from './convert.ts';

/** The findings of one file, with the framework that they were found in. */
export interface FileFindings {
  readonly model: Model;
  readonly findings: readonly Finding[];
}

/** How diagnostics leave, and what is needed to write them. */
export interface DiagnosticsHost {
  readonly send: (params: PublishDiagnosticsParams) => void;
  readonly opened: (uri: string) => TextDocument | undefined;
  readonly rulePage: (rule: string) => string | undefined;
}

/** What the editor shows of a file. */
interface Shown extends FileFindings {
  /** The file's URI as the editor spells it. */
  readonly name: string;
  readonly version: number | undefined;
  readonly text: string;
}

/** Checks frameworks and keeps the editor's diagnostics up to date, for files that are open and files that are not. */
export class Diagnostics {
  readonly #host: DiagnosticsHost;
  readonly #checked = new WeakMap<Model, readonly Finding[]>();
  #shown: ReadonlyMap<string, Shown> = new Map();

  constructor(host: DiagnosticsHost) {
    this.#host = host;
  }

  /** Checks what has changed and publishes the files whose diagnostics did; those without any more are cleared. */
  publish(models: readonly Model[]): void {
    const found = new Map<string, FileFindings>();
    for (const model of models)
      for (const [uri, findings] of byFile(this.findingsOf(model))) found.set(uri, { model, findings });
    for (const [uri, { name }] of this.#shown)
      if (!found.has(uri) || name !== this.#nameOf(uri)) this.#host.send({ uri: name, diagnostics: [] });
    const before = this.#shown;
    this.#shown = new Map([...found].map(([uri, file]) => [uri, this.#show(uri, file, before.get(uri))]));
  }

  /** What was last found in a file; where its text has changed since, `fresh` looks again and else it is undefined. */
  findingsIn(uri: string, current: Model, fresh: boolean): FileFindings | undefined {
    const canonical = canonicalUri(uri);
    const shown = this.#shown.get(canonical);
    if (shown?.model === current) return shown;
    return fresh
      ? { model: current, findings: byFile(this.findingsOf(current)).get(canonical) ?? [] }
      : undefined;
  }

  #nameOf(uri: string): string {
    return this.#host.opened(uri)?.uri ?? uri;
  }

  /** What was found in a framework, if it was checked already. */
  knownFindings(model: Model): readonly Finding[] | undefined {
    return this.#checked.get(model);
  }

  /** What is found in a framework, worked out once for each of its versions. */
  findingsOf(model: Model): readonly Finding[] {
    const known = this.#checked.get(model);
    if (known !== undefined) return known;
    const findings = check(model);
    this.#checked.set(model, findings);
    return findings;
  }

  /** A text that was edited is published even with equal diagnostics: the editor may have moved those it had. */
  #show(uri: string, found: FileFindings, before: Shown | undefined): Shown {
    const name = this.#nameOf(uri);
    const version = this.#host.opened(uri)?.version;
    if (before?.model === found.model && before.name === name) return { ...before, version };
    const diagnostics = found.findings.map(finding =>
      toDiagnostic(finding, found.model, this.#host.rulePage),
    );
    const text = JSON.stringify(diagnostics);
    const isSame = before?.name === name && before.text === text;
    if (!isSame || (version !== undefined && version !== before.version))
      this.#host.send({ uri: name, ...(version === undefined ? {} : { version }), diagnostics });
    return { ...found, name, version, text };
  }
}

function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  return groupBy(findings, ({ uri }) => uri);
}
