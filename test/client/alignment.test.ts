import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Alignment, type Anchor } from '../../client/webview/alignment.ts';

/** Anchors as `offset@y`. */
function anchors(text: string): readonly Anchor[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map(one => {
      const [offset, y] = one.split('@').map(Number);
      return { offset: offset!, y: y! };
    });
}

describe('a page lined up with its text', () => {
  for (const [what, text, at, y] of [
    ['shows at an anchor what stands there', '100@20 200@80', 200, 80],
    ['shares out evenly what lies between', '100@20 200@80', 150, 50],
    ['comes slowly from its top to its first anchor', '100@20 200@80', 50, 10],
    ['ends at its last anchor', '100@20 200@80', 900, 80],
    ['leaves out what stands in another place than in the text', '0@0 100@900 200@200 300@300', 150, 150],
    [
      'keeps to the greater part where the page is in another order',
      '0@400 100@500 200@0 300@100 400@200',
      350,
      150,
    ],
    ['takes one of two anchors at one place', '0@0 100@50 100@70 200@100', 200, 100],
  ] as const)
    it(what, () => assert.equal(new Alignment(anchors(text)).yOf(at), y));

  for (const [what, text, at, offset] of [
    ['the text at an anchor', '100@20 200@80', 80, 200],
    ['the text between two', '100@20 200@80', 50, 150],
    ['the first place above all anchors', '100@20 200@80', 5, 100],
    ['the last place below all', '100@20 200@80', 500, 200],
  ] as const)
    it(`finds ${what}`, () => assert.equal(new Alignment(anchors(text)).offsetOf(at), offset));

  it('has no places where nothing of the text is on it', () => {
    assert.equal(new Alignment([]).yOf(10), undefined);
    assert.equal(new Alignment([]).offsetOf(10), undefined);
  });

  const places = fc.array(fc.record({ offset: fc.nat(50_000), y: fc.nat(20_000) }), { minLength: 1 });

  it('never goes back where the text goes on', () => {
    fc.assert(
      fc.property(places, fc.nat(60_000), fc.nat(60_000), (all, one, other) => {
        const alignment = new Alignment(all);
        const [first, then] = [alignment.yOf(Math.min(one, other))!, alignment.yOf(Math.max(one, other))!];
        assert.ok(first <= then, `${first} > ${then}`);
      }),
    );
  });

  it('leads back to where it came from, wherever the page has a place for it', () => {
    fc.assert(
      fc.property(places, fc.nat(20_000), (all, y) => {
        const alignment = new Alignment(all);
        const back = alignment.yOf(alignment.offsetOf(y)!)!;
        const [first, last] = [0, 60_000].map(offset => alignment.yOf(alignment.offsetOf(offset)!)!);
        assert.ok(Math.abs(back - Math.min(Math.max(y, first!), last!)) < 1e-6, `${y} → ${back}`);
      }),
    );
  });
});
