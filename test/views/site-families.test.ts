import assert from 'node:assert/strict';
import { siteFiles } from '../../server/core/views/site/site-files.ts';
import { modelOf } from '../support/cards.ts';
import { areLinksSound } from '../support/sound-links.ts';

describe('the job families and roles on a site', () => {
  it('keeps families that are past apart', () => {
    const model = modelOf({
      'framework.yaml': 'framework:\n  id: f\n  name: F\n',
      'a.yaml': 'name: Old pilots\nisLegacy: true\nreplacedBy: [b]\n',
      'b.yaml': 'name: Pilots\n',
    });
    const index = siteFiles(model).get('index.html')!;
    const heading = index.indexOf('>Legacy job families</h2>');
    assert.ok(heading > index.indexOf('>Pilots<'));
    assert.ok(heading < index.indexOf('>Old pilots<'));
    assert.match(index.slice(heading), /Use instead: <a href="families\/b\.html">Pilots<\/a>/);
  });

  it('says on a family’s own page whether it is current, without levels too', () => {
    const model = modelOf({
      'framework.yaml': 'framework:\n  id: f\n  name: F\n',
      'a.yaml': 'name: Old pilots\nisLegacy: true\nreplacedBy: [b]\n',
      'b.yaml': 'name: Pilots\nnotice: Read *this*.\n',
    });
    const files = siteFiles(model);
    const page = files.get('families/a.html')!;
    assert.match(page, /notice-legacy.*The job family Old pilots is still in use.*<h1/s);
    assert.match(page, /Use instead: <a href="\.\.\/families\/b\.html"[^>]*>the job family Pilots<\/a>/);
    assert.match(files.get('families/b.html')!, /Read <em>this<\/em>.*<h1/s);
    areLinksSound(files);
  });

  it('lists on the page of a group the job families in it', () => {
    const model = modelOf({
      'framework.yaml': 'framework:\n  id: f\n  name: F\n',
      'crew.yaml': 'name: Crew\nsummary: All on board.\n',
      'mates.yaml': 'name: Mates\npartOf: crew\nsummary: Mates steer.\nroles: [{ id: mate, name: Mate }]\n',
      'old.yaml': 'name: Stokers\npartOf: crew\nstatus: legacy\n',
      'deck.yaml':
        'name: Deck\npartOf: mates\nlevels: [{ id: one, name: One }]\ncompetencies: [{ id: c, summary: Mops, level: one }]\n',
    });
    const files = siteFiles(model);
    const group = files.get('families/crew.html')!;
    assert.match(group, />2 job families</);
    assert.match(
      group,
      /All on board\..*href="\.\.\/families\/mates\.html">Mates<.*Mates steer\..*href="\.\.\/roles\/mate\.html"/s,
    );
    assert.match(group, /href="\.\.\/families\/old\.html">Stokers</);
    assert.doesNotMatch(group, /no levels|>Deck<|Part of/);
    assert.match(files.get('index.html')!, /in 1 role of 3 job families/);
    const mixed = files.get('families/mates.html')!;
    assert.match(
      mixed,
      /href="\.\.\/roles\/mate\.html".*>Job families in it<.*href="\.\.\/levels\/deck-at-one\.html"/s,
    );
    areLinksSound(files);
  });

  it('tells of each job family on the first page in one sentence, and of its roles in the order of its ladder', () => {
    const roles = ['Lead', 'Junior', 'Senior'].map(
      rank => `  - { id: ${rank}, name: ${rank} Baker, level: ${rank.toLowerCase()} }\n`,
    );
    const index = siteFiles(
      modelOf(
        `name: Food\nsummary: |\n  Feeds *all*, e.g. guests. Then rests.\n\n  You will:\n\n  - bake\nlevels: [{ id: junior }, { id: senior }, { id: lead }]\nroles:\n${roles.join('')}`,
      ),
    ).get('index.html')!;
    assert.match(index, /<p>Feeds all, e\.g\. guests\.<\/p>/);
    assert.doesNotMatch(index, /Then rests|bake/);
    assert.match(index, /<ol class="flow way".*>Junior Baker<.*>Senior Baker<.*>Lead Baker<.*<\/ol>/s);
  });

  it('compares each role with those that follow it, and with no other', () => {
    const roles = ['Baker', 'Miller'].flatMap(craft =>
      ['Junior', 'Senior', 'Lead'].map(rank => {
        const id = `${rank}-${craft}`.toLowerCase();
        const moves = id === 'lead-baker' ? '\n    next: [junior-miller]' : '';
        return `  - id: ${id}\n    name: ${rank} ${craft}\n    level: ${rank.toLowerCase()}\n    summary: ${id}${moves}\n`;
      }),
    );
    const files = siteFiles(
      modelOf(
        `id: food\nname: Food\nlevels: [{ id: junior, name: Junior }, { id: senior, name: Senior }, { id: lead, name: Lead }]\nroles:\n${roles.join('')}`,
      ),
    );
    assert.deepEqual(
      [...files.keys()].filter(path => path.startsWith('views/')),
      [
        'views/junior-baker-senior-baker.html',
        'views/senior-baker-lead-baker.html',
        'views/junior-miller-senior-miller.html',
        'views/senior-miller-lead-miller.html',
        'views/lead-baker-junior-miller.html',
      ],
    );
    const linksOn = (path: string) =>
      [...files.get(path)!.matchAll(/<a href="\.\.\/views\/([^"]*)\.html">([^<]*)</g)].map(link =>
        link.slice(1),
      );
    assert.deepEqual(linksOn('roles/senior-miller.html'), [
      ['junior-miller-senior-miller', 'What is new here'],
      ['senior-miller-lead-miller', 'What is new there'],
    ]);
    assert.deepEqual(linksOn('roles/lead-baker.html'), [
      ['lead-baker-junior-miller', 'What is different there'],
      ['senior-baker-lead-baker', 'What is new here'],
    ]);
    assert.equal(linksOn('families/food.html').length, 4);
    assert.match(files.get('views/senior-miller-lead-miller.html')!, /What you need for the next step/);
    areLinksSound(files);
  });
});
