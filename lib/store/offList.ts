/** The rep's work on accounts that left the list: kept, and found again here. */
import { accountOf } from '../core/belonging.ts';
import { inForce } from '../core/journal.ts';
import type { Key } from '../core/key.ts';
import type { Moment } from '../schema/account.ts';
import type { Entry, Subject } from '../schema/journal.ts';
import { compareText } from './buckets.ts';
import type { Database } from './database.ts';
import { readEntries } from './journal.ts';
import { findByKeys, readAccounts } from './tal.ts';
import { reading } from './transaction.ts';

/** An account that is not on the list, as the rep's entries name it. */
export interface OffListAccount {
  id: string;
  name: string;
  /** How many entries of it count. */
  entries: number;
  /** When the rep last touched it; absent: never. */
  lastTouch?: Moment;
}

/** How many accounts one transaction asks for, so that a write waits little for it. */
const ACCOUNTS_AT_ONCE = 200;

/**
 * Accounts of the journal that the list doesn't have, those touched last first. Left out are those whose entries show at
 * another account of the list by now, since it is the same company.
 * @param present ids of the list's accounts
 * @throws StoreError
 */
export async function readOffList(db: Database, present: ReadonlySet<string>): Promise<OffListAccount[]> {
  const gone = await idsGone(db, present);
  const found: OffListAccount[] = [];
  for (let start = 0; start < gone.length; start += ACCOUNTS_AT_ONCE) {
    const some = gone.slice(start, start + ACCOUNTS_AT_ONCE);
    found.push(...(await Promise.all(some.map((id) => summarise(db, id)))).flat());
  }
  const momentOf = ({ lastTouch = 0 }: OffListAccount) => lastTouch;
  return found.sort((a, b) => momentOf(b) - momentOf(a) || compareText(a.name, b.name));
}

/** What counts of the journal of an account that left, newest first. @throws StoreError */
export async function readOffListEntries(db: Database, account: string): Promise<Entry[]> {
  return inForce(await readEntries(db, { account })).reverse();
}

function idsGone(db: Database, present: ReadonlySet<string>): Promise<string[]> {
  return reading(db, ['journal'], async (tx) => {
    const gone: string[] = [];
    const index = tx.objectStore('journal').index('account');
    for (let at = await index.openKeyCursor(null, 'nextunique'); at; at = await at.continue()) {
      if (!present.has(at.key)) gone.push(at.key);
    }
    return gone;
  });
}

async function summarise(db: Database, id: string): Promise<OffListAccount[]> {
  const entries = await readOffListEntries(db, id);
  const subject = entries.flatMap((entry) => ('account' in entry ? entry.account : []))[0];
  if (!subject || (await isElsewhere(db, subject))) return [];
  const touches = entries.flatMap((entry) => (entry.kind === 'touch.logged' ? entry.touchedAt : []));
  return [
    {
      id,
      name: subject.name,
      entries: entries.length,
      ...(touches.length > 0 && { lastTouch: Math.max(...touches) }),
    },
  ];
}

async function isElsewhere(db: Database, subject: Subject): Promise<boolean> {
  const sharing = await findByKeys(db, subject.keys as Key[]);
  const accounts = await readAccounts(db, [...new Set([...sharing.values()].flat())]);
  return accountOf(subject, undefined, accounts) !== undefined;
}
