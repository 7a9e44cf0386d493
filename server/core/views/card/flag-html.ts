import { attributesOf, type Html, html } from '../html.ts';
import type { Surface } from '../page/surface.ts';
import { sourceAttribute } from '../source-attribute.ts';
import type { CardFinding } from './role-card.ts';

/** A thin mark for findings, whose sentences come with the mouse and the focus; a click goes to the first of them. */
export function flagHtml(findings: readonly CardFinding[], surface: Surface): Html {
  const [gravest] = [...findings].sort(
    (one, other) => order.indexOf(one.severity) - order.indexOf(other.severity),
  );
  if (gravest === undefined || !surface.isLive) return html``;
  const sentences = findings.map(({ severity, message }) => `${words[severity]}: ${message}`);
  const attributes = attributesOf({
    class: `flag flag-${gravest.severity}`,
    ...sourceAttribute(gravest.source, surface),
    'aria-label': sentences.join(' '),
  });
  return html`<button type="button" data-jump${attributes}></button><span class="tip" aria-hidden="true">${sentences.map(sentence => html`<span>${sentence}</span>`)}</span>`;
}

const order = ['error', 'warning', 'info'] as const;
const words = { error: 'Error', warning: 'Warning', info: 'Advice' } as const;
