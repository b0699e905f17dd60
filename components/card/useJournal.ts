import { useCallback, useState } from 'react';
import { retract, type Stamp } from '../../lib/core/entries.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { connect } from '../../lib/store/connection.ts';
import { appendEntries } from '../../lib/store/journal.ts';
import { newId } from '../../lib/store/newId.ts';

/** What the rep is told about the last write. `undo` are the ids of the entries that can be taken back together. */
export type Said =
  | { kind: 'quiet' }
  | { kind: 'said'; words: string; undo?: readonly string[] }
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

  const save = async (entries: readonly Entry[], said: Said): Promise<boolean> => {
    try {
      await appendEntries(await connect(), entries);
    } catch (error) {
      setSaid({
        kind: 'failed',
        words: `Not saved. ${error instanceof Error ? error.message : String(error)}`,
      });
      return false;
    }
    setSaid(said);
    return true;
  };

  /** Saves entries together. @returns whether they are saved; a failure is said, and nothing else changes. */
  const write = (entries: readonly Entry[], words: string): Promise<boolean> =>
    save(entries, { kind: 'said', words, undo: entries.map(({ id }) => id) });

  const undo = (ids: readonly string[]) =>
    save(
      ids.map((id) => retract(stamp(), id)),
      { kind: 'said', words: 'Undone.' },
    );

  const hush = useCallback(() => setSaid({ kind: 'quiet' }), []);
  const say = (words: string) => setSaid({ kind: 'said', words });

  return { said, stamp, write, undo, hush, say };
}

export type Journal = ReturnType<typeof useJournal>;
