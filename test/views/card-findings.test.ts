import assert from 'node:assert/strict';
import { check } from '../../server/core/check.ts';
import { withFindings } from '../../server/core/views/card/card-findings.ts';
import { cardPage } from '../../server/core/views/page/card-page.ts';
import { panelHtml } from '../../server/core/views/page/panel-html.ts';
import { cardOf, itemsOf, modelOf } from '../support/cards.ts';

describe('findings on a card', () => {
  const model = modelOf(`name: Sailing
levels:
  - id: mate
    name: Mate
competencies:
  - id: c1
    summary: TODO
    level: mate
  - id: c2
    summary: Steers at night
    level: mate
roles:
  - id: pilot
    name: Pilot
    level: matte
    workActivities:
      - code: a
        title: Steering
        detials: Steers.
`);

  it('stand at their item', () => {
    const card = withFindings(cardOf(model, { level: 'mate' }), check(model));
    const items = itemsOf(card.sections[0]!);
    assert.ok(items[0]!.findings.some(({ message }) => message.includes('TODO')));
    assert.ok(!items[1]!.findings.some(({ message }) => message.includes('TODO')));
  });

  it('stand at the card where they are about none of its items', () => {
    const card = withFindings(cardOf(model, { role: 'pilot' }), check(model));
    assert.ok(card.findings.some(({ message }) => message.includes('matte')));
    assert.ok(!card.findings.some(({ message }) => message.includes('detials')));
    assert.ok(itemsOf(card.sections[0]!)[0]!.findings.some(({ message }) => message.includes('detials')));
  });

  it('are marks with sentences in the panel, counted by section, and not on a page', () => {
    const card = withFindings(cardOf(model, { role: 'pilot' }), check(model));
    const html = panelHtml({ kind: 'card', card });
    assert.match(
      html,
      /<button type="button" data-jump class="flag flag-warning"[^>]* aria-label="Warning: [^"]*detials/,
    );
    assert.match(html, /<span class="count">\d findings?<\/span><\/h2>/);
    assert.doesNotMatch(cardPage([card]).replace(/<style>.*<\/style>/s, ''), /flag|detials/);
  });
});
