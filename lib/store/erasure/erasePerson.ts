/**
 * Erases a person from all that this device holds, and keeps by what they are known again. What it looks for is written down
 * first and goes last: an erasure that was cut off is finished at the next start, and doing any part twice changes nothing.
 */
import { eraseFromEntry } from '../../core/erasure/eraseFrom.ts';
import { marksOf, type PersonMarks, signsOfGroup } from '../../core/erasure/personMarks.ts';
import { Scrubber } from '../../core/erasure/scrub.ts';
import { isEntry } from '../../core/journalKinds.ts';
import type { EntryOf, Subject } from '../../schema/journal.ts';
import { announce } from '../changes.ts';
import type { Database } from '../database.ts';
import { allDrafts, dropDraft } from '../drafts.ts';
import { addRecord } from '../journalRecord.ts';
import { asOnlyWriterOfAll } from '../lock.ts';
import { localArea, type MirrorArea, repairMirror, rewriteMirror } from '../mirror.ts';
import { ROOM_TO_DELETE } from '../room.ts';
import type { ErasureKey } from '../settings.ts';
import { readManifest, readPreviousManifest } from '../tal.ts';
import { reading, writing } from '../transaction.ts';
import { hasherOf, newErasureKey, withSigns } from './erasureKeys.ts';
import type { FoundPerson } from './findPerson.ts';
import { ERASING, places, type RecordStore, recordStores } from './places.ts';
import { inParts, rewriteOne, rewriteRecords } from './records.ts';
import { rewriteLists } from './rewriteLists.ts';

/** What an erasure took out or changed. */
export interface Erased {
  /** Of either list. */
  accounts: number;
  /** Records of each store that changed. */
  records: Record<RecordStore, number>;
  drafts: number;
}

interface EraseOptions {
  /** UUIDv7 of the entry that tells of it. */
  id: string;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** The rep, where they said who they are. */
  by?: string | undefined;
  /** `share` of the work done, 0–1. */
  onProgress(what: string, share: number): void;
  /** Where the journal's mirror lies. */
  area?: MirrorArea;
}

/**
 * Erases a person. It can't be cancelled: half of it would be neither.
 *
 * @throws StoreError `busy` while another writer is at work: nothing changed; others: it is finished at the next start
 */
export function erasePerson(
  db: Database,
  { group, others }: FoundPerson,
  { id, now, by, onProgress, area = localArea }: EraseOptions,
): Promise<Erased> {
  return asOnlyWriterOfAll(async () => {
    await finish(db, area, () => {});
    const signs = signsOfGroup(group, others);
    const marks = marksOf(id, group, others);
    const keys = await reading(db, ['settings'], (tx) => tx.objectStore('settings').get('erasureKeys'));
    const [own = newErasureKey(), ...further] = (keys ?? []) as ErasureKey[];
    const hash = await hasherOf(own);
    const hashes = (await Promise.all(signs.map(hash))).sort();
    const account = onlyAccount(group.appearances.flatMap((one) => one.account ?? []));
    const entry: EntryOf<'person.erased'> = {
      id,
      v: 1,
      at: now,
      ...(by !== undefined && { by }),
      kind: 'person.erased',
      ...(account && { account }),
      hashes,
      hashKey: own.id,
    };
    const drafts = dropDrafts(new Scrubber(marks));
    // From here on nobody brings them in again, and whatever ends this, it is finished.
    await writing(db, ['settings', 'journal', 'counters'], 'strict', async (tx) => {
      const settings = tx.objectStore('settings');
      await settings.put([withSigns(own, signs), ...further], 'erasureKeys');
      await settings.put(marks, ERASING);
      if (!(await addRecord(tx, entry))) return;
      const counters = tx.objectStore('counters');
      await counters.put(((await counters.get('journal')) ?? 0) + 1, 'journal');
    });
    const done = await finish(db, area, onProgress);
    return { ...done, drafts };
  });
}

