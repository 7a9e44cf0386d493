import type { Model } from '../../model.ts';
import { ExportLog } from '../export-log.ts';
import type { ExportedFile } from '../exported-file.ts';
import { normalFramework } from './normal-framework.ts';

/** What a file says that holds a framework in this form, and the version of the form. */
export const jsonFormat = { format: 'rolewright-framework', formatVersion: 1 } as const;

/**
 * A whole framework as JSON, as `schemas/export.schema.json` describes it. Everything that can be read of it is
 * written but comments and the way it is divided into files.
 */
export function writeJson(model: Model): ExportedFile {
  const log = new ExportLog(model, 'JSON');
  const { framework, ...parts } = normalFramework(model, log);
  log.count('Job families', lengthOf(parts.families));
  log.count('Skills', lengthOf(parts.skills));
  log.count('Roles', lengthOf(parts.roles));
  log.count('Terms', lengthOf(parts.glossary));
  const content = `${JSON.stringify({ ...jsonFormat, framework, ...parts }, undefined, 2)}\n`;
  return { content, report: log.report() };
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
