import type { Model } from '../model.ts';
import type { CardTarget } from './card-targets.ts';
import type { Credit } from './role-card.ts';
import { writtenAt } from './source.ts';

/** Whose words a card prints: the profile's own origin, its framework, and every framework that it draws on. */
export function readCredits(model: Model, target: CardTarget): readonly Credit[] {
  const frameworks = [model, ...(target.kind === 'role' ? drawnOn(model, target.entity) : [])];
  return [...provenanceOf(target), ...frameworks.flatMap(frameworkCredit)];
}

function provenanceOf(target: CardTarget): readonly Credit[] {
  if (target.kind === 'level' || target.entity.data.provenance === undefined) return [];
  const { provenance } = target.entity.data;
  return [
    {
      statement: writtenAt(target.entity.file, provenance, 'statement'),
      name: undefined,
      version: undefined,
      publisher: provenance.publisher,
      tool: provenance.tool,
      license: undefined,
    },
  ];
}

/** Whose words a framework is, and under which terms; none where it does not say. */
export function frameworkCredit({ manifest }: Model): readonly Credit[] {
  if (manifest === undefined) return [];
  const { name, version, publisher, license } = manifest.data;
  const statement = writtenAt(manifest.file, manifest.data, 'attribution');
  return [{ statement, name, version, publisher, tool: undefined, license }];
}

function drawnOn(model: Model, role: Extract<CardTarget, { kind: 'role' }>['entity']): readonly Model[] {
  const drawn = role.file.references
    .filter(({ owner, property }) => owner === role && (property === 'skill' || property === 'use'))
    .flatMap(reference => {
      const resolution = model.resolve(reference);
      return resolution.status === 'found' && resolution.model !== model ? [resolution.model] : [];
    });
  return [...new Set(drawn)];
}
