import type { Command } from '../command.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { lint } from './lint.ts';
import { lsp } from './lsp.ts';
import { render } from './render.ts';
import { rules } from './rules.ts';
import { site } from './site.ts';
import { view } from './view.ts';

/** Every command, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  lint,
  rules,
  explain,
  render,
  site,
  view,
  diff,
  importCommand,
  exportCommand,
  lsp,
];
