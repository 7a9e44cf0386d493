import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  deleteItem,
  deleteKey,
  insertBefore,
  insertBehind,
  insertItem,
  reorder,
} from '../../server/core/editing/item-edits.ts';
import { applyEdits } from '../../server/core/edits.ts';
import { parse } from '../../server/core/parse.ts';
import type { ParsedFile } from '../../server/core/parsed-file.ts';
import type { Edit } from '../../server/core/rule.ts';

const family = `# The pilots
name: Pilots
competencies:

  # Everything about briefings
  - id: briefing
    summary: Briefs the crew
    # rolewright-disable-next-line duplicate-example: on purpose
    examples:
      - Names the tide # and its height
        # seen often
      # Written by the board
      - Names the wind
      - Names the berth

  - id: mooring # the older one
    summary: |
      Makes a vessel fast

    examples: [Uses two lines, Uses three lines]
    level: pilot

  # About tugs
  - level: pilot
    summary: Orders tugs
    examples:
      - Orders two
# The end
`;

function competency(file: ParsedFile, index: number): object {
  return file.fragments[0]!.competencies![index]!;
}

function changed(text: string, make: (file: ParsedFile) => Edit | readonly Edit[] | undefined): string {
  const edits = make(parse(TextDocument.create('file:///pilots.yaml', 'yaml', 1, text)));
  assert.ok(edits !== undefined, 'there is no edit');
  return applyEdits(text, [edits].flat());
}

function none(text: string, make: (file: ParsedFile) => Edit | undefined): void {
  assert.equal(make(parse(TextDocument.create('file:///pilots.yaml', 'yaml', 1, text))), undefined);
}

/** The text with lines taken out or put in their place, and nothing else changed. */
function without(lines: string, by = ''): string {
  assert.ok(family.includes(lines), lines);
  return family.replace(lines, () => by);
}

describe('deleting an item', () => {
  it('takes its lines, and the comments that speak of it', () => {
    const text = changed(family, file => deleteItem(file, competency(file, 0), 'examples', 1));
    assert.equal(text, without('      # Written by the board\n      - Names the wind\n'));
  });

  it('leaves the comment that heads the list', () => {
    const text = changed(family, file => deleteItem(file, competency(file, 0), 'examples', 0));
    assert.equal(text, without('      - Names the tide # and its height\n        # seen often\n'));
  });

  it('takes the empty lines behind it', () => {
    const text = changed(family, file => deleteItem(file, file.fragments[0]!, 'competencies', 1));
    const start = family.indexOf('  - id: mooring');
    assert.equal(text, family.slice(0, start) + family.slice(family.indexOf('  # About tugs')));
  });

  it('takes the empty lines before the last one', () => {
    const text = changed(family, file => deleteItem(file, file.fragments[0]!, 'competencies', 2));
    assert.equal(
      text,
      without(family.slice(family.indexOf('\n  # About tugs'), family.indexOf('# The end'))),
    );
  });

  it('takes the key with the only one', () => {
    const text = changed(family, file => deleteItem(file, competency(file, 2), 'examples', 0));
    assert.equal(text, without('    examples:\n      - Orders two\n'));
  });

  it('works between brackets', () => {
    const first = changed(family, file => deleteItem(file, competency(file, 1), 'examples', 0));
    assert.equal(first, without('Uses two lines, '));
    const last = changed(family, file => deleteItem(file, competency(file, 1), 'examples', 1));
    assert.equal(last, without(', Uses three lines'));
  });

  it('is left alone where another place repeats it', () => {
    const text = family.replace('- id: briefing', '- &briefing\n    id: briefing');
    none(text, file => deleteItem(file, file.fragments[0]!, 'competencies', 0));
  });

  it('keeps the line breaks of Windows', () => {
    const windows = family.replaceAll('\n', '\r\n');
    const text = changed(windows, file => deleteItem(file, competency(file, 0), 'examples', 2));
    assert.equal(text, windows.replace('      - Names the berth\r\n', ''));
  });
});

