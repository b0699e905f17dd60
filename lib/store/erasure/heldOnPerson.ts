/** All that is held on one person, place by place, as it lies there. */
import { eraseFromAccount } from '../../core/erasure/eraseFrom.ts';
import { isMarked, marksOf } from '../../core/erasure/personMarks.ts';
import { Scrubber } from '../../core/erasure/scrub.ts';
import type { Account, Moment, Stakeholder } from '../../schema/account.ts';
import type { Database } from '../database.ts';
import { allDrafts } from '../drafts.ts';
import type { Manifest } from '../records.ts';
import { readBothLists, readManifests } from './bothLists.ts';
import type { FoundPerson } from './findPerson.ts';
import { type RecordStore, recordPlace, recordStores } from './places.ts';
import { inParts, leftOf } from './records.ts';

/** A text that names them, and where in its record it stands, such as `attributes.0.value`. */
export interface Mention {
  at: string;
  text: string;
}

/** What an account of a list has of them. */
export interface HeldAccount {
  list: 'current' | 'previous';
  /** Where the list came from, and when. */
  source: Manifest['source'];
  importedAt: Moment;
  account: Pick<Account, 'id' | 'name' | 'domains'>;
  /** Them, as the list has them; several where it has them twice. */
  people: Stakeholder[];
  /** What else of the account names them. */
  mentions: Mention[];
}

export interface HeldRecord {
  key: string;
  /** Absent: the record names them, but is about something else. */
  record?: unknown;
  mentions: Mention[];
}

export interface HeldOnPerson {
  /** Every name, address, number and page that they are known by. */
  known: { names: string[]; emails: string[]; phones: string[]; keys: string[] };
  accounts: HeldAccount[];
  records: Array<{ store: RecordStore; words: string; held: HeldRecord[] }>;
  /** Touch forms that aren't logged yet, by account. */
  drafts: Array<{ account: string; draft: unknown }>;
}

/** Goes over everything once. @throws StoreError; the signal's reason */
export async function heldOnPerson(
  db: Database,
  { group, others }: FoundPerson,
  { signal }: { signal: AbortSignal },
): Promise<HeldOnPerson> {
  const marks = marksOf('0', group, others);
  const scrubber = new Scrubber(marks);
  const { names, emails, phones, keys } = marks;
  const held: HeldOnPerson = {
    known: { names, emails, phones, keys },
    accounts: [],
    records: [],
    drafts: [],
  };
  const lists = await readManifests(db);
  for await (const { lists: having, accounts } of readBothLists(db, lists)) {
    signal.throwIfAborted();
    for (const account of accounts) {
      const left = eraseFromAccount(account, scrubber);
      if (left === account) continue;
      const { id, name, domains } = account;
      const isOf = (person: Stakeholder) => isMarked(marks, person, account);
      const people = account.people.filter(isOf);
      const rest = { ...account, people: account.people.filter((person) => !isOf(person)) };
      const told = { account: { id, name, domains }, people, mentions: mentionsIn(rest, left) };
      for (const list of having) {
        const manifest = lists[list];
        if (manifest) held.accounts.push({ list, source: manifest.source, importedAt: manifest.at, ...told });
      }
    }
  }
  for (const store of recordStores) {
    const { words, whole } = recordPlace(store);
    const found: HeldRecord[] = [];
    for await (const part of inParts(db, store)) {
      signal.throwIfAborted();
      for (const one of part) {
        const left = leftOf(store, one, scrubber);
        if (left === one[1]) continue;
        const [key, record] = one;
        found.push(whole ? { key, record, mentions: [] } : { key, mentions: mentionsIn(record, left) });
      }
    }
    if (found.length > 0) held.records.push({ store, words, held: found });
  }
  for (const [account, draft] of allDrafts()) {
    if (scrubber.value(draft.fields, account) !== draft.fields) held.drafts.push({ account, draft });
  }
  return held;
}

/** The texts of a record that an erasure would change. */
function mentionsIn(record: unknown, left: unknown, at: readonly string[] = []): Mention[] {
  if (record === left) return [];
  if (typeof record === 'string') return [{ at: at.join('.'), text: record }];
  if (typeof record !== 'object' || record === null) return [];
  const other = (typeof left === 'object' && left !== null ? left : {}) as Record<string, unknown>;
  return Object.entries(record).flatMap(([name, field]) => mentionsIn(field, other[name], [...at, name]));
}
