import { useCallback, useState } from 'react';
import { retract, type Stamp } from '../../lib/core/entries.ts';
import { failureWords } from '../../lib/core/failure.ts';
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

  /**
   * Saves what `prepare` makes, together: all entries or none. Whatever fails, the preparation too, is said, and
   * nothing else changes.
   *
   * @param prepare returns the entries and what to say of them, or only words where there is nothing to save
   * @returns whether entries were saved
   */
  const attempt = async (
    prepare: () => Promise<{ entries: readonly Entry[]; words: string } | { words: string }>,
    undoable = true,
  ): Promise<boolean> => {
    try {
      const made = await prepare();
      const entries = 'entries' in made ? made.entries : [];
      if (entries.length > 0) {
        await appendEntries(await connect(), entries);
      }
      const undo = entries.map(({ id }) => id);
      setSaid({ kind: 'said', words: made.words, ...(undoable && undo.length > 0 && { undo }) });
      return entries.length > 0;
    } catch (error) {
      setSaid({ kind: 'failed', words: `Not saved. ${failureWords(error)}` });
      return false;
    }
  };

  /** Saves entries together. @returns whether they are saved; a failure is said */
  const write = (entries: readonly Entry[], words: string): Promise<boolean> =>
    attempt(async () => ({ entries, words }));

  /** Saves one entry. @param id made when its form opened; without one, a new id is made here */
  const writeOne = (words: string, make: (stamp: Stamp) => Entry, id?: string): Promise<boolean> =>
    write([make(stamp(id))], words);

  /** @param ids of the entries to take back together */
  const undo = (ids: readonly string[]): Promise<boolean> =>
    attempt(async () => ({ entries: ids.map((id) => retract(stamp(), id)), words: 'Undone.' }), false);

  const hush = useCallback(() => setSaid({ kind: 'quiet' }), []);
  const say = (words: string) => setSaid({ kind: 'said', words });

  return { said, stamp, attempt, write, writeOne, undo, hush, say };
}

export type Journal = ReturnType<typeof useJournal>;
