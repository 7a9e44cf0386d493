import type { ExportReport } from '../../core/exchange/export-report.ts';
import type { Exporting } from '../../core/exchange/exporting.ts';
import { canonicalUri, isWithin, nameOf, pathBelow } from '../../core/uri.ts';
import type { Report } from '../../core/views/page/panel-report.ts';
import type { Workspace } from '../../core/workspace.ts';
import { base64Of } from '../base64.ts';
import type { ExportAnswer, ExportParams } from '../protocol.ts';

/** A framework in another format; nothing is written here. */
export function exportFramework(
  workspace: Workspace,
  { format, framework, table, changed }: ExportParams,
  { writers, tables }: Exporting,
): ExportAnswer {
  const writer = Object.hasOwn(writers, format) ? writers[format] : undefined;
  if (writer === undefined) return { trouble: `“${format}” is not a format that can be written.` };
  const root = canonicalUri(framework);
  const model = workspace.models.find(one => one.root === root) ?? workspace.modelOf(root);
  if (model === undefined) return { trouble: 'There is no framework here that could be exported.' };
  const chosen = tables.find(name => name === (table ?? tables[0]));
  if (chosen === undefined) return { trouble: `There is no table “${table}”.` };
  const { content, report } = writer.write(model, { changed, table: chosen });
  if (content === undefined)
    return { trouble: `There is nothing to write as ${format}: the framework has none of what it holds.` };
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { base64: base64Of(bytes), report: wordExport(report, model.root) };
}

/** What was written and what has no place in the target. */
function wordExport({ written, notes }: ExportReport, root: string): Report {
  const pathOf = (uri: string) => (uri !== root && isWithin(uri, root) ? pathBelow(uri, root) : nameOf(uri));
  const sections = [
    { heading: 'Written', items: written.map(({ what, count }) => ({ text: `${what}: ${count}` })) },
    ...headings.map(([kind, heading]) => ({
      heading,
      items: notes
        .filter(note => note.kind === kind)
        .map(({ uri, line, message }) => ({
          link: { label: `${pathOf(uri)}, line ${line}`, place: { uri, line } },
          text: `: ${message}`,
        })),
    })),
  ];
  return { title: 'Export', sections: sections.filter(({ items }) => items.length > 0) };
}

const headings = [
  ['unread', 'Cannot be read'],
  ['changed', 'Written otherwise'],
  ['left-out', 'Has no place in the target'],
] as const;
