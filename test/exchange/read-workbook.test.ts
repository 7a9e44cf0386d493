import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { readWorkbook } from '../../server/core/exchange/tables/read-workbook.ts';
import { workbook } from '../support/workbook.ts';

const cell = (place: string, text: string) => `<c r="${place}" t="str"><v>${text}</v></c>`;
const rows = `<row r="1">${cell('A1', 'Key')}${cell('B1', 'Skill')}</row><row r="2">${cell('A2', 'a')}</row>`;

describe('read-workbook', () => {
  const troubleOf = async (bytes: Uint8Array) => {
    const found = await readWorkbook(bytes);
    return 'trouble' in found ? found.trouble : undefined;
  };

  it('refuses cells and rows that no sheet has, before anything is made of them', async () => {
    const far: readonly string[] = [
      '<row r="3"><c r="ZZZZZZ3" t="str"><v>x</v></c></row>',
      '<row r="3"><c r="XFE3" t="str"><v>x</v></c></row>',
      '<row r="99999999999"/>',
      '<row r="1048577"/>',
      "<x:row s='1'\n x:r='99999999999'><x:c t='str'><x:v>x</x:v></x:c></x:row>",
      '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>',
    ];
    for (const row of far)
      assert.equal(
        await troubleOf(workbook(rows + row)),
        'A sheet of this workbook reaches over more than two million cells; it is not read.',
        row,
      );
    const strange: readonly string[] = [
      '<row r="Infinity"/>',
      '<row r="1e9"/>',
      '<row r="&#57;9999999999"/>',
      '<row r="3"><c r="zzzzzz3" t="str"><v>x</v></c></row>',
      '<row r="3"><c s=">" r="Z<ZZZZZ3" t="str"><v>x</v></c></row>',
      '<row r="3"><c <x r="ZZZZZZ3" t="str"><v>x</v></c></row>',
      '<row r="3"><c r="3" t="str"><v>x</v></c></row>',
    ];
    for (const row of strange)
      assert.equal(
        await troubleOf(workbook(rows + row)),
        'This workbook is damaged: a cell or row in it has no place. Open it, save it again as .xlsx, and import that.',
        row,
      );
  });

  it('reads only what it has measured: a sheet that the packing hides is not there', async () => {
    const hidden = zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<row r="99999999999"/>') }, { level: 0 });
    const bytes = workbook(rows, '', { 'xl/media/image1.png': [hidden, { level: 0 }] });
    const found = await readWorkbook(pointInto(bytes, 'xl/worksheets/sheet1.xml'));
    assert.ok(!('trouble' in found));
    assert.equal(found[0]!.rows.length, 2);
  });

  it('refuses a workbook that was cut, wherever', async () => {
    const whole = workbook(rows);
    for (let length = 4; length < whole.length; length += 7)
      assert.match(
        (await troubleOf(whole.subarray(0, length))) ?? '',
        /^This workbook is damaged\. Open it, save it again as \.xlsx, and import that\.$/,
      );
  });

  it('measures a sheet wherever it lies', async () => {
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const elsewhere = workbook('', '', {
      'xl/other.xml': strToU8('<worksheet><sheetData><row r="99999999999"/></sheetData></worksheet>'),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships><Relationship Id="r1" Type="${relations}/worksheet" Target="other.xml"/></Relationships>`,
      ),
    });
    assert.match((await troubleOf(elsewhere))!, /two million cells/);
  });

  it('reads rows that are only formatted, up to the last one of a sheet', async () => {
    const found = await readWorkbook(workbook(`${rows}<row r="1048576" ht="15"/>`));
    assert.ok(!('trouble' in found));
    assert.deepEqual(found[0]!.rows, [
      { line: 1, cells: ['Key', 'Skill'] },
      { line: 2, cells: ['a', ''] },
    ]);
  });

  it('gives the errors of cells as they are shown', async () => {
    const found = await readWorkbook(workbook(`${rows}<row r="3"><c r="A3" t="e"><v>#N/A</v></c></row>`));
    assert.ok(!('trouble' in found));
    assert.deepEqual(found[0]!.rows[2], { line: 3, cells: ['#N/A', ''] });
  });
});

/** The packed bytes with a list of contents in which a part is the last of that name that lies anywhere in them. */
function pointInto(bytes: Uint8Array, name: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const places = (mark: number, nameAt: number) =>
    [...bytes.keys()].filter(
      at =>
        at + nameAt + name.length <= bytes.length &&
        view.getUint32(at, true) === mark &&
        new TextDecoder().decode(bytes.subarray(at + nameAt, at + nameAt + name.length)) === name,
    );
  const [entry] = places(0x02014b50, 46).slice(-1);
  const [inner] = places(0x04034b50, 30).slice(-1);
  for (const field of [10, 16, 20, 24]) {
    const from = { 10: 8, 16: 14, 20: 18, 24: 22 }[field]!;
    if (field === 10) view.setUint16(entry! + field, view.getUint16(inner! + from, true), true);
    else view.setUint32(entry! + field, view.getUint32(inner! + from, true), true);
  }
  view.setUint32(entry! + 42, inner!, true);
  return bytes;
}
