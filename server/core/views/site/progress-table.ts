import type { CardItem, RoleCard } from '../card/role-card.ts';
import { plainText } from '../writing/plain-text.ts';

/** A table in which a person keeps track of what is expected at some levels or in a role, without what is retired: CSV for any spreadsheet. */
export function progressTable(cards: readonly RoleCard[]): string {
  const rows = cards.flatMap(card =>
    card.sections
      .filter(({ isFolded }) => !isFolded)
      .flatMap(({ heading, groups }) =>
        groups.flatMap(({ items }) =>
          items
            .filter(({ status }) => status !== 'retired')
            .map(item => [
              card.title,
              heading,
              expectationOf(item),
              item.measure?.word ?? '',
              item.examples.map(plainText).join('\n'),
              item.code?.text ?? '',
              '',
              '',
              '',
            ]),
        ),
      ),
  );
  return `\uFEFF${[columns, ...rows].map(row => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function expectationOf({ title, details, status }: CardItem): string {
  const text = title === undefined ? details.map(plainText).join('\n') : plainText(title);
  return status === 'draft' ? `${text} (draft)` : text;
}

const columns = [
  'Level or role',
  'Section',
  'Expected',
  'How well',
  'Examples',
  'Code',
  'Status',
  'Evidence',
  'Date',
];

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cellOf(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
