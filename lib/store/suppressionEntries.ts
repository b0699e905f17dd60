/** The suppressions that the rep said, of the whole journal: for a page that lists them, not for a card. */
import { retractedIn } from '../core/journal.ts';
import type { Entry, EntryOf } from '../schema/journal.ts';
import type { Database } from './database.ts';
import { entryOf } from './journalRecord.ts';
import { readInParts } from './parts.ts';

export interface SaidSuppression {
  entry: EntryOf<'suppression.added'>;
  /** How it ended, if it did: lifted, taken back, or its time ran out. */
  ended?: { how: 'lifted'; by: EntryOf<'suppression.lifted'> } | { how: 'retracted' } | { how: 'over' };
}

/** Newest first. @param now ms since 1970 UTC. @throws StoreError */
export async function readSaidSuppressions(db: Database, now: number): Promise<SaidSuppression[]> {
  const added: Array<EntryOf<'suppression.added'>> = [];
  const lifted: Array<EntryOf<'suppression.lifted'>> = [];
  const retractions: Entry[] = [];
  for await (const records of readInParts(db, 'journal')) {
    for (const record of records) {
      const entry = entryOf(record);
      if (entry?.kind === 'suppression.added') added.push(entry);
      else if (entry?.kind === 'suppression.lifted') lifted.push(entry);
      else if (entry?.kind === 'entry.retracted') retractions.push(entry);
    }
  }
  const retracted = retractedIn(retractions);
  const lifts = new Map(lifted.filter(({ id }) => !retracted(id)).map((entry) => [entry.suppression, entry]));
  return added
    .map((entry): SaidSuppression => {
      const by = lifts.get(entry.id);
      if (retracted(entry.id)) return { entry, ended: { how: 'retracted' } };
      if (by) return { entry, ended: { how: 'lifted', by } };
      return entry.until !== undefined && entry.until <= now ? { entry, ended: { how: 'over' } } : { entry };
    })
    .sort((a, b) => b.entry.at - a.entry.at);
}
