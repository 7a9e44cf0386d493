import { html } from '../html.ts';

/** The row above what the panel shows: back and forward, a pin, other views, a copy, and a field that filters. */
export const panelTools: string = html`<nav class="tools" aria-label="Panel">
<button type="button" data-tool="back" title="Back" aria-label="Back" disabled>←</button>
<button type="button" data-tool="forward" title="Forward" aria-label="Forward" disabled>→</button>
<button type="button" data-tool="pin" title="Keep this in place wherever the cursor goes" aria-pressed="false">Pin</button>
<button type="button" data-tool="views" aria-haspopup="dialog" title="Career ladder, coverage and comparison">Views</button>
<button type="button" data-tool="copy" aria-haspopup="dialog" title="Copy as Markdown, HTML or text" disabled>Copy</button>
<input type="search" class="filter" placeholder="Filter" aria-label="Show only items with these words">
<span class="unseen" role="status"></span>
</nav>`.toString();
