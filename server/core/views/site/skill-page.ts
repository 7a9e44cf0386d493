import { levelsOf, textAt } from '../../analysis/level-texts.ts';
import type { Entity } from '../../parsed-file.ts';
import { statusOf, successorTitles } from '../card/card-item.ts';
import { cardKey } from '../card/card-targets.ts';
import { type Html, html } from '../html.ts';
import { linksHtml } from '../link-html.ts';
import { readMeasure } from '../measure.ts';
import { measureHtml } from '../measure-html.ts';
import { creditHtml } from '../page/credit-html.ts';
import { frameworkCredit } from '../page/credits.ts';
import { permalinkHtml } from '../page/permalink-html.ts';
import { anchorOf } from '../page/surface.ts';
import { writtenAt, writtenItems } from '../source.ts';
import { fillAddress } from '../web-address.ts';
import { lineHtml, textHtml } from '../writing/blocks-html.ts';
import type { Site } from './site.ts';
import { type SiteSection, siteArticle } from './site-article.ts';
import type { SiteSkill } from './site-skills.ts';

/** A skill: what it is and where it comes from, what each of its levels means, and which roles require it. */
export function skillPage(site: Site, one: SiteSkill): Html {
  const { skill, owner } = one;
  return siteArticle({
    title: owner.titleOf(skill),
    language: owner.language,
    lead: leadHtml(site, one),
    sections: [...levelsSection(one), ...rolesSection(site, one)],
    foot: html`${feedbackHtml(one)}${frameworkCredit(owner).map(creditHtml)}`,
  });
}

function leadHtml({ surfaceAt }: Site, { skill, owner, isOwn, path }: SiteSkill): Html {
  const { file, data } = skill;
  const description = writtenAt(file, data, 'description');
  const status = statusOf(data);
  const successors = successorTitles(owner, file, data);
  const { name, version } = owner.manifest?.data ?? {};
  const origin = isOwn ? undefined : [name, version].filter(part => part !== undefined).join(' ');
  return html`<div class="line">${data.category !== undefined && html`<span>${data.category}</span>`}${data.code !== undefined && html`<span><code class="code">${data.code}</code></span>`}${origin !== undefined && html`<span>From ${origin}</span>`}${status !== 'active' && html`<span class="tag">${status}</span>`}</div>
${
  description !== undefined &&
  html`<div class="prose summary">${textHtml(description)}</div>
`
}${
  data.aliases !== undefined &&
  data.aliases.length > 0 &&
  html`<p class="quiet also">Also known as ${data.aliases.join(', ')}</p>
`
}${
  successors.length > 0 &&
  html`<p class="also">Use instead: ${linksHtml(successors, surfaceAt(path))}</p>
`
}`;
}

function levelsSection({ skill, owner }: SiteSkill): readonly SiteSection[] {
  const levels = levelsOf(owner, skill);
  const { definedAt = [] } = skill.data;
  const told = levels.filter(
    level => textAt(skill, level) !== undefined || level.names.some(({ text }) => definedAt.includes(text)),
  );
  if (told.length === 0) return [];
  const items = told.map(level => levelHtml(skill, level, owner.titleOf(level)));
  const content = html`<ul class="items" role="list">
${items}</ul>
`;
  return [{ id: 'levels', heading: 'Levels', content }];
}

function levelHtml(skill: Entity<'skill'>, level: Entity, title: string): Html {
  const keys = level.names.map(({ text }) => text);
  const id = `level--${anchorOf(level.id ?? title)}`;
  const texts = skill.data.levels ?? {};
  const written = keys
    .map(key => (Object.hasOwn(texts, key) ? writtenAt(skill.file, texts, key) : undefined))
    .find(text => text !== undefined);
  const examples = keys.flatMap(key => writtenItems(skill.file, skill.data.examples ?? {}, key));
  return html`<li class="item" id="${id}">
<h3 class="title">${title}</h3>
${permalinkHtml(id, title, { isLive: false })}<div class="body">
${
  written !== undefined &&
  html`<div class="prose">${textHtml(written)}</div>
`
}${
  examples.length > 0 &&
  html`<ul class="examples">
${examples.map(
  example => html`<li>${lineHtml(example)}</li>
`,
)}</ul>
`
}</div>
</li>
`;
}

function rolesSection({ model, surfaceAt }: Site, { skill, path }: SiteSkill): readonly SiteSection[] {
  const { addressOf } = surfaceAt(path);
  const rows = model.referencesTo(skill).flatMap(({ owner, property, container }) => {
    if (property !== 'skill' || owner?.kind !== 'role') return [];
    const measure = readMeasure(model, { container, owner, file: owner.file }, 'level');
    const address = addressOf(cardKey({ kind: 'role', entity: owner as Entity<'role'> }));
    const title = model.titleOf(owner);
    return [
      html`<tr><th scope="row">${address === undefined ? title : html`<a href="${address}">${title}</a>`}</th><td>${measure === undefined ? 'not stated' : measureHtml(measure)}</td></tr>
`,
    ];
  });
  if (rows.length === 0) return [];
  const content = html`<table>
<thead><tr><th scope="col">Role</th><th scope="col">Level</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
  return [{ id: 'roles', heading: 'Required by', content }];
}

function feedbackHtml({ skill, owner }: SiteSkill): Html {
  const template = owner.manifest?.data.feedback;
  if (template === undefined || skill.id === undefined) return html``;
  const address = fillAddress(template, skill.id, owner.titleOf(skill));
  if (address === undefined) return html``;
  return html`<p><a class="feedback" href="${address}" rel="noreferrer">Give feedback</a></p>
`;
}
