import type { Model } from '../../core/model.ts';
import { nameOf } from '../../core/uri.ts';
import { cardMarkdown } from '../../core/views/card/card-markdown.ts';
import { type CardTarget, cardsOf } from '../../core/views/card/card-targets.ts';
import { cardText } from '../../core/views/card/card-text.ts';
import { type RoleCard, readCard } from '../../core/views/card/role-card.ts';
import { cardPage } from '../../core/views/page/card-page.ts';
import { CannotRun } from '../cannot-run.ts';
import { didYouMean } from '../choosing/did-you-mean.ts';
import { defineCommand } from '../command.ts';
import { handOut } from '../hand-out.ts';
import type { Host } from '../host.ts';
import { outputFormat, textEndings } from '../output-format.ts';
import { readFramework } from '../reading/read-framework.ts';

/** Writes role cards for people who read no YAML. */
export const render = defineCommand({
  name: 'render',
  operands: 'FILE',
  summary: 'Write the role cards of a file as HTML, Markdown, text or a Word document.',
  details: [
    'Without “--role” or “--level” every card of the file is written: its roles, and the levels of',
    'its job families. The framework around the file is read for what the cards refer to.',
    '',
    'The HTML is one page that needs no other file. Without “--out” the cards are printed.',
    'A file that “--out” names is replaced; its name must end as those of its format do.',
    '',
    'Exit code: 0 done, 2 where it could not run.',
  ],
  options: {
    role: { value: 'ID', description: 'Only the role with this id.' },
    level: { value: 'ID', description: 'Only the career level with this id.' },
    format: {
      value: 'FORMAT',
      choices: ['html', 'markdown', 'text', 'docx'],
      description: 'html (default), markdown, text or docx; else as “--out” ends.',
    },
    out: { value: 'FILE', description: 'Where to write; docx is never printed.' },
  },
  run({ operands, values: { role, level, format, out } }, host) {
    const [path, other] = operands;
    if (path === undefined) throw new CannotRun('Say which file: “rolewright render FILE”.');
    if (other !== undefined) throw new CannotRun(`“render” takes one file; “${other}” is a second one.`);
    if (role !== undefined && level !== undefined)
      throw new CannotRun(
        'A card is that of a role or that of a level: give “--role” or “--level”, not both.',
      );
    const chosen = outputFormat(endings, format, out);
    if (chosen === 'docx' && out === undefined)
      throw new CannotRun('A Word document cannot be printed: say where to write it, “--out FILE.docx”.');
    const { model, uri } = readFramework(path, host);
    const targets = choose(cardsOf(model, uri), { role, level }, path);
    const cards = targets.map(target => readCard(model, target));
    const title = cards.length === 1 ? undefined : titleOf(model, uri);
    if (chosen === 'docx') return writeWord(cards, title ?? '', out ?? '', host);
    return handOut(writers[chosen](cards, title), out, host);
  },
});

const endings = { ...textEndings, docx: ['.docx'] };

const writers = {
  html: (cards, title) => (title === undefined ? cardPage(cards) : cardPage(cards, title)),
  markdown: (cards, title) => cardMarkdown(cards, title ?? ''),
  text: (cards, title) => cardText(cards, title ?? ''),
} satisfies Readonly<
  Record<keyof typeof textEndings, (cards: readonly RoleCard[], title: string | undefined) => string>
>;

async function writeWord(
  cards: readonly RoleCard[],
  title: string,
  out: string,
  host: Host,
): Promise<number> {
  const writeDocx = await host.loadDocx();
  return handOut(await writeDocx(cards, title), out, host);
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
  const ids = ofKind.flatMap(idsOf);
  const what = kind === 'role' ? `no role “${wanted}”` : `no competencies for a level “${wanted}”`;
  throw new CannotRun(`“${path}” has ${what}.${didYouMean(wanted, ids)}`);
}

function idsOf(target: CardTarget): readonly string[] {
  const { names } = target.kind === 'role' ? target.entity : target.level;
  return names.map(({ text }) => text);
}

/** The name of what all cards of a file belong to. */
function titleOf(model: Model, uri: string): string {
  const families = model.entities('family').filter(({ file }) => file.uri === uri);
  if (families.length === 1) return model.titleOf(families[0]!);
  return model.manifest === undefined ? nameOf(uri) : model.titleOf(model.manifest);
}
