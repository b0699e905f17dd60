/** Takes the last import back, with all that it brought. */
import { announce } from './changes.ts';
import { type Database, StoreError } from './database.ts';
import { keepRecord } from './history.ts';
import { bringBack, lastBeside, takeBack } from './imports.ts';
import { asOnlyWriter } from './lock.ts';
import type { ImportTrace, Manifest, RollbackRecord } from './records.ts';
import { type Writing, writing } from './transaction.ts';

/** What a rollback took back: an import that left the list as it was, or the present list. */
export type RolledBack =
  | { kind: 'beside'; import: ImportTrace; list: Manifest | undefined }
  /** `list`: the one that is present now; undefined: there is none. */
  | { kind: 'list'; list: Manifest | undefined };

/**
 * Takes the last import back. One that left the list as it was (signals, a workspace) is undone, up to ten of them one
 * after the other. Then it is the list's turn: the present and the previous one are swapped, so that doing it twice
 * changes nothing. Before the first list there was none: rolling the first one back leaves none.
 *
 * One strict transaction: activity is hidden, not deleted, which the next sweep does.
 *
 * @param now milliseconds since 1970 UTC, for the history
 * @throws StoreError `no-previous` where nothing was ever brought in; `busy`
 */
export function rollBack(db: Database, { now }: { now: number }): Promise<RolledBack> {
  return asOnlyWriter(async () => {
    const done = await writing(
      db,
      ['generations', 'history', 'imports', 'settings'],
      'strict',
      async (tx) => {
        const last = await lastBeside(tx);
        const result = last ? await undoBeside(tx, last) : await swapLists(tx);
        await keepRecord(tx, { kind: 'rollback', id: crypto.randomUUID(), at: now, ...result.record });
        return result.done;
      },
    );
    for (const change of ['list', 'activity', 'settings', 'history'] as const) announce(change);
    return done;
  });
}

interface Undone {
  done: RolledBack;
  record: Omit<RollbackRecord, 'kind' | 'id' | 'at'>;
}

async function undoBeside(tx: Writing, last: ImportTrace): Promise<Undone> {
  const list = await tx.objectStore('generations').get('current');
  await takeBack(tx, last.id);
  const { id, source } = last;
  return {
    done: { kind: 'beside', import: last, list },
    record: {
      undone: { id, source },
      ...(list && { to: list.generation, source: list.source }),
      counts: list?.counts ?? { accounts: 0, people: 0 },
    },
  };
}

async function swapLists(tx: Writing): Promise<Undone> {
  const store = tx.objectStore('generations');
  const [current, previous] = await Promise.all([store.get('current'), store.get('previous')]);
  if (!current && !previous) throw new StoreError('no-previous');
  await (previous ? store.put(previous, 'current') : store.delete('current'));
  await (current ? store.put(current, 'previous') : store.delete('previous'));
  await takeBack(tx, current?.generation);
  await bringBack(tx, previous?.generation);
  return {
    done: { kind: 'list', list: previous },
    record: {
      ...(current && { from: current.generation }),
      ...(previous && { to: previous.generation, source: previous.source }),
      counts: previous?.counts ?? { accounts: 0, people: 0 },
    },
  };
}
