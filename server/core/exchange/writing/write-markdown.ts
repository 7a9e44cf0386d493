import type { Model } from '../../model.ts';
import { cardsOf } from '../../views/card/card-targets.ts';
import { frameworkMarkdown } from '../../views/framework-markdown.ts';
import { ExportLog } from '../export-log.ts';
import type { ExportedFile } from '../exported-file.ts';

/** A whole framework as Markdown that people read; ids and what only tools need are left out without further words. */
export function writeMarkdown(model: Model): ExportedFile {
  const log = new ExportLog(model, 'Markdown');
  log.count('Cards', model.files.flatMap(file => cardsOf(model, file.uri)).length);
  log.count('Skills', model.entities('skill').length);
  log.count('Scales', model.entities('scale').length);
  log.count('Terms', model.entities('term').length);
  for (const scheme of model.entities('codeScheme')) log.leaveOutWhole(scheme);
  for (const family of model.entities('family')) log.leaveOut(family, ['googleSheetId']);
  for (const role of model.entities('role')) log.leaveOut(role, ['aliases']);
  for (const kind of ['skill', 'competency', 'term'] as const)
    for (const entity of model.entities(kind)) log.leaveOut(entity, []);
  log.leaveOutRoots();
  return { content: frameworkMarkdown(model), report: log.report() };
}
