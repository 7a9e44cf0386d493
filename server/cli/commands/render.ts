import type { Model } from '../../core/model.ts';
import { nearestWord } from '../../core/nearest-word.ts';
import { nameOf } from '../../core/uri.ts';
import { type CardTarget, cardsOf } from '../../core/views/card-targets.ts';
import { cardPage } from '../../core/views/page.ts';
import { readCard } from '../../core/views/role-card.ts';
import { uriOfPath } from '../../files/disk.ts';
import { wordTrouble } from '../../files/files.ts';
import { loadWorkspace } from '../../files/load-workspace.ts';
import { CannotRun } from '../cannot-run.ts';
import { defineCommand } from '../command.ts';
import type { Host } from '../host.ts';
import { uriOfNamed } from '../paths.ts';

/** Prints role cards as a page of HTML. */
export const render = defineCommand({
  name: 'render',
  operands: 'FILE',
  summary: 'Print the role cards of a file as one page of HTML that needs no other file.',
  details: [
    'Without an option the page has every card of the file: its roles, and the levels of its',
    'job families. The framework around the file is read for what the cards refer to.',
  ],
  options: {
    role: { value: 'ID', description: 'Only the role with this id.' },
    level: { value: 'ID', description: 'Only the career level with this id.' },
  },
  run({ operands, values: { role, level } }, host) {
    const [path, other] = operands;
    if (path === undefined) throw new CannotRun('Say which file: “rolewright render FILE”.');
    if (other !== undefined) throw new CannotRun(`“render” takes one file; “${other}” is a second one.`);
    if (role !== undefined && level !== undefined)
      throw new CannotRun(
        'A card is that of a role or that of a level: give “--role” or “--level”, not both.',
      );
    const uri = uriOfFile(path, host);
    const model = readModel(uri, path, host);
    const targets = choose(cardsOf(model, uri), { role, level }, path);
    const cards = targets.map(target => readCard(model, target));
    host.stdout.write(cards.length === 1 ? cardPage(cards) : cardPage(cards, titleOf(model, uri)));
    return 0;
  },
});

function uriOfFile(path: string, host: Host): string {
  const uri = uriOfNamed(path, host);
  if (host.files.kindOf(uri) === 'folder')
    throw new CannotRun(`“${path}” is a folder. Name one of its files.`);
  return uri;
}

function readModel(uri: string, path: string, host: Host): Model {
  const { workspace, troubles } = loadWorkspace([uri], host.files, [uriOfPath(host.cwd)]);
  const trouble = troubles.find(candidate => candidate.uri === uri);
  if (trouble !== undefined) throw new CannotRun(`“${path}”: ${wordTrouble(trouble.trouble)}`);
  const model = workspace.modelOf(uri);
  const file = model?.file(uri);
  if (model === undefined || file === undefined)
    throw new CannotRun(`“${path}” is excluded by the manifest of its framework.`);
  if (file.brokenAt !== undefined) {
    const line = file.source.positionAt(file.brokenAt).line + 1;
    host.stderr.write(
      `“${path}” cannot be read from line ${line} on; what stands there is not on the page.\n`,
    );
  }
  return model;
}

function choose(
  targets: readonly CardTarget[],
  { role, level }: { readonly role: string | undefined; readonly level: string | undefined },
  path: string,
): readonly CardTarget[] {
  if (targets.length === 0)
    throw new CannotRun(`“${path}” has no role and no level with competencies, so there is no card.`);
  const kind = role !== undefined ? 'role' : level !== undefined ? 'level' : undefined;
  if (kind === undefined) return targets;
  const wanted = role ?? level ?? '';
  const ofKind = targets.filter(target => target.kind === kind);
  const chosen = ofKind.filter(target => idsOf(target).includes(wanted));
  if (chosen.length > 0) return chosen;
  const ids = [...new Set(ofKind.flatMap(idsOf))];
  const nearest = nearestWord(wanted, ids);
  const what = kind === 'role' ? `no role “${wanted}”` : `no competencies for a level “${wanted}”`;
  const hint = nearest === undefined ? there(ids) : ` Did you mean “${nearest}”?`;
  throw new CannotRun(`“${path}” has ${what}.${hint}`);
}

function idsOf(target: CardTarget): readonly string[] {
  const { names } = target.kind === 'role' ? target.entity : target.level;
  return names.map(({ text }) => text);
}

function there(ids: readonly string[]): string {
  return ids.length === 0 ? '' : ` There is: ${ids.join(', ')}.`;
}

/** The name of what all cards of a file belong to. */
function titleOf(model: Model, uri: string): string {
  const families = model.entities('family').filter(({ file }) => file.uri === uri);
  if (families.length === 1) return model.titleOf(families[0]!);
  return model.manifest === undefined ? nameOf(uri) : model.titleOf(model.manifest);
}
