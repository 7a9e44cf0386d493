import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Workspace } from '../../server/core/workspace.ts';
import { EarlierCards } from '../../server/lsp/earlier.ts';

const uri = 'file:///crew.yaml';
const duty = (text: string) => `roles:
  - id: pilot
    name: Pilot
    responsibilities:
      - ${text}
`;

describe('a card beside what it was', () => {
  const cards = new EarlierCards();
  const compare = (now: string, then: string | undefined) => {
    const workspace = new Workspace();
    workspace.set(TextDocument.create(uri, 'yaml', 1, duty(now)));
    const texts = then === undefined ? [] : [{ uri, text: duty(then) }];
    const earlier = { name: 'first', texts, missing: then === undefined ? [uri] : [] };
    return cards.compare(workspace.models[0]!, 'role/pilot', earlier);
  };
  const cases = [
    ['keep the log', 'keep the log', 'same'],
    ['keep the log of the ship', 'keep the log of a ship', 'reworded'],
    ['keep the charts', 'keep the charts', 'same'],
    ['keep the charts dry', 'keep the charts', 'reworded'],
  ] as const;
  for (const [now, then, change] of cases)
    it(`is ${change} from “${then}” to “${now}”`, () => {
      const items = compare(now, then)?.sections.flatMap(section => section.items) ?? [];
      assert.deepEqual(
        items.map(item => item.change),
        [change],
      );
      const [before, after] = [items[0]?.before?.source?.uri, items[0]?.after?.source?.uri];
      assert.deepEqual([before, after], [`rolewright-then:${uri}`, uri]);
    });

  it('is nothing where it was not there', () => assert.equal(compare('keep the log', undefined), undefined));
});
