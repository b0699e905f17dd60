/**
 * Reads what is known of every account of the list, a bucket at a time, without asking for each account that has nothing.
 * For a worker, which has no extension API: nothing that reaches the journal's mirror may be imported.
 */
import { entriesOfAccount } from '../../core/belonging.ts';
import { accountContactKeys, personContactKeys } from '../../core/contactKey.ts';
import { keysOf } from '../../core/key.ts';
import type { Known } from '../../core/scoring.ts';
import type { Account } from '../../schema/account.ts';
import type { Activity } from '../../schema/activity.ts';
import type { SuppressionRow } from '../../schema/suppression.ts';
import { readActivity } from '../activity.ts';
import { compareText } from '../buckets.ts';
import type { Database } from '../database.ts';
import { entryOf, SUPPRESSED, suppressedKey } from '../journalRecord.ts';
import type { JournalRecord, Manifest } from '../records.ts';
import { readSuppressionRows } from '../suppressions.ts';
import { readAccounts, readAllAccounts } from '../tal.ts';
import { reading } from '../transaction.ts';

/** Records of one read, so that a write waits little for it. */
const AT_ONCE = 2000;

/** Finds the activity and the entries of accounts. Most accounts have neither, and cost nothing. */
export interface Surroundings {
  knownOf(accounts: readonly Account[]): Promise<Known[]>;
  /** Whether anything but the list knows of the account. */
  has(account: Account): boolean;
}

/** @throws StoreError */
export async function readSurroundings(db: Database): Promise<Surroundings> {
  const [active, journal, rows] = await Promise.all([
    accountsWithActivity(db),
    readJournal(db),
    readSuppressionRows(db),
  ]);
  const byAccount = groupBy(journal, ({ account }) => (account === undefined ? [] : [account]));
  const byKey = groupBy(journal, ({ keys }) => keys);
  const written = [...new Set(journal.flatMap(({ account }) => account ?? []))];
  const present = new Set((await readAccounts(db, written)).map(({ id }) => id));
  const rowsByKey = groupBy(rows, ({ key }) => [key]);
  const byKeyAlone = rows.length > 0 || [...byKey.keys()].some((key) => key.startsWith(SUPPRESSED));
  const contactKeys = (account: Account): string[] =>
    byKeyAlone ? [...accountContactKeys(account), ...account.people.flatMap(personContactKeys)] : [];
  const recordsOf = (account: Account): JournalRecord[] =>
    journal.length === 0
      ? []
      : [
          byAccount.get(account.id) ?? [],
          ...keysOf(account).exact.map((key) => byKey.get(key) ?? []),
          ...contactKeys(account).map((key) => byKey.get(suppressedKey(key)) ?? []),
        ].flat();
  const rowsOf = (account: Account): SuppressionRow[] =>
    rows.length === 0 ? [] : contactKeys(account).flatMap((key) => rowsByKey.get(key) ?? []);

  return {
    has: (account) => active.has(account.id) || recordsOf(account).length > 0 || rowsOf(account).length > 0,
    async knownOf(accounts) {
      const busy = accounts.filter(({ id }) => active.has(id));
      const activity = busy.length === 0 ? new Map<string, Activity[]>() : await readActivityOf(db, busy);
      return accounts.map((account) => {
        const records = new Map(recordsOf(account).map((record) => [record.id, record]));
        // As the card does: what can't be read counts nothing.
        const entries = [...records.values()].flatMap((record) => entryOf(record) ?? []);
        entries.sort((a, b) => compareText(a.id, b.id));
        return {
          account,
          activity: activity.get(account.id) ?? [],
          entries: entries.length === 0 ? [] : entriesOfAccount(account, entries, present),
          suppressed: rowsOf(account),
        };
      });
    },
  };
}

/** What is known of every account, bucket by bucket. @throws StoreError `changed` where the list was replaced meanwhile */
export async function* readAllKnown(
  db: Database,
  manifest: Manifest,
  around: Surroundings,
): AsyncGenerator<Known[]> {
  for await (const accounts of readAllAccounts(db, manifest)) yield await around.knownOf(accounts);
}

/** One step of a cursor for each account that has activity: it leaps from one to the next. */
function accountsWithActivity(db: Database): Promise<ReadonlySet<string>> {
  return reading(db, ['activity'], async (tx) => {
    const found = new Set<string>();
    let cursor = await tx.objectStore('activity').index('account').openKeyCursor();
    while (cursor) {
      const [account] = cursor.key;
      found.add(account);
      // An array sorts after every number: past all moments of the account.
      cursor = await cursor.continue([account, []] as unknown as typeof cursor.key);
    }
    return found;
  });
}

async function readJournal(db: Database): Promise<JournalRecord[]> {
  const all: JournalRecord[] = [];
  for (;;) {
    const last = all.at(-1)?.id;
    const range = last === undefined ? undefined : IDBKeyRange.lowerBound(last, true);
    const some = await reading(db, ['journal'], (tx) => tx.objectStore('journal').getAll(range, AT_ONCE));
    all.push(...some);
    if (some.length < AT_ONCE) return all;
  }
}

async function readActivityOf(db: Database, accounts: readonly Account[]): Promise<Map<string, Activity[]>> {
  return reading(db, ['activity', 'imports'], async (tx) => {
    const found = accounts.map(
      async ({ id }): Promise<[string, Activity[]]> => [id, await readActivity(tx, id)],
    );
    return new Map(await Promise.all(found));
  });
}

function groupBy<T>(items: readonly T[], keysOfItem: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOfItem(item)) {
      const others = groups.get(key);
      if (others) others.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
