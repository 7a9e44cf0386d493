import type { EntityKind } from '../../generated/types.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { entitySchemas } from '../../schema.ts';
import type { ExportLog } from '../export-log.ts';
import type { Sheet } from './sheet.ts';

/** Tells what of a framework has no place in some tables: keys of the things that are in them, and all other things. */
export function leaveOutOfSheets(model: Model, sheets: readonly Sheet[], log: ExportLog): void {
  const held = new Map<EntityKind, ReadonlySet<string>>();
  for (const { holds } of sheets)
    for (const [kind, keys] of Object.entries(holds))
      held.set(kind as EntityKind, new Set([...(held.get(kind as EntityKind) ?? []), ...(keys ?? [])]));
  for (const [kind, { properties }] of entitySchemas) {
    const keys = held.get(kind);
    const others = [...properties.keys()].filter(key => !keys?.has(key) && !ofDocument.has(key));
    for (const entity of model.entities(kind)) {
      if (keys !== undefined) log.leaveOut(entity, others);
      else if (isOuter(entity)) log.leaveOutWhole(entity);
    }
  }
  log.leaveOutRoots();
}

/** Lists that stand beside a job family in its document and hold things of their own. */
const ofDocument: ReadonlySet<string> = new Set([
  ...['framework', 'lint', 'ladders', 'scales', 'codeSchemes', 'skills', 'components', 'roles', 'glossary'],
]);

/** What stands inside another thing goes with it. */
function isOuter({ kind, parent }: Entity): boolean {
  return !insideFamily.has(kind) && !holders.has(parent?.kind);
}

const insideFamily: ReadonlySet<EntityKind> = new Set<EntityKind>(['level', 'theme', 'competency']);
const holders: ReadonlySet<EntityKind | undefined> = new Set<EntityKind>(['role', 'scale', 'ladder']);
