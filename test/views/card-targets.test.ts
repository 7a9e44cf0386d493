import assert from 'node:assert/strict';
import { cardAt, cardKey, cardOfKey, cardsOf } from '../../server/core/views/card/card-targets.ts';
import { modelOf } from '../support/cards.ts';
import { addressOf } from '../support/example.ts';

const text = `
name: Sailing
summary: On the water.
levels:
  - id: mate
    name: Mate
  - id: ghost
    name: Ghost
  - id: captain
    name: Captain
themes:
  - id: wind
    name: Wind
competencies:
  - id: knots
    summary: Ties knots
    level: mate
    theme: wind
  - id: steers
    summary: Steers
    level: captain
  - id: drifts
    summary: Drifts
    level: nowhere
roles:
  - id: first-mate
    name: First Mate
    level: mate
    knowledge:
      - title: Ropes

  - id: harbour-master
    name: Harbour Master
components:
  training:
    - id: swimming
      title: Swimming
`;

describe('the cards of a file', () => {
  const model = modelOf(text);
  const uri = addressOf('example.yaml');
  const keyAt = (words: string) => {
    const target = cardAt(model, uri, text.indexOf(words) + 1);
    return target === undefined ? undefined : cardKey(target);
  };

  it('are its levels with competencies, lowest first, and its roles', () => {
    assert.deepEqual(cardsOf(model, uri).map(cardKey), [
      'level/example/mate',
      'level/example/captain',
      'role/first-mate',
      'role/harbour-master',
    ]);
    assert.deepEqual(cardsOf(model, 'file:///other.yaml'), []);
  });

  it('follow the cursor', () => {
    const cases: readonly (readonly [string, string | undefined])[] = [
      ['Ropes', 'role/first-mate'],
      ['harbour-master', 'role/harbour-master'],
      ['Ties', 'level/example/mate'],
      ['Steers', 'level/example/captain'],
      ['Mate\n', 'level/example/mate'],
      ['Captain', 'level/example/captain'],
      ['Ghost', undefined],
      ['Drifts', undefined],
      ['On the water', undefined],
      ['Wind', undefined],
      ['Swimming', undefined],
    ];
    assert.deepEqual(
      cases.map(([words]) => [words, keyAt(words)]),
      cases,
    );
  });

  it('are found again by their keys', () => {
    for (const target of cardsOf(model, uri)) {
      const again = cardOfKey(model, cardKey(target));
      assert.equal(again && cardKey(again), cardKey(target));
    }
    assert.equal(cardOfKey(model, 'role/nobody'), undefined);
    assert.equal(cardOfKey(model, 'level/example/ghost'), undefined);
  });
});
