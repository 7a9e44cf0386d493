import { type View, viewHtml, viewTitle } from '../view.ts';
import { documentOf } from './document.ts';
import type { Surface } from './surface.ts';

/** A complete document with one view. */
export function viewPage(view: View): string {
  return documentOf(viewHtml(view, writtenSurface), viewTitle(view), languageOf(view));
}

const writtenSurface: Surface = { titleDepth: 1, isLive: false, addressOf: () => undefined };

function languageOf(view: View): string {
  switch (view.kind) {
    case 'comparison':
      return view.comparison.to.language;
    case 'ladder':
      return view.ladder.language;
    case 'coverage':
      return view.coverage.language;
  }
}
