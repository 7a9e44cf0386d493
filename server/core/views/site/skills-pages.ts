import { textAt } from '../../analysis/level-texts.ts';
import type { Entity } from '../../parsed-file.ts';
import { textHtml } from '../blocks-html.ts';
import { statusOf } from '../card-item.ts';
import { cardKey } from '../card-targets.ts';
import { type Html, html } from '../html.ts';
import { writtenAt, writtenItems } from '../source.ts';
import { type Site, skillKey } from './site.ts';

type Skill = Entity<'skill'>;

/** Every skill, by category. */
export function skillsPage({ model, paths }: Site): Html {
  const groups = new Map<string, Skill[]>();
  for (const skill of model.entities('skill')) {
    const name = skill.data.category ?? 'Skills';
    groups.set(name, [...(groups.get(name) ?? []), skill]);
  }
  return html`<article class="site">
<h1 class="name">Skills</h1>
${[...groups].map(
  ([name, own]) => html`<section class="section">
<h2 class="heading">${name}</h2>
<ul class="index" role="list">
${own.map(
  skill => html`<li><a href="${paths.of(skillKey(skill))}">${model.titleOf(skill)}</a></li>
`,
)}</ul>
</section>
`,
)}</article>
`;
}

/** A skill: what it is, what each of its levels means, and which roles require it. */
export function skillPage(site: Site, skill: Skill, path: string): Html {
  const { model } = site;
  const { file, data } = skill;
  const description = writtenAt(file, data, 'description');
  const status = statusOf(data);
  return html`<article class="site">
<h1 class="name">${model.titleOf(skill)}</h1>
<div class="line">${data.category !== undefined && html`<span>${data.category}</span>`}${data.code !== undefined && html`<span><code class="code">${data.code}</code></span>`}${status !== 'active' && html`<span>${status}</span>`}</div>
${
  description !== undefined &&
  html`<div class="prose summary">${textHtml(description)}</div>
`
}${levelsHtml(site, skill)}${rolesHtml(site, skill, path)}</article>
`;
}

function levelsHtml({ model }: Site, skill: Skill): Html {
  const scale = model.follow(model.standpointOf(skill), 'scale');
  const levels = scale === undefined ? [] : model.scaleLevelsOf(scale);
  const told = levels.filter(level => textAt(skill, level) !== undefined);
  if (told.length === 0) return html``;
  return html`<section class="section">
<h2 class="heading">Levels</h2>
${told.map(level => {
  const keys = level.names.map(({ text }) => text);
  const written = keys
    .map(key => writtenAt(skill.file, skill.data.levels ?? {}, key))
    .find(text => text !== undefined);
  const examples = keys.flatMap(key => writtenItems(skill.file, skill.data.examples ?? {}, key));
  return html`<div class="entry">
<h3 class="title">${model.titleOf(level)}</h3>
${
  written !== undefined &&
  html`<div class="prose">${textHtml(written)}</div>
`
}${
  examples.length > 0 &&
  html`<ul class="examples">
${examples.map(
  ({ text }) => html`<li>${text}</li>
`,
)}</ul>
`
}</div>
`;
})}</section>
`;
}

function rolesHtml({ model, surfaceAt }: Site, skill: Skill, path: string): Html {
  const { addressOf } = surfaceAt(path);
  const rows = model.referencesTo(skill).flatMap(({ owner, property, container }) => {
    if (property !== 'skill' || owner?.kind !== 'role') return [];
    const level = model.follow({ container, owner, file: owner.file }, 'level');
    const address = addressOf(cardKey({ kind: 'role', entity: owner as Entity<'role'> }));
    const title = model.titleOf(owner);
    return [
      html`<tr><th scope="row">${address === undefined ? title : html`<a href="${address}">${title}</a>`}</th><td>${level === undefined ? 'not stated' : model.titleOf(level)}</td></tr>
`,
    ];
  });
  if (rows.length === 0) return html``;
  return html`<section class="section">
<h2 class="heading">Required by</h2>
<table>
<thead><tr><th scope="col">Role</th><th scope="col">Level</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>
`;
}
