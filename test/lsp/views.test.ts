import assert from 'node:assert/strict';
import {
  type CardAnswer,
  type CardFormat,
  type CardParams,
  type CardTextAnswer,
  type ChoicesAnswer,
  cardRequest,
  cardTextRequest,
  choicesRequest,
} from '../../server/lsp/protocol.ts';
import { bakery } from './bakery.ts';
import { Editor } from './editor.ts';

const roles = `${bakery['roles.yaml']}  - id: miller
    name: Miller
    family: bakers
    level: apprentice
    summary: Grinds the corn.
`;
const files = { ...bakery, 'roles.yaml': roles };

describe('views of more than one role', () => {
  it('are offered with what the cursor is in, or what is shown', async () => {
    const editor = await Editor.start({ files });
    const choices = await editor.request<ChoicesAnswer>(choicesRequest, {
      uri: editor.uri('roles.yaml'),
      at: editor.positionOf('roles.yaml', 'name: Mil'),
    });
    assert.deepEqual(
      choices.cards.map(({ key, title, note }) => [key, title, note]),
      [
        ['role/head-baker', 'Head Baker', 'Bakers'],
        ['role/miller', 'Miller', 'Bakers'],
      ],
    );
    assert.deepEqual(choices.here, { card: 'role/miller', ladder: 'ladder/bakers' });
    assert.deepEqual(
      choices.ladders.map(({ title }) => title),
      ['Bakers'],
    );
    const beside = { uri: editor.uri('roles.yaml'), shown: 'role/head-baker' };
    assert.deepEqual((await editor.request<ChoicesAnswer>(choicesRequest, beside)).here, {
      card: 'role/head-baker',
      ladder: 'ladder/bakers',
    });
    await editor.stop();
  });

  it('open by their keys, and follow the cursor with a mark but not away', async () => {
    const editor = await Editor.start({ files });
    const show = (at: CardParams['at']) =>
      editor.request<CardAnswer>(cardRequest, {
        uri: editor.uri('roles.yaml'),
        at,
        cursor: { uri: editor.uri('bakers.yaml'), line: 1, character: 0 },
      });
    const ladder = await show({ card: 'ladder/bakers' });
    assert.deepEqual([ladder.kind, ladder.title], ['view', 'Career ladder: Bakers']);
    assert.deepEqual(ladder.cursor, { uri: editor.uri('bakers.yaml'), offset: 'name: Bakers\n'.length });
    const coverage = await show({ card: 'coverage' });
    assert.match(coverage.html, /<strong>100<\/strong>/);
    const comparison = await show({ compare: ['role/miller', 'role/head-baker'] });
    assert.equal(comparison.title, 'Miller → Head Baker');
    assert.equal((await show({ card: comparison.card! })).html, comparison.html);
    await editor.stop();
  });

  it('compare a card with what it was', async () => {
    const editor = await Editor.start({ files });
    const was = roles.replace('summary: Grinds the corn.', 'responsibilities: [grind the corn finely]');
    editor.open('roles.yaml');
    editor.replace('roles.yaml', 'summary: Grinds the corn.', 'responsibilities: [grind the corn coarsely]');
    const answer = await editor.request<CardAnswer>(cardRequest, {
      uri: editor.uri('roles.yaml'),
      at: {
        card: 'role/miller',
        before: {
          name: 'last year',
          texts: [{ uri: editor.uri('roles.yaml'), text: was }],
          missing: [],
        },
      },
    });
    assert.equal(answer.title, 'Miller, last year → Miller');
    assert.match(answer.html, /<del>finely<\/del>\s*<ins>coarsely<\/ins>/);
    assert.match(answer.html, />Card: Miller</);
    assert.doesNotMatch(answer.html, />Card: Miller, last year<|The other way round/);
    await editor.stop();
  });

  it('can be written, as cards can, in every format', async () => {
    const editor = await Editor.start({ files });
    const write = (at: CardParams['at'], format: CardFormat) =>
      editor.request<CardTextAnswer | null>(cardTextRequest, { uri: editor.uri('roles.yaml'), at, format });
    const miller = { card: 'role/miller' };
    const markdown = await write(miller, 'markdown');
    assert.equal(markdown?.title, 'Miller');
    assert.match(markdown?.text ?? '', /^# Miller\n/);
    assert.match((await write(miller, 'text'))?.text ?? '', /^Miller\n======\n/);
    assert.match((await write(miller, 'html'))?.text ?? '', /^<!doctype html>[\s\S]*<h1[^>]*>Miller<\/h1>/);
    const cursor = editor.positionOf('roles.yaml', 'name: Head');
    assert.equal((await write(cursor, 'text'))?.title, 'Head Baker');
    const ladder = { card: 'ladder/bakers' };
    assert.match((await write(ladder, 'html'))?.text ?? '', /^<!doctype html>/);
    const written = await write(ladder, 'markdown');
    assert.equal(written?.title, 'Career ladder: Bakers');
    assert.match(written?.text ?? '', /^# Bakers\n\nCareer ladder · /);
    assert.match((await write(ladder, 'text'))?.text ?? '', /^Bakers\n======\n\nCareer ladder · /);
    assert.equal(await write({ line: 0, character: 0 }, 'text'), null);
    await editor.stop();
  });

  it('are written as they were last good while the text is broken', async () => {
    const editor = await Editor.start({ files });
    const uri = editor.uri('roles.yaml');
    editor.open('roles.yaml');
    await editor.request<CardAnswer>(cardRequest, { uri, at: { card: 'role/miller' } });
    editor.replace('roles.yaml', 'summary: Grinds', 'summary: [Grinds');
    const params = { uri, at: { card: 'role/miller' }, shown: 'role/miller', format: 'text' };
    const written = await editor.request<CardTextAnswer>(cardTextRequest, params);
    assert.match(written.text, /Grinds the corn\./);
    await editor.stop();
  });
});
