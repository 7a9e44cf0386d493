import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { updateFiles as update } from '../../server/core/exchange/update/update-files.ts';
import { writeYaml } from '../../server/core/exchange/writing/yaml-writer.ts';

const base = `skills:
  - id: rope-care
    name: Rope care
    description: Rope care is about ropes, wet and dry ones, long and short ones.
    levels:
      working: Dries a rope

  - id: tides
    name: Tides
    description: Knows the tides
    levels:
      working: Reads a tide

  - id: gulls
    name: Gulls
`;
const roles = `roles:
  - id: net-hand
    name: Net hand
    responsibilities:
      - mend
      - carry
    skills:
      - skill: rope-care
        level: working
`;

/** An update that is not refused. */
function updateFiles(...texts: Parameters<typeof update>) {
  const updated = update(...texts);
  assert.ok(!('trouble' in updated), JSON.stringify(updated));
  return updated;
}

describe('update-files', () => {
  it('changes what the source has changed, and nothing else', () => {
    const there = `# Our skills
skills:
  # The first one
  - id: rope-care   # never change this
    name: "Rope care"  # quoted
    description: Rope care is about ropes, wet and dry ones, long and short ones.
    aliases: [ropes]
    levels:
      working: Dries a rope
      x-note: ours

  - id: our-own
    name: Ours

  - id: tides
    name: Tides
    description: We know the tides
    levels:
      working: Reads a tide

  - id: gulls
    name: Gulls
`;
    const imported = `skills:
  - id: care-of-lines
    name: Care of lines
    description: Rope care is about ropes, wet and dry ones, long and short ones.
    levels:
      working: |-
        Dries a rope

        Folds it
      expert: Makes a rope

  - id: waves
    name: Waves

  - id: tides
    name: Tides
    description: Knows all tides
    code: T1
    levels:
      working: Reads a tide
`;
    const { files, changes, kept } = updateFiles(
      new Map([
        ['skills.yaml', there],
        ['roles.yaml', roles],
      ]),
      new Map([
        ['skills.yaml', base],
        ['roles.yaml', roles],
      ]),
      new Map([
        ['skills.yaml', imported],
        [
          'roles.yaml',
          roles.replace('rope-care', 'care-of-lines').replace('      - carry\n', '      - lift\n'),
        ],
      ]),
    );
    assert.equal(
      files.get('skills.yaml'),
      `# Our skills
skills:
  # The first one
  - id: rope-care   # never change this
    name: Care of lines  # quoted
    description: Rope care is about ropes, wet and dry ones, long and short ones.
    aliases:
      - ropes
      - Rope care
    levels:
      working: |-
        Dries a rope

        Folds it
      expert: Makes a rope
      x-note: ours

  - id: waves
    name: Waves

  - id: our-own
    name: Ours

  - id: tides
    name: Tides
    description: We know the tides
    code: T1
    levels:
      working: Reads a tide

  - id: gulls
    name: Gulls
`,
    );
    assert.equal(files.get('roles.yaml'), roles.replace('      - carry\n', '      - lift\n'));
    assert.deepEqual(changes, [
      'skills.yaml: “Rope care”: “name” has changed from “Rope care” to “Care of lines”.',
      'skills.yaml: “Rope care”: “aliases” has changed.',
      'skills.yaml: “Rope care”, levels: “working” has changed.',
      'skills.yaml: “Rope care”, levels: “expert” is new.',
      'skills.yaml: “Waves” is new in “skills”.',
      'skills.yaml: “Tides”: “code” is new.',
      'roles.yaml: “Net hand”: “lift” is new in “responsibilities”.',
      'roles.yaml: “Net hand”: “carry” is gone from “responsibilities”.',
    ]);
    assert.deepEqual(kept, [
      'skills.yaml: “Tides”: “description” stays as you have written it; the source now says “Knows all tides”.',
      'skills.yaml: “Gulls” is no longer in the source; it stays.',
    ]);
  });

  it('leaves each comment at its thing where others come before or behind it', () => {
    const list = (...ids: readonly string[]) =>
      `skills:\n${ids.map(id => `  - id: ${id}\n    name: ${id.toUpperCase()}\n`).join('')}`;
    const a = '  - id: a\n    name: A\n';
    const b = '  - id: b\n    name: B\n';
    const c = '  - id: c\n    name: C\n';
    const cases: readonly (readonly [there: string, now: readonly string[], expected: string])[] = [
      [`skills:\n  # of b\n  # and more\n${b}`, ['a', 'b'], `skills:\n${a}  # of b\n  # and more\n${b}`],
      [`skills:\n  # of all\n\n  # of b\n${b}`, ['a', 'b'], `skills:\n  # of all\n\n${a}  # of b\n${b}`],
      [`skills:\n${b}  # end of b\n`, ['b', 'c'], `skills:\n${b}  # end of b\n${c}`],
      [
        `skills:\n${b}    # in b\n\n    # in b too\n`,
        ['b', 'c'],
        `skills:\n${b}    # in b\n\n    # in b too\n${c}`,
      ],
      [
        `skills:\n${b}  # end of b\n# of roles\nroles: []\n`,
        ['b', 'c'],
        `skills:\n${b}  # end of b\n${c}# of roles\nroles: []\n`,
      ],
      [`skills:\n${b}# of roles\nroles: []\n`, ['b', 'c'], `skills:\n${b}${c}# of roles\nroles: []\n`],
      [
        `skills:\n${a}    # in a\n  # of c\n${c}`,
        ['a', 'b', 'c'],
        `skills:\n${a}    # in a\n${b}  # of c\n${c}`,
      ],
      [
        `skills:\n${a}  # end of a\n\n  # of c\n${c}`,
        ['a', 'b', 'c'],
        `skills:\n${a}  # end of a\n${b}\n  # of c\n${c}`,
      ],
      [
        `skills:\n${b}  # end of b\n`.replaceAll('\n', '\r\n'),
        ['b', 'c'],
        `skills:\n${b}  # end of b\n${c}`.replaceAll('\n', '\r\n'),
      ],
    ];
    for (const [there, now, expected] of cases) {
      const before = now.filter(id => there.includes(`id: ${id}`));
      const { files } = updateFiles(
        new Map([['s.yaml', there]]),
        new Map([['s.yaml', list(...before)]]),
        new Map([['s.yaml', list(...now)]]),
      );
      assert.equal(
        files.get('s.yaml')?.replace(/\n\n {2}- /g, '\n  - '),
        expected.replace(/\n\n {2}- /g, '\n  - '),
      );
    }
  });

  it('leaves each comment at its key, and at the head of the file', () => {
    const skill = (levels: string) => `# Ours\nskills:\n  - id: a\n    levels:\n${levels}`;
    const working = '      working: Works\n';
    const aware = '      awareness: Knows\n';
    const { files } = updateFiles(
      new Map([['s.yaml', skill(`      # of working\n${working}      # end of working\n`)]]),
      new Map([['s.yaml', skill(working)]]),
      new Map([['s.yaml', `id: s\n${skill(`${aware}${working}      expert: Leads\n`)}`]]),
    );
    assert.equal(
      files.get('s.yaml'),
      `# Ours\nid: s\n${skill(`${aware}      # of working\n${working}      # end of working\n      expert: Leads\n`).slice(7)}`,
    );
  });

  it('keeps a text that a comment of yours stands above', () => {
    const list = (...texts: readonly string[]) =>
      `roles:\n  - id: a\n    name: A\n    responsibilities:\n${texts.map(text => `      ${text}\n`).join('')}`;
    const there = list('- mend', '# ours', '- carry', '- lift');
    const { files, kept } = updateFiles(
      new Map([['r.yaml', there]]),
      new Map([['r.yaml', list('- mend', '- carry', '- lift')]]),
      new Map([['r.yaml', list('- mend')]]),
    );
    assert.deepEqual([...files], [['r.yaml', list('- mend', '# ours', '- carry')]]);
    assert.deepEqual(kept, ['r.yaml: “A”: “carry” is gone from “responsibilities” in the source; it stays.']);
  });

  it('puts another text in the place of the only one of a list', () => {
    const list = (text: string) =>
      `roles:\n  - id: a\n    name: A\n    responsibilities:\n      - ${text} # ours\n`;
    const { files } = updateFiles(
      new Map([['r.yaml', list('mend')]]),
      new Map([['r.yaml', list('mend')]]),
      new Map([['r.yaml', list('lift')]]),
    );
    assert.deepEqual([...files], [['r.yaml', list('lift').replace(' # ours', '')]]);
  });

  it('finds things that were moved to another file, and leaves what was removed', () => {
    const there = new Map([
      ['skills.yaml', 'skills:\n  - id: rope-care\n    name: Rope care\n'],
      ['mine/water.yaml', 'skills:\n  - id: tides\n    name: Tides\n    description: Knows the tides\n'],
    ]);
    const imported = base
      .replace('Knows the tides', 'Knows more')
      .replace('name: Gulls', 'name: Gulls\n    code: G1');
    const { files, kept } = updateFiles(
      there,
      new Map([['skills.yaml', base]]),
      new Map([['skills.yaml', imported]]),
    );
    assert.deepEqual(
      [...files],
      [['mine/water.yaml', 'skills:\n  - id: tides\n    name: Tides\n    description: Knows more\n']],
    );
    assert.deepEqual(kept, ['skills.yaml: “Gulls” has changed in the source; you have removed it.']);
  });

  it('follows a file that the source has renamed, and keeps its name and ids', () => {
    const family = (id: string, name: string) =>
      `id: ${id}\nname: ${name}\nroles:\n  - id: hand\n    name: Hand\n  - id: master\n    name: Master\n`;
    const { files, changes } = updateFiles(
      new Map([['nets.yaml', family('nets', 'Nets')]]),
      new Map([['nets.yaml', family('nets', 'Nets')]]),
      new Map([['netting.yaml', family('netting', 'Netting')]]),
    );
    assert.deepEqual([...files], [['nets.yaml', family('nets', 'Netting')]]);
    assert.deepEqual(changes, ['nets.yaml: “name” has changed from “Nets” to “Netting”.']);
  });

  const framework = (id: string, format: string) =>
    `framework:\n  id: ${id}\n  name: N of ${id}\n  x-source:\n    format: ${format}\n`;

  it('refuses another source, and one in which nothing is left', () => {
    const there = new Map([
      ['framework.yaml', framework('t', 'table')],
      ['skills.yaml', base],
    ]);
    const other = base.replaceAll(/id: /g, 'id: x-');
    const imports: readonly (readonly [string, string, string | undefined])[] = [
      [
        framework('ddat', 'ddat'),
        base,
        'The folder holds the import of another source: “N of t” (t), read as table. This is “N of ddat” (ddat), read as ddat. Choose another folder.',
      ],
      [
        framework('u', 'table'),
        other,
        'The folder holds the import of another source: “N of t” (t), read as table. This is “N of u” (u), read as table. Choose another folder.',
      ],
      [
        framework('t', 'table'),
        'skills: []\n',
        'There is nothing in this source any more, so nothing was updated. Look whether it is the right file.',
      ],
      [framework('u', 'table'), base, undefined],
      [framework('t', 'table'), other, undefined],
    ];
    for (const [manifest, skills, trouble] of imports) {
      const imported = new Map([
        ['framework.yaml', manifest],
        ['skills.yaml', skills],
      ]);
      const updated = update(there, there, imported);
      assert.equal('trouble' in updated ? updated.trouble : undefined, trouble);
    }
  });

  it('finds things again whose names have changed, by all that they say', () => {
    const family = `id: crew
name: Crew
levels:
  - id: hand
    name: Hand
competencies:
  - id: mends-nets
    summary: Mends nets
    examples:
      - Mends a net on deck in the rain
      - Shows others how to mend a net
    level: hand
    x-made-id: true

  - id: rests
    summary: Rests
    examples:
      - Sleeps
    level: hand
    x-made-id: true
`;
    const crew = `roles:
  - id: net-hand
    name: Net hand
    summary: Looks after everything that hangs in the water.
    responsibilities:
      - Dry the nets
`;
    const files = (family: string, crew: string) =>
      new Map([
        ['crew.yaml', family],
        ['roles.yaml', crew],
      ]);
    const now = files(
      `${family
        .replace('id: mends-nets', 'id: repairs-all-gear')
        .replace('summary: Mends nets', 'summary: Repairs all gear')}
  - id: sings
    summary: Sings
    level: hand
    x-made-id: true
`,
      crew.replace('id: net-hand', 'id: keeper-of-gear').replace('name: Net hand', 'name: Keeper of gear'),
    );
    const updated = updateFiles(files(family, crew), files(family, crew), now);
    assert.equal(
      updated.files.get('crew.yaml'),
      `${family.replace('summary: Mends nets', 'summary: Repairs all gear')}
  - id: sings
    summary: Sings
    level: hand
    x-made-id: true
`,
    );
    assert.equal(
      updated.files.get('roles.yaml'),
      crew.replace('name: Net hand\n', 'name: Keeper of gear\n    aliases:\n      - Net hand\n'),
    );
    assert.deepEqual(updated.kept, []);
  });

  it('follows a file that the source has renamed with all that stands in it', () => {
    const before = `id: net-hand
name: Net hand
roles:
  - id: lead-net-hand
    name: Lead net hand
    summary: Looks after everything that hangs in the water.
`;
    const now = before
      .replaceAll('net-hand', 'keeper')
      .replace('Net hand', 'Keeper of gear')
      .replace('Lead net hand', 'Keeper in charge');
    const { files } = updateFiles(
      new Map([['roles/net-hand.yaml', before]]),
      new Map([['roles/net-hand.yaml', before]]),
      new Map([['roles/keeper.yaml', now]]),
    );
    assert.deepEqual(
      [...files],
      [
        [
          'roles/net-hand.yaml',
          before
            .replace('Net hand', 'Keeper of gear')
            .replace(
              'name: Lead net hand\n',
              'name: Keeper in charge\n    aliases:\n      - Lead net hand\n',
            ),
        ],
      ],
    );
  });

  it('takes things at different levels for different ones, whatever they share', () => {
    const competency = (id: string, level: string) => `competencies:
  - id: ${id}
    summary: ${id}
    examples:
      - Mends a net on deck in the rain, and dries it
    level: ${level}
`;
    const [before, now] = [competency('nets', 'hand'), competency('sails', 'mate')];
    const { files } = updateFiles(
      new Map([['crew.yaml', before]]),
      new Map([['crew.yaml', before]]),
      new Map([['crew.yaml', `${now}\n${competency('x', 'mate').split('\n').slice(1).join('\n')}`]]),
    );
    assert.deepEqual(files.get('crew.yaml')!.match(/(?<=- id: ).*/g), ['sails', 'x', 'nets']);
  });

  it('keeps the id of the framework', () => {
    const there = new Map([
      ['framework.yaml', framework('t', 'table')],
      ['skills.yaml', base],
    ]);
    const now = new Map([
      ['framework.yaml', framework('u', 'table')],
      ['skills.yaml', base],
    ]);
    assert.deepEqual(
      [...updateFiles(there, there, now).files],
      [['framework.yaml', framework('t', 'table').replace('N of t', 'N of u')]],
    );
  });

  it('keeps what the source speaks of nowhere any more, and tells it once', () => {
    const now = base.replace(/ {4}description.*\n/g, '').replace(/ {4}levels:\n {6}working.*\n/g, '');
    const texts = new Map([['s.yaml', base]]);
    const { files, kept } = updateFiles(texts, texts, new Map([['s.yaml', now]]));
    assert.deepEqual([...files], []);
    assert.deepEqual(kept, [
      'The source says “description” of none of its skills any more; what you have stays.',
      'The source says “levels” of none of its skills any more; what you have stays.',
    ]);
    const one = base.replace('    description: Knows the tides\n', '');
    assert.deepEqual(updateFiles(texts, texts, new Map([['s.yaml', one]])).changes, [
      's.yaml: “Tides”: “description” is gone.',
    ]);
    const lists = new Map([['s.yaml', `scales:\n  - id: steps\n${base}`]]);
    assert.deepEqual(updateFiles(lists, lists, texts).kept, [
      's.yaml: “scales” is no longer in the source; it stays.',
    ]);
  });

  it('finds things again that the source has parted over other files, or moved to another', () => {
    const [head, rope, tides, gulls] = base.split(/(?= {2}- id)/);
    const there = new Map([['skills.yaml', base.replace('Knows the tides', 'We know the tides')]]);
    const before = new Map([['skills.yaml', base]]);
    const parted = new Map([
      ['skills-g.yaml', `${head}${gulls}    code: G1\n`],
      ['skills-r.yaml', `${head}${rope}  - id: rafts\n    name: Rafts\n`],
      ['skills-t.yaml', `${head}${tides!.replace('Reads a tide', 'Reads tides')}`],
    ]);
    const first = updateFiles(there, before, parted);
    assert.deepEqual(
      [...first.files],
      [
        ['skills-r.yaml', 'skills:\n  - id: rafts\n    name: Rafts\n'],
        [
          'skills.yaml',
          base
            .replace('Knows the tides', 'We know the tides')
            .replace('Reads a tide', 'Reads tides')
            .replace('name: Gulls', 'name: Gulls\n    code: G1'),
        ],
      ],
    );
    assert.deepEqual([first.kept, first.settled], [[], ['skills.yaml']]);
    const now = new Map([...there, ...first.files]);
    const remembered = new Map([['skills.yaml', '{}\n'], ...parted]);
    assert.deepEqual([...updateFiles(now, remembered, parted).files], []);
    const later = new Map(parted).set('skills-t.yaml', `${head}${tides}  - id: tar\n    name: Tar\n`);
    const second = updateFiles(now, remembered, later);
    assert.deepEqual(
      [...second.files],
      [
        ['skills-t.yaml', 'skills:\n  - id: tar\n    name: Tar\n'],
        ['skills.yaml', now.get('skills.yaml')!.replace('Reads tides', 'Reads a tide')],
      ],
    );
    const whole = new Map([['skills.yaml', base.replace('name: Gulls', 'name: Gulls\n    code: G2')]]);
    const third = updateFiles(now, remembered, whole);
    assert.deepEqual(
      [...third.files],
      [['skills.yaml', now.get('skills.yaml')!.replace('Reads tides', 'Reads a tide').replace('G1', 'G2')]],
    );
    assert.deepEqual(third.changes, [
      'skills.yaml: “Tides”, levels: “working” has changed from “Reads tides” to “Reads a tide”.',
      'skills.yaml: “Gulls”: “code” has changed from “G1” to “G2”.',
    ]);
  });

  it('tells of another id under the same name, once', () => {
    const now = base.replace('id: tides', 'id: T-7');
    const { files, kept } = updateFiles(
      new Map([['s.yaml', base]]),
      new Map([['s.yaml', base]]),
      new Map([['s.yaml', now]]),
    );
    assert.deepEqual([...files], []);
    assert.deepEqual(kept, ['s.yaml: “Tides” has the id “T-7” in the source now; it stays “tides”.']);
  });

  it('tells of texts of several lines on one', () => {
    const list = (text: string) => `skills:\n  - id: a\n    name: A\n    description: |-\n      ${text}\n`;
    const { kept } = updateFiles(
      new Map([['s.yaml', list('ours')]]),
      new Map([['s.yaml', list('before')]]),
      new Map([['s.yaml', list('line one\n\n      line two')]]),
    );
    assert.deepEqual(kept, [
      's.yaml: “A”: “description” stays as you have written it; the source now says “line one line two”.',
    ]);
  });

  it('leaves files alone that it cannot change', () => {
    for (const text of ['skills: [', 'skills: &a [*a]', 'just a text']) {
      const { files, kept } = updateFiles(
        new Map([['s.yaml', text]]),
        new Map([['s.yaml', base]]),
        new Map([['s.yaml', base]]),
      );
      assert.equal(files.size, 0);
      assert.equal(kept.length, 1);
    }
  });

  const word = fc.constantFrom(
    'rope',
    'tide',
    'gull',
    'net',
    'lamp',
    'long rope of hemp',
    'a: b',
    '#x',
    'two\nlines',
  );
  const skill = fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      name: word,
      description: word,
      aliases: fc.uniqueArray(word, { minLength: 1 }),
      levels: fc.dictionary(fc.constantFrom('working', 'expert'), word, { minKeys: 1 }),
    },
    { requiredKeys: ['id', 'name'] },
  );
  const skillsFile = fc
    .uniqueArray(skill, { selector: ({ id }) => id, minLength: 1 })
    .map(skills => writeYaml({ skills }));

  it('changes nothing where the source has not changed', () => {
    fc.assert(
      fc.property(skillsFile, skillsFile, (there, text) => {
        const { files } = updateFiles(
          new Map([['s.yaml', there]]),
          new Map([['s.yaml', text]]),
          new Map([['s.yaml', text]]),
        );
        assert.deepEqual([...files], []);
      }),
    );
  });

  it('gives what the source says, for files nobody has worked on, with all that was there', () => {
    fc.assert(
      fc.property(skillsFile, skillsFile, (before, now) => {
        const { files } = updateFiles(
          new Map([['s.yaml', before]]),
          new Map([['s.yaml', before]]),
          new Map([['s.yaml', now]]),
        );
        const written = parse(files.get('s.yaml') ?? before, { schema: 'failsafe' }) as {
          skills: readonly Thing[];
        };
        const wanted = (parse(now, { schema: 'failsafe' }) as { skills: readonly Thing[] }).skills;
        const isUnspoken = wanted.every(({ description }) => description === undefined);
        for (const { name, description } of wanted)
          assert.ok(
            written.skills.some(one => one.name === name && (isUnspoken || one.description === description)),
            files.get('s.yaml'),
          );
      }),
    );
  });

  it('never throws, whatever stands in the files', () => {
    const text = fc.oneof(
      skillsFile,
      fc.string(),
      fc.constantFrom(
        'skills:\n- {id: a, name: b}',
        'skills: []',
        'skills:\n',
        'roles: {a: b}',
        'a: 1\r\nb: 2\r\n',
      ),
    );
    fc.assert(
      fc.property(text, text, text, (there, before, now) => {
        update(new Map([['s.yaml', there]]), new Map([['s.yaml', before]]), new Map([['s.yaml', now]]));
      }),
      { numRuns: 500 },
    );
  });
});

interface Thing {
  readonly name: string;
  readonly description: string | undefined;
}
