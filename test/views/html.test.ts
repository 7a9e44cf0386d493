import assert from 'node:assert/strict';
import { attributesOf, heading, html, styleElement } from '../../server/core/views/html.ts';
import { fillAddress, webAddress } from '../../server/core/views/web-address.ts';

describe('html', () => {
  it('escapes what is put into it', () => {
    assert.equal(
      html`<p title="${'"&\''}">${'<b>'}</p>`.toString(),
      '<p title="&quot;&amp;&#39;">&lt;b&gt;</p>',
    );
  });

  it('keeps markup of its own, lists and nothing', () => {
    assert.equal(html`${[html`<i>`, 'a', 1]}${undefined}${false}`.toString(), '<i>a1');
  });

  it('takes nothing for markup that only looks so', () => {
    const forged = { isHtml: true, toString: () => '<b>' } as const;
    assert.equal(html`${forged}`.toString(), '&lt;b&gt;');
  });

  it('writes attributes, headings and styles that nothing can break out of', () => {
    assert.equal(attributesOf({ a: '"', b: undefined, c: true, d: false }).toString(), ' a="&quot;" c');
    assert.equal(heading(9, {}, '<').toString(), '<h6>&lt;</h6>');
    assert.equal(styleElement('a{}</style><b>').toString().match(/</g)?.length, 2);
  });
});

describe('an address', () => {
  it('is linked only when it is http, https or mailto', () => {
    assert.equal(webAddress(' https://example.org/a '), 'https://example.org/a');
    assert.equal(webAddress('mailto:a@example.org'), 'mailto:a@example.org');
    for (const text of [
      'javascript:x',
      'java\nscript:x',
      'ftp://x',
      'https:x',
      '/x',
      '',
      'https://a b',
      ' \u0001https://x',
    ])
      assert.equal(webAddress(text), undefined, text);
  });

  it('made from a template holds any id and title', () => {
    const template = 'https://example.org/?i={id}&t={title}&o={other}';
    assert.equal(
      fillAddress(template, 'a b', '{id}&\u{1F600}'),
      'https://example.org/?i=a%20b&t=%7Bid%7D%26%F0%9F%98%80&o={other}',
    );
    assert.match(fillAddress(template, '\uD83D', '"><script>') ?? '', /%EF%BF%BD/);
    assert.equal(fillAddress('{id}', 'javascript:alert(1)', ''), undefined);
  });
});
