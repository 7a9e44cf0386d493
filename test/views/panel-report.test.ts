import assert from 'node:assert/strict';
import { panelReport } from '../../server/core/views/page/panel-report.ts';

describe('the page of a report', () => {
  it('shows sentences below their headings, each place as a link that can be told from the others', () => {
    const link = { label: 'a<b>.csv, line 2', place: { input: 'a<b>.csv', line: 2 } };
    const sections = [
      { heading: 'The source says nothing new.', items: [] },
      { heading: 'Guessed', items: [{ text: 'Kept under `x-unread` & told.' }, { link, text: ': “<i>”' }] },
    ];
    assert.equal(
      panelReport({ title: 'Import', sections }),
      `<article class="report">
<h1 class="name">Import</h1>
<section class="section"><h2 class="heading">The source says nothing new.</h2>
</section>
<section class="section"><h2 class="heading">Guessed</h2>
<ul class="lines">
<li>Kept under <code>x-unread</code> &amp; told.</li>
<li><button type="button" class="link" data-place="1.1">a&lt;b&gt;.csv, line 2</button>: “&lt;i&gt;”</li>
</ul>
</section>
</article>
`,
    );
  });
});
