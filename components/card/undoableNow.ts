import { inForce } from '../../lib/core/journal.ts';
import { MINUTE } from '../../lib/core/time.ts';
import { touchWords } from '../../lib/core/words.ts';
import type { CardData } from '../../lib/store/card.ts';
import type { Said } from './useJournal.ts';

export interface Undoable {
  /** Of the entries that are taken back together. */
  ids: readonly string[];
  /** What was saved. */
  words: string;
}

/** A touch logged elsewhere, by one key on the person's page or in another window, is news on a card for so long. */
const NEWS = 2 * MINUTE;

/** What *Undo* takes back now: what this card has just saved, else the touch that was logged elsewhere a moment ago. */
export function undoableNow(
  said: Said,
  data: CardData | undefined,
  now: number | undefined,
): Undoable | undefined {
  if (said.kind === 'said') return said.undo && { ids: said.undo, words: said.words };
  if (said.kind !== 'quiet' || data?.kind !== 'account' || now === undefined) return undefined;
  const last = inForce(data.entries).findLast(
    (entry) => entry.kind === 'touch.logged' && entry.account.id === data.account.id,
  );
  if (last?.kind !== 'touch.logged' || last.at > now || now - last.at > NEWS) return undefined;
  return {
    ids: [last.id],
    words: `Logged: ${touchWords(last)}${last.person ? `, ${last.person.name}` : ''}.`,
  };
}
