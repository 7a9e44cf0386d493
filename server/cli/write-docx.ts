import type { RoleCard } from '../core/views/card/role-card.ts';

/** Makes a Word document of cards, by its bytes; no text of the framework becomes anything but text. */
export type WriteDocx = (cards: readonly RoleCard[], title: string) => Promise<Uint8Array>;
