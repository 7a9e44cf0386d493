import { type Html, html } from '../html.ts';

/** The search: a field, and a list that the script fills. */
export function searchPage(): Html {
  return html`<article class="site">
<h1 class="name">Search</h1>
<div class="search"><label class="unseen" for="search-words">Words to search for</label><input id="search-words" type="search" autocomplete="off" placeholder="Roles, skills, competencies, codes"></div>
<p id="search-status" class="quiet" role="status"></p>
<ol id="search-hits" class="hits" role="list" aria-label="Results"></ol>
</article>
`;
}