describe('deleting a key', () => {
  it('takes its lines', () => {
    const text = changed(family, file => deleteKey(file, competency(file, 1), 'summary'));
    assert.equal(text, without('    summary: |\n      Makes a vessel fast\n'));
  });

  it('brings the next key to the dash', () => {
    const text = changed(family, file => deleteKey(file, competency(file, 2), 'level'));
    assert.equal(text, without('level: pilot\n    summary: Orders tugs', 'summary: Orders tugs'));
  });
});

describe('inserting a key', () => {
  it('puts it behind another', () => {
    const text = changed(family, file =>
      insertBehind(file, competency(file, 0), 'summary', ['level: pilot', 'theme: safety']),
    );
    const before = '    summary: Briefs the crew\n';
    assert.equal(text, without(before, `${before}    level: pilot\n    theme: safety\n`));
  });

  it('puts it behind a block and behind the key at a dash', () => {
    const block = changed(family, file =>
      insertBehind(file, competency(file, 1), 'summary', ['theme: safety']),
    );
    const before = '      Makes a vessel fast\n';
    assert.equal(block, without(before, `${before}    theme: safety\n`));
    const dash = changed(family, file => insertBehind(file, competency(file, 1), 'id', ['theme: safety']));
    const line = '  - id: mooring # the older one\n';
    assert.equal(dash, without(line, `${line}    theme: safety\n`));
  });

  it('puts it before another', () => {
    const text = changed(family, file => insertBefore(file, competency(file, 2), 'level', ['id: tugs']));
    assert.equal(text, without('  - level: pilot\n', '  - id: tugs\n    level: pilot\n'));
  });

  it('works between braces and at the end of a file', () => {
    const text = 'skills:\n  - { id: mooring, levels: { working: Moors } }';
    const levels = (file: ParsedFile) => file.fragments[0]!.skills![0]!.levels!;
    assert.equal(
      changed(text, file => insertBehind(file, levels(file), 'working', ["expert: 'Plans'"])),
      text.replace('Moors', "Moors, expert: 'Plans'"),
    );
    const open = 'skills:\n  - id: mooring\n    name: Mooring';
    assert.equal(
      changed(open, file => insertBehind(file, file.fragments[0]!.skills![0]!, 'name', ['code: MOOR'])),
      `${open}\n    code: MOOR`,
    );
  });
});

describe('inserting an item', () => {
  it('puts it behind another, spaced as its siblings are', () => {
    const competencies = (file: ParsedFile) => file.fragments[0]!.competencies!;
    const text = changed(family, file =>
      insertItem(file, competencies(file), 1, ['id: knots', 'level: pilot']),
    );
    const before = '    level: pilot\n\n  # About tugs\n';
    assert.equal(
      text,
      without(before, '    level: pilot\n\n  - id: knots\n    level: pilot\n\n  # About tugs\n'),
    );
  });

  it('works in close lists and between brackets', () => {
    const examples = (file: ParsedFile, index: number) =>
      file.fragments[0]!.competencies![index]!.examples as object;
    const close = changed(family, file => insertItem(file, examples(file, 0), 2, ['Names the tug']));
    const before = '      - Names the berth\n';
    assert.equal(close, without(before, `${before}      - Names the tug\n`));
    const flow = changed(family, file => insertItem(file, examples(file, 1), 1, ["'Uses four'"]));
    assert.equal(flow, without('Uses three lines', "Uses three lines, 'Uses four'"));
  });
});

describe('another order', () => {
  const skill = `skills:
  - id: mooring
    levels:
      expert: Plans # rarely
      # learnt first
      awareness: |
        Watches
      working: Moors
`;

  it('moves keys with their comments', () => {
    const text = changed(skill, file => reorder(file, file.fragments[0]!.skills![0]!.levels!, [1, 2, 0]));
    assert.equal(
      text,
      `skills:
  - id: mooring
    levels:
      # learnt first
      awareness: |
        Watches
      working: Moors
      expert: Plans # rarely
`,
    );
  });

  it('moves items', () => {
    const text = 'levels:\n  - id: b\n    name: B\n  - id: a';
    assert.equal(
      changed(text, file => reorder(file, file.fragments[0]!.levels!, [1, 0])),
      'levels:\n  - id: a\n  - id: b\n    name: B\n',
    );
  });
});
