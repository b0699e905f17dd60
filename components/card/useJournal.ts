import { useCallback, useState } from 'react';
import { retract, type Stamp } from '../../lib/core/entries.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { connect } from '../../lib/store/connection.ts';
import { appendEntry } from '../../lib/store/journal.ts';
import { newId } from '../../lib/store/newId.ts';

/** What the rep is told about the last write. `undo` is the id of the entry that can be taken back. */
export type Said =
  | { kind: 'quiet' }
  | { kind: 'said'; words: string; undo?: string }
  | { kind: 'failed'; words: string };

/**
 * Writes journal entries and says what became of it, only once it is saved.
 *
 * @param by the rep's name on the list, where they said it
 */
export function useJournal(by: string | undefined) {
  const [said, setSaid] = useState<Said>({ kind: 'quiet' });

  /** @param id made when the form opened; without one, a new id is made here. */
  const stamp = (id: string = newId()): Stamp => ({ id, at: Date.now(), ...(by !== undefined && { by }) });

  /** @returns whether the entry is saved. A failure is said, and nothing else changes. */
  const write = async (
    entry: Entry,
    words: string,
    options: { undo: boolean } = { undo: true },
  ): Promise<boolean> => {
    try {
      await appendEntry(await connect(), entry);
    } catch (error) {
      setSaid({
        kind: 'failed',
        words: `Not saved. ${error instanceof Error ? error.message : String(error)}`,
      });
      return false;
    }
    setSaid({ kind: 'said', words, ...(options.undo && { undo: entry.id }) });
    return true;
  };

  const undo = (entry: string) => write(retract(stamp(), entry), 'Undone.', { undo: false });
  const hush = useCallback(() => setSaid({ kind: 'quiet' }), []);
  const say = (words: string) => setSaid({ kind: 'said', words });

  return { said, stamp, write, undo, hush, say };
}
