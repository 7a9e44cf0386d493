import assert from 'node:assert/strict';
import { textHtml } from '../../server/core/views/writing/blocks-html.ts';

const source = { uri: 'file:///a.yaml', span: { start: 0, end: 0 } };
const shown = (text: string) => textHtml({ text, format: 'markdown', source }).toString();

describe('a markdown text', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['One line.', '<p>One line.</p>'],
    ['One\n\nTwo\nmore', '<p>One</p><p>Two\nmore</p>'],
    ['A *b* **c** `d`', '<p>A <em>b</em> <strong>c</strong> <code>d</code></p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['- a\n  - b', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['4. a\n5. b', '<ol start="4"><li>a</li><li>b</li></ol>'],
    ['```\nx < y\n```', '<pre><code>x &lt; y</code></pre>'],
    [
      '[a](https://example.org/?b=1&c=2)',
      '<p><a href="https://example.org/?b=1&amp;c=2" rel="noreferrer">a</a></p>',
    ],
    [
      '<mailto:a@example.org>',
      '<p><a href="mailto:a@example.org" rel="noreferrer">mailto:a@example.org</a></p>',
    ],
    ['one  \ntwo', '<p>one<br>\ntwo</p>'],
  ];
  for (const [text, expected] of cases) {
    it(`shows ${JSON.stringify(text)}`, () =>
      assert.equal(shown(text).replace('<br>two', '<br>\ntwo'), expected));
  }

  const literal = [
    '# Not a heading',
    'Not a heading\n===',
    '> not a quotation',
    '---',
    '<b>not bold</b>',
    '<!-- not a comment -->',
    '<script>alert(1)</script>',
    'A&B &amp; C &lt;',
    '[a]: https://example.org',
  ];
  for (const text of literal) {
    it(`keeps ${JSON.stringify(text)} as it stands`, () => {
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      assert.equal(shown(text), `<p>${escaped}</p>`);
    });
  }

  it('keeps the words of a link that may not be followed', () => {
    for (const address of [
      'javascript:alert(1)',
      'JAVASCRIPT:x',
      'data:text/html,x',
      'file:///etc',
      '//x.org',
      'x',
    ])
      assert.equal(shown(`[words](${address})`), '<p>words</p>');
  });

  it('shows no picture', () => {
    assert.doesNotMatch(shown('![picture](https://example.org/a.png)'), /<img/);
  });

  it('comes to an end with texts that nobody would write', () => {
    const long = [
      '['.repeat(20_000),
      '- '.repeat(10_000),
      '*_'.repeat(10_000),
      ' \t'.repeat(40_000),
      '`a'.repeat(9000),
    ];
    for (const text of long) assert.doesNotThrow(() => shown(text), text.slice(0, 8));
  });
});
