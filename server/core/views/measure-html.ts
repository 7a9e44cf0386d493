import { type Html, html } from './html.ts';
import type { Measure } from './measure.ts';

/** A measure as dots with its word beside them; what the step and its neighbours mean comes with the mouse. */
export function measureHtml(measure: Measure): Html {
  const { label, state, word, steps, position } = measure;
  const place = position === undefined ? '' : `, step ${position + 1} of ${steps.length}`;
  const dots =
    state === 'not-applicable' || steps.length === 0 ? html`<i class="dash">–</i>` : dotsHtml(measure);
  return html`<p class="measure measure-${state}" title="${explain(measure)}"><span class="unseen">${label}: </span><span class="dots" aria-hidden="true">${dots}</span> <span class="word">${word}</span><span class="unseen">${place}</span></p>`;
}

function dotsHtml({ steps, position }: Measure): readonly Html[] {
  return steps.map((_, index) =>
    position !== undefined && index <= position ? html`<i class="dot full"></i>` : html`<i class="dot"></i>`,
  );
}

function explain({ label, state, word, steps, position }: Measure): string {
  if (position === undefined) {
    const scale = steps.map(({ name }) => name).join(', ');
    return state === 'unknown' ? `“${word}” is not on the scale: ${scale}` : `${label}: ${word}`;
  }
  const describe = (prefix: string, index: number) => {
    const step = steps[index];
    if (step === undefined) return [];
    return [`${prefix}${step.name}${step.meaning === undefined ? '' : `: ${step.meaning.text.trim()}`}`];
  };
  return [
    ...describe(`${label}, step ${position + 1} of ${steps.length}. `, position),
    ...describe('Below: ', position - 1),
    ...describe('Above: ', position + 1),
  ].join('\n');
}
