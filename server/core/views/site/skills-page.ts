import { groupBy } from '../../grouping.ts';
import type { Model } from '../../model.ts';
import { type Html, html } from '../html.ts';
import { anchorOf } from '../page/surface.ts';
import type { Site } from './site.ts';
import { type SiteSection, siteArticle } from './site-article.ts';
import type { SiteSkill } from './site-skills.ts';

/** Every skill, by category; those of other frameworks under the names of these. */
export function skillsPage({ skills }: Site): Html {
  const others = groupBy(
    skills.filter(({ isOwn }) => !isOwn),
    ({ owner }) => owner,
  );
  return siteArticle({
    title: 'Skills',
    sections: [...ownSections(skills.filter(({ isOwn }) => isOwn)), ...[...others].map(sectionOfFramework)],
  });
}

function ownSections(skills: readonly SiteSkill[]): readonly SiteSection[] {
  const groups = groupBy(skills, ({ skill }) => skill.data.category ?? 'Other skills');
  return [...groups].map(([name, own]) => ({
    id: `category--${anchorOf(name)}`,
    heading: name === 'Other skills' && own.length === skills.length ? 'All skills' : name,
    content: listHtml(own),
  }));
}

function sectionOfFramework([owner, own]: readonly [Model, readonly SiteSkill[]]): SiteSection {
  const name = owner.manifest === undefined ? '' : owner.titleOf(owner.manifest);
  const groups = groupBy(own, ({ skill }) => skill.data.category);
  const content = [...groups].map(
    ([category, some]) =>
      html`${
        category !== undefined &&
        html`<h3 class="group">${category}</h3>
`
      }${listHtml(some)}`,
  );
  return {
    id: `framework--${anchorOf(owner.manifest?.id ?? name)}`,
    heading: `From ${name}`,
    content: html`${content}`,
  };
}

function listHtml(skills: readonly SiteSkill[]): Html {
  return html`<ul class="index" role="list">
${skills.map(
  ({ skill, owner, path }) => html`<li><a href="${path}">${owner.titleOf(skill)}</a></li>
`,
)}</ul>
`;
}
