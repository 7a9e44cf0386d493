import { sentence } from '../../wording.ts';
import { attributesOf, type Html, heading, html, present } from '../html.ts';
import { leadsSomewhere, linkHtml } from '../link-html.ts';
import { contentsHtml } from '../page/contents-html.ts';
import { creditHtml } from '../page/credit-html.ts';
import { languageAttributes } from '../page/language-attributes.ts';
import { noticeHtml } from '../page/notice-html.ts';
import { anchorOf, type Surface } from '../page/surface.ts';
import { sourceAttribute } from '../source-attribute.ts';
import { comparisonKey } from '../view-key.ts';
import { textHtml } from '../writing/blocks-html.ts';
import { linkTo } from './card-link.ts';
import { flagHtml } from './flag-html.ts';
import type { CardLink, LadderStep, LinkGroup, RoleCard } from './role-card.ts';
import { sectionHtml, sectionId } from './section-html.ts';

/** A card as markup: one article with its title, notices, contents, sections and credits. */
export function cardHtml(card: RoleCard, surface: Surface): Html {
  const id = anchorOf(card.key);
  const article = attributesOf({
    id,
    ...languageAttributes(card.language),
    'aria-labelledby': `${id}-title`,
    'data-card': surface.isLive ? card.key : undefined,
  });
  const contents = contentsHtml(
    card.sections.map(section => ({ id: sectionId(section, id), heading: section.heading })),
    contentsLabel(card, surface),
  );
  return html`<article class="card"${article}>
${contents.side}<div class="column">
<header class="head"${attributesOf(sourceAttribute(card.source, surface))}>
${card.notices.map(notice => noticeHtml(notice, surface))}${heading(surface.titleDepth, { id: `${id}-title`, class: 'name' }, card.title)}
${lineUnderTitle(card, surface)}${flagHtml(card.findings, surface)}${
  card.summary !== undefined &&
  html`<div class="prose summary">${textHtml(card.summary)}</div>
`
}${
  card.familySummary !== undefined &&
  html`<div class="prose quiet summary">${textHtml(card.familySummary)}</div>
`
}</header>
${contents.folded}${
  card.sections.every(({ groups }) => groups.length === 0) &&
  html`<p class="quiet">Nothing is written here yet.</p>
`
}${card.sections.map(section => sectionHtml(section, surface, id))}${footHtml(card, surface)}</div>
</article>
`;
}

/** The one quiet line: job family, ladder, version and status. */
function lineUnderTitle(card: RoleCard, surface: Surface): Html {
  const parts = present([
    card.family !== undefined &&
      html`<span>${linkHtml(linkTo(card.family, card.familyLadder), surface)}</span>`,
    card.ladder.length > 1 &&
      html`<span class="strip">${ladderHtml(card.ladder, surface)}${card.level !== undefined && html` ${card.level}`}</span>`,
    card.ladder.length <= 1 && card.level !== undefined && html`<span>${card.level}</span>`,
    card.track !== undefined && html`<span>${card.track}</span>`,
    card.version !== undefined && html`<span>Version ${card.version}</span>`,
    card.version !== undefined || card.status !== 'active'
      ? html`<span>${sentence(card.status)}</span>`
      : false,
  ]);
  return parts.length === 0
    ? html``
    : html`<div class="line">${parts}</div>
`;
}

function ladderHtml(ladder: readonly LadderStep[], surface: Surface): Html {
  const current = ladder.findIndex(step => step.isCurrent);
  const steps = ladder.map((step, index) => {
    const place = index < current ? 'below' : index === current ? 'here' : 'above';
    return html`<li class="step step-${place}"${attributesOf({ title: step.title, 'aria-current': step.isCurrent ? 'step' : undefined })}>${stepHtml(step, surface)}</li>`;
  });
  return html`<ol class="ladder" role="list" aria-label="Career levels">${steps}</ol>`;
}

function stepHtml(step: LadderStep, surface: Surface): Html {
  return linkHtml(linkTo(step.title, step.isCurrent ? undefined : step.key), surface);
}

/** Beside other cards, whose contents these are. */
function contentsLabel({ title, family }: RoleCard, surface: Surface): string {
  if (surface.titleDepth === 1) return 'Contents';
  return `Contents of ${family === undefined ? title : `${title}, ${family}`}`;
}

function footHtml(card: RoleCard, surface: Surface): Html {
  const steps = neighboursHtml(card, surface);
  const related = card.related.map(group => relatedHtml(group, card.key, surface));
  const ways =
    steps.length + related.length > 0 &&
    html`<dl class="ways">
${related}${steps}</dl>
`;
  const feedback =
    card.feedback !== undefined &&
    html`<p><a class="feedback" href="${card.feedback}" rel="noreferrer">Give feedback</a></p>
`;
  return html`<footer class="foot">
${ways}${feedback}${card.credits.map(creditHtml)}</footer>
`;
}

function relatedHtml({ heading: title, isOnward, links }: LinkGroup, from: string, surface: Surface): Html {
  return html`<div><dt>${title}</dt>${links.map(link => {
    const changes =
      isOnward && link.key !== undefined && changesLink('What is different there', from, link.key);
    return html`<dd>${linkHtml(link, surface)}</dd>${changes && leadsSomewhere(changes, surface) && html`<dd>${linkHtml(changes, surface)}</dd>`}`;
  })}</div>
`;
}

/** The next step up and the one below, by name, with what each step changes where that can be shown. */
function neighboursHtml({ key, ladder }: RoleCard, surface: Surface): readonly Html[] {
  const current = ladder.findIndex(step => step.isCurrent);
  const [below, above] = [ladder[current - 1], ladder[current + 1]];
  const named: readonly (readonly [string, LadderStep | undefined, CardLink | undefined])[] = [
    [
      'Level below',
      below,
      below?.key === undefined ? undefined : changesLink('What is new here', below.key, key),
    ],
    [
      'Next level',
      above,
      above?.key === undefined ? undefined : changesLink('What is new there', key, above.key),
    ],
  ];
  return named.flatMap(([label, step, changes]) => {
    if (step === undefined) return [];
    const isShown = changes !== undefined && leadsSomewhere(changes, surface);
    return [
      html`<div><dt>${label}</dt><dd>${stepHtml(step, surface)}</dd>${isShown && html`<dd>${linkHtml(changes, surface)}</dd>`}</div>
`,
    ];
  });
}

function changesLink(title: string, from: string, to: string): CardLink {
  return linkTo(title, comparisonKey(from, to));
}
