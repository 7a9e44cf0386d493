import { attributesOf, type Html, heading, html } from '../html.ts';
import { jumpLinkHtml } from '../jump-link-html.ts';
import { linkHtml } from '../link-html.ts';
import { creditsHtml } from '../page/credit-html.ts';
import { languageAttributes } from '../page/language-attributes.ts';
import { placedHeading } from '../page/placed-heading.ts';
import { anchorOf, type Surface } from '../page/surface.ts';
import { sourceAttribute } from '../source-attribute.ts';
import type { Coverage, CoverageList } from './coverage.ts';
import {
  firstOf,
  firstReasons,
  mostEntries,
  qualitySentence,
  severityWords,
  timesWords,
} from './coverage-words.ts';
import { mapHtml } from './map-html.ts';
import type { Quality, Reason, WeakSpot } from './quality.ts';

/** The coverage of a framework as markup: how sound it is, what is asked where, and what is missing or idle. */
export function coverageHtml(coverage: Coverage, surface: Surface): Html {
  const { key, language, title, version, quality, maps, others, lists, credits } = coverage;
  const id = `${anchorOf(key)}-title`;
  const depth = surface.titleDepth + 1;
  return html`<article class="view coverage"${attributesOf({ ...languageAttributes(language), 'aria-labelledby': id })}>
<header class="head">
${heading(surface.titleDepth, { id, class: 'name' }, title)}
<div class="line"><span>Coverage</span>${version !== undefined && html`<span>Version ${version}</span>`}</div>
</header>
${quality !== undefined && qualityHtml(quality, surface)}<section class="section">
${placedHeading('what-is-asked-where', 'What is asked where', surface)}
${
  maps.length === 0 &&
  html`<p class="quiet">No role requires skills, and no level has competencies.</p>
`
}${maps.map(map => mapHtml(map, surface, depth + 1))}${
  others.length > 0 &&
  html`<details><summary>${others.length} more</summary>
<ul class="roles" role="list">
${others.map(
  link => html`<li>${linkHtml(link, surface)}</li>
`,
)}</ul></details>
`
}</section>
${lists.map(list => listHtml(list, surface))}${creditsHtml(credits)}</article>
`;
}

function qualityHtml(quality: Quality, surface: Surface): Html {
  const { score, worst } = quality;
  const depth = surface.titleDepth + 1;
  return html`<section class="section">
${placedHeading('quality', 'Quality', surface)}
<p class="score"><strong>${score}</strong> <span class="quiet">of 100</span></p>
<p class="quiet">${qualitySentence(quality)}</p>
${
  worst.length > 0 &&
  html`${heading(depth + 1, { class: 'group' }, 'Weakest spots')}
<ol class="spots" role="list">
${worst.map(spot => spotHtml(spot, surface))}</ol>
`
}</section>
`;
}

function spotHtml({ title, kind, place, source, reasons }: WeakSpot, surface: Surface): Html {
  const { shown, rest } = firstReasons(reasons);
  return html`<li class="spot"${attributesOf(sourceAttribute(source, surface))}>
<p class="title">${title} <span class="quiet">${[kind, ...place].join(' · ')}</span></p>
<ul class="reasons" role="list">
${shown.map(reason => reasonHtml(reason, surface))}${
  rest !== undefined &&
  html`<li class="quiet">${rest}</li>
`
}</ul>
</li>
`;
}

function reasonHtml({ severity, message, count, source }: Reason, surface: Surface): Html {
  const times = timesWords(count);
  return html`<li class="reason"${attributesOf(sourceAttribute(source, surface))}><span class="severity severity-${severity}">${severityWords[severity]}</span> <span>${surface.isLive ? jumpLinkHtml(message, source, surface) : message}${times !== undefined && html` <span class="quiet">${times}</span>`}</span></li>
`;
}

function listHtml({ heading: title, praise, entries }: CoverageList, surface: Surface): Html {
  const { shown, rest } = firstOf(entries, mostEntries);
  return html`<section class="section">
${placedHeading(title.toLowerCase().replaceAll(' ', '-'), title, surface, entries.length > 0 && html` <span class="count">${entries.length}</span>`)}
${
  entries.length === 0 &&
  html`<p class="quiet">${praise}</p>
`
}${
  entries.length > 0 &&
  html`<ul class="entries" role="list">
${shown.map(
  entry => html`<li${attributesOf(sourceAttribute(entry.source, surface))}>${jumpLinkHtml(entry.title, entry.source, surface)}${entry.note !== '' && html` <span class="quiet">${entry.note}</span>`}</li>
`,
)}${
  rest !== undefined &&
  html`<li class="quiet">${rest}</li>
`
}</ul>
`
}</section>
`;
}
