import { type Html, html } from '../html.ts';
import { siteArticle } from './site-article.ts';

/** The search: a field, and a list that the script fills. */
export function searchPage(): Html {
  const lead = html`<div class="search"><label class="unseen" for="search-words">Words to search for</label><input id="search-words" type="search" autocomplete="off" placeholder="Roles, skills, competencies, codes"></div>
<noscript><p class="quiet">The search is a script of this page, and scripts are switched off in this browser.</p></noscript>
<p id="search-status" class="quiet" role="status"></p>
<ol id="search-hits" class="hits" role="list" aria-label="Results"></ol>
`;
  return siteArticle({ title: 'Search', lead, sections: [] });
}
