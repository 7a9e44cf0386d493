/** What can be left out one by one. */
const rows =
  '.item, .lines > li, .pair, .rung, .spot, .entries > li, .grid tr:not(.part, thead tr), .map tbody tr';
/** What is left out when all its rows are. */
const holders = '.items, .lines, .pairs, .grid tbody, .section, .fold';

/** Shows only what has the words that are written into the field above, as they are written. */
export function listenToFilter(main: Element): void {
  const field = fieldAbove();
  field.addEventListener('input', () => {
    const count = applyFilter(main);
    const status = document.querySelector('.tools [role=status]')!;
    status.textContent = field.value.trim() === '' ? '' : `${count} shown`;
  });
}

/** Leaves out what does not have the words of the field, and counts what is left. */
export function applyFilter(main: Element): number {
  const words = fieldAbove().value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const row of main.querySelectorAll<HTMLElement>(rows)) {
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every(word => text.includes(word));
    if (!row.hidden) count++;
  }
  for (const holder of [...main.querySelectorAll<HTMLElement>(holders)].reverse()) {
    const inside = [...holder.querySelectorAll<HTMLElement>(rows)];
    holder.hidden = words.length > 0 && inside.every(row => row.hidden);
    const title = holder.matches('.items, .lines, .pairs') ? holder.previousElementSibling : null;
    if (title instanceof HTMLElement && title.matches('.group')) title.hidden = holder.hidden;
  }
  return count;
}

function fieldAbove(): HTMLInputElement {
  return document.querySelector('.filter')!;
}
