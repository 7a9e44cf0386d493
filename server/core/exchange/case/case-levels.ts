import type { Entity } from '../../parsed-file.ts';
import type { CaseExport } from './case-export.ts';
import type { CaseLink } from './case-link.ts';

/** Writes the levels of a ladder or scale below it, each as what comes before the one above. */
export function writeCaseLevels<K extends 'level' | 'scaleLevel'>(
  writing: CaseExport,
  kind: K,
  levels: readonly Entity<K>[],
  parent: CaseLink,
  contentOf: (data: Entity<K>['data']) => {
    readonly text: string | undefined;
    readonly keyword?: string | undefined;
    readonly aliases: readonly string[] | undefined;
  },
): void {
  const { model, identifiers, builder, log } = writing;
  let below: CaseLink | undefined;
  for (const level of levels) {
    log.leaveOut(level, []);
    const { text, keyword, aliases } = contentOf(level.data);
    const written = builder.item({
      identifier: identifiers.of(level),
      kind,
      id: level.id,
      title: model.titleOf(level),
      text,
      keyword,
      label: writing.labelOf(level, aliases),
      parents: [parent],
    });
    if (below !== undefined) builder.tie(below, 'precedes', written);
    below = written;
  }
}
