import { oncePer } from '../analysis/once-per.ts';
import { renaming } from '../editing/renaming.ts';
import type { Model } from '../model.ts';
import type { Entity, Name, ParsedFile } from '../parsed-file.ts';
import { defineRule, type Fix } from '../rule.ts';
import { folderOf, nameOf } from '../uri.ts';
import { nameThing, quote, sentence } from '../wording.ts';

export const fileNameIdMismatch = defineRule({
  id: 'file-name-id-mismatch',
  on: 'file',
  severity: 'warning',
  summary: 'Where files are called after the id of what they hold, every one of them is.',
  why: 'People find a role by the name of its file. One file that is called otherwise is looked for in vain, and is usually a copy whose id was never changed.',
  examples: {
    bad: {
      'framework.yaml': 'framework:\n  id: harbour\n  name: Harbour\n',
      'roles/diver.yaml': 'roles:\n  - id: diver\n    name: Diver\n',
      'roles/pilot.yaml': 'roles:\n  - id: pilot\n    name: Pilot\n',
      'roles/rigger.yaml': 'roles:\n  - id: rigger\n    name: Rigger\n',
      'roles/warden.yaml': `roles:
  - id: harbour-master
#       ^^^^^^^^^^^^^^ Role “Warden” has the id “harbour-master” in the file “warden.yaml”. The other files in this folder are called after the id of what they hold.
    name: Warden
`,
    },
    good: {
      'framework.yaml': 'framework:\n  id: harbour\n  name: Harbour\n',
      'roles/diver.yaml': 'roles:\n  - id: diver\n    name: Diver\n',
      'roles/pilot.yaml': 'roles:\n  - id: pilot\n    name: Pilot\n',
      'roles/rigger.yaml': 'roles:\n  - id: rigger\n    name: Rigger\n',
      'roles/warden.yaml': 'roles:\n  - id: warden\n    name: Warden\n',
    },
  },
  *check(file, model) {
    const thing = soleThing(file);
    if (thing === undefined || thing.name.text === stemOf(file)) return;
    const { called, all } = habits(model).get(habitOf(thing.entity)) ?? { called: 0, all: 0 };
    if (called < 3 || all - called > Math.max(1, all / 5)) return;
    const { entity, name } = thing;
    yield {
      message: `${sentence(nameThing(model, entity))} has the id ${quote(name.text)} in the file ${quote(nameOf(file.uri))}. The other files in this folder are called after the id of what they hold.`,
      at: name.span,
      fixes: fixesOf(entity, name, model),
    };
  },
});

interface SoleThing {
  readonly entity: Entity;
  readonly name: Name;
}

/** What a file holds where it holds one thing with an id of its own. */
function soleThing(file: ParsedFile): SoleThing | undefined {
  const outer = file.entities.filter(({ parent }) => parent === undefined);
  const [entity] = outer;
  const name = entity?.names.find(({ property }) => property === 'id');
  return outer.length === 1 && entity !== undefined && name !== undefined && entity.kind !== 'framework'
    ? { entity, name }
    : undefined;
}

/** How many of the files that hold one thing of a kind, folder by folder, are called after it. */
const habits = oncePer((model: Model) => {
  const counts = new Map<string, { called: number; all: number }>();
  for (const file of model.files) {
    const thing = soleThing(file);
    if (thing === undefined) continue;
    const habit = habitOf(thing.entity);
    const count = counts.get(habit) ?? { called: 0, all: 0 };
    count.all++;
    if (thing.name.text === stemOf(file)) count.called++;
    counts.set(habit, count);
  }
  return counts;
});

function habitOf({ kind, file }: Entity): string {
  return `${kind} ${folderOf(file.uri)}`;
}

function stemOf({ uri }: ParsedFile): string {
  return nameOf(uri).replace(/\.[^.]*$/, '');
}

function fixesOf(entity: Entity, name: Name, model: Model): Fix[] {
  const id = stemOf(entity.file);
  const isFree =
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id) && model.definitionsOf(entity.kind, id).length === 0;
  const edits = isFree ? renaming(model, entity, name, id) : undefined;
  return edits === undefined
    ? []
    : [{ title: `Change the id to ${quote(id)}, here and wherever it is used`, safe: false, edits }];
}