/** Finishes an erasure that was cut off. For the start of the background and of the desk. @returns whether there was one. @throws StoreError */
export async function finishErasure(db: Database, area: MirrorArea = localArea): Promise<boolean> {
  if (!(await readErasing(db))) return false;
  await asOnlyWriterOfAll(() => finish(db, area, () => {}));
  return true;
}

function readErasing(db: Database): Promise<PersonMarks | undefined> {
  return reading(db, ['settings'], async (tx) => {
    return (await tx.objectStore('settings').get(ERASING)) as PersonMarks | undefined;
  });
}

async function finish(
  db: Database,
  area: MirrorArea,
  onProgress: (what: string, share: number) => void,
): Promise<Omit<Erased, 'drafts'>> {
  const records = { activity: 0, journal: 0, suppressions: 0, imports: 0, history: 0, settings: 0 };
  const marks = await readErasing(db);
  if (!marks) return { accounts: 0, records };
  const scrubber = new Scrubber(marks);
  const all = await countAll(db);
  let looked = 0;
  const advance = (what: string) => (more: number) => {
    looked += more;
    onProgress(what, Math.min(1, looked / Math.max(1, all)));
  };
  const accounts = await rewriteLists(db, scrubber, advance('Erasing from your list'));
  let lastEntry: string | undefined;
  for (const name of recordStores) {
    const { changed, last } = await rewriteRecords(
      db,
      name,
      scrubber,
      advance('Erasing from what was logged'),
    );
    records[name] = changed;
    if (name === 'journal') lastEntry = last;
  }
  await clearDerived(db);
  dropDrafts(scrubber);
  await rewriteLate(db, lastEntry, scrubber);
  await repairMirror(db, area);
  await rewriteMirror(area, (entry) =>
    isEntry(entry) ? eraseFromEntry(entry, scrubber) : scrubber.value(entry),
  );
  await writing(
    db,
    ['settings', 'counters'],
    'strict',
    async (tx) => {
      if (records.suppressions > 0) {
        const counters = tx.objectStore('counters');
        await counters.put(((await counters.get('suppressions')) ?? 0) + 1, 'suppressions');
      }
      await tx.objectStore('settings').delete(ERASING);
    },
    ROOM_TO_DELETE,
  );
  for (const change of ['journal', 'activity', 'history', 'settings', 'suppressions', 'summaries'] as const)
    announce(change);
  return { accounts, records };
}

/** What a card that was open until now logged since the journal was looked through. @param after its last entry by then */
async function rewriteLate(db: Database, after: string | undefined, scrubber: Scrubber): Promise<void> {
  for await (const part of inParts(db, 'journal', after)) {
    await writing(db, ['journal'], 'strict', async (tx) => {
      for (const [key] of part) await rewriteOne(tx, 'journal', key, scrubber);
    });
  }
}

/** What was made from the others is made again without them. */
async function clearDerived(db: Database): Promise<void> {
  for (const [name, { by }] of Object.entries(places) as Array<['summaries', { by: string }]>) {
    if (by !== 'clearing') continue;
    await writing(db, [name], 'relaxed', (tx) => tx.objectStore(name).clear(), ROOM_TO_DELETE);
  }
}

/** @returns how many of the touch forms that aren't logged yet named them */
function dropDrafts(scrubber: Scrubber): number {
  const naming = [...allDrafts()].filter(
    ([account, { fields }]) => scrubber.value(fields, account) !== fields,
  );
  for (const [account] of naming) dropDraft(account);
  return naming.length;
}

async function countAll(db: Database): Promise<number> {
  const lists = await Promise.all([readManifest(db), readPreviousManifest(db)]);
  const counts = await reading(db, [...recordStores], (tx) =>
    Promise.all(recordStores.map((name) => tx.objectStore(name).count())),
  );
  return [...lists.map((list) => list?.counts.accounts ?? 0), ...counts].reduce(
    (sum, count) => sum + count,
    0,
  );
}

/** The account, where they were at one alone. */
function onlyAccount(accounts: readonly Subject[]): Subject | undefined {
  const [first] = accounts;
  return first && accounts.every(({ id }) => id === first.id) ? first : undefined;
}
