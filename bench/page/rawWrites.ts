/** The records of the present list, written to a database of their own: as they are, or one for each account and person. */
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { openDatabase } from '../../lib/store/database.ts';
import { allKeysOf, BUCKETS_PER_TRANSACTION } from '../../lib/store/layout.ts';
import { readAllAccounts } from '../../lib/store/tal.ts';
import { median, timed } from './timing.ts';

const SCRATCH = 'touchline-bench';
const FAMILIES = ['accounts', 'keys', 'directory'] as const;
/** Of single records; a bucket's worth is some hundred. */
const RECORDS_PER_TRANSACTION = 1_000;

interface Raw {
  milliseconds: number;
  /** Of one transaction, the median. */
  chunk: number;
  /** What the browser says they take on disk, in bytes. */
  disk: number;
}

/** Every bucket of the list again, in transactions as an import's. */
export async function writeBuckets(): Promise<Raw> {
  const list = await openDatabase();
  return inScratch(
    (db) => {
      for (const family of FAMILIES) db.createObjectStore(family);
    },
    async function* () {
      for (const family of FAMILIES) {
        const keys = await list.getAllKeys(family);
        for (let start = 0; start < keys.length; start += BUCKETS_PER_TRANSACTION) {
          const chunk = keys.slice(start, start + BUCKETS_PER_TRANSACTION);
          const records = await Promise.all(chunk.map((key) => list.get(family, key)));
          yield { store: family, records: records.map((value, at) => ({ key: chunk[at], value })) };
        }
      }
      list.close();
    },
  );
}

/**
 * One record for each account and one for each person.
 * @param findable whether an index finds an account by its keys, as the list's buckets do
 */
export async function putRecords({ findable }: { findable: boolean }): Promise<Raw> {
  const list = await openDatabase();
  return inScratch(
    (db) => {
      const accounts = db.createObjectStore('accounts', { keyPath: 'id' });
      if (findable) accounts.createIndex('found', 'found', { multiEntry: true });
      db.createObjectStore('people', { autoIncrement: true });
    },
    async function* () {
      for await (const accounts of readAllAccounts(list)) {
        const alone = accounts.map((account) => ({
          value: { ...account, people: [], ...(findable && { found: [...allKeysOf(account)] }) },
        }));
        const people = accounts.flatMap(({ id, people }) =>
          people.map((person) => ({ value: { account: id, person } })),
        );
        yield { store: 'accounts', records: alone };
        yield { store: 'people', records: people };
      }
      list.close();
    },
  );
}

interface Chunk {
  store: string;
  records: Array<{ value: unknown; key?: IDBValidKey | undefined }>;
}

async function inScratch(
  makeStores: (db: IDBPDatabase) => void,
  chunksOf: () => AsyncGenerator<Chunk>,
): Promise<Raw> {
  await deleteDB(SCRATCH);
  const before = await usage();
  const db = await openDB(SCRATCH, 1, { upgrade: makeStores });
  const times: number[] = [];
  for await (const { store, records } of chunksOf()) {
    for (let start = 0; start < records.length; start += RECORDS_PER_TRANSACTION) {
      const some = records.slice(start, start + RECORDS_PER_TRANSACTION);
      times.push(
        await timed(async () => {
          const tx = db.transaction(store, 'readwrite', { durability: 'relaxed' });
          for (const { value, key } of some) void tx.store.put(value, key);
          await tx.done;
        }),
      );
    }
  }
  const disk = (await usage()) - before;
  db.close();
  await deleteDB(SCRATCH);
  return { milliseconds: times.reduce((sum, time) => sum + time, 0), chunk: median(times), disk };
}

async function usage(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}
