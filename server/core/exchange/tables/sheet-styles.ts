import { head, main } from './spreadsheetml.ts';

/** How cells look, by the places that their looks have in the styles of a workbook. */
export const looks = { text: 0, head: 1, grid: 2, gridHead: 3 } as const;

/** The styles of a workbook: every text wraps, the head is bold on a grey ground, and grids are centred. */
export const sheetStyles = [
  `${head}<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFECEBE7"/></patternFill></fill></fills>',
  '<borders count="2"><border/><border><left/><right/><top/><bottom style="thin"><color rgb="FF8A8982"/></bottom><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4">',
  '<xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf applyAlignment="1"><alignment horizontal="center" vertical="top" wrapText="1"/></xf>',
  '<xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="top" wrapText="1"/></xf>',
  '</cellXfs></styleSheet>',
].join('');
