import { shorten } from '../../markdown-text.ts';
import type { CardItem } from '../card/role-card.ts';
import { plainText } from '../writing/plain-text.ts';

/** What people call an item that may have no title. */
export function nameOfItem(item: CardItem | undefined): string {
  const [details] = item?.details ?? [];
  const name = item?.title?.text ?? item?.notFound;
  if (name !== undefined) return name;
  return details === undefined ? 'Untitled' : shorten(plainText(details), 80);
}
