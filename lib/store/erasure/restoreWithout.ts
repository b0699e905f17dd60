/** A backup that was made before somebody was erased doesn't bring them back: they are taken out of it before any of it comes in. */
import { contactKeysOf } from '../../core/contactKey.ts';
import { eraseFromAccount, eraseFromEntry, eraseFromItem } from '../../core/erasure/eraseFrom.ts';
import { type Appearance, PersonGroup } from '../../core/erasure/personGroup.ts';
import { marksOf } from '../../core/erasure/personMarks.ts';
import { Scrubber } from '../../core/erasure/scrub.ts';
import type { Account } from '../../schema/account.ts';
import type { Entry, EntryOf } from '../../schema/journal.ts';
import type { SuppressionRow } from '../../schema/suppression.ts';
import type { BackedUpList, CheckedBackup } from '../backupContent.ts';
import type { Database } from '../database.ts';
import { SpooledEdits } from '../edits.ts';
import { fingerprintAccount } from '../fingerprint.ts';
import { ERASURES, entryOf } from '../journalRecord.ts';
import { type ErasureKey, getSetting } from '../settings.ts';
import { Spool } from '../spool.ts';
import { Tally } from '../tally.ts';
import { reading, writing } from '../transaction.ts';
import { type ErasedPeople, erasedPeople } from './erasedPeople.ts';
import { mergeKeys } from './erasureKeys.ts';
import { ofAccount, ofEntry } from './findPerson.ts';
import { recordPlace } from './places.ts';

/**
 * The backup without whom this device or the backup's own journal says to be erased. Its keys join those that are here
 * first, so that its erasures are understood from then on.
 *
 * @returns the same backup where it has nobody of them; how many people were left out
 * @throws StoreError
 */
export async function withoutErased(
  db: Database,
  backup: CheckedBackup,
): Promise<{ backup: CheckedBackup; leftOut: number }> {
  const coming = (backup.settings.get('erasureKeys') ?? []) as ErasureKey[];
  const keys = await joinKeys(db, coming);
  const here = await reading(db, ['journal'], (tx) =>
    tx.objectStore('journal').index('keys').getAll(ERASURES),
  );
  const said = here.flatMap((record) => entryOf(record) ?? []);
  for await (const entries of backup.entries.read(0)) {
    said.push(...entries.filter(({ kind }) => kind === 'person.erased' || kind === 'entry.retracted'));
  }
  const erased = await erasedPeople(said, keys);
  if (!erased) return { backup, leftOut: 0 };
  const passed = { ...backup, suppressions: await rowsPassed(backup.suppressions, erased) };
  const scrubbers = await scrubbersFor(backup, erased);
  if (scrubbers.length === 0) return { backup: passed, leftOut: 0 };
  return { backup: await scrubbed(passed, scrubbers), leftOut: scrubbers.length };
}

/** A row of a do-not-contact file has a key alone, and nothing else of the backup may name whose it is. */
async function rowsPassed(rows: Spool<SuppressionRow>, erased: ErasedPeople): Promise<Spool<SuppressionRow>> {
  const passed = new Spool<SuppressionRow>(1);
  for await (const part of rows.read(0)) {
    for (const row of part) {
      const asked = erased.ofSigns([row.key]);
      if (!asked || !(await asked)) passed.add(0, row);
    }
  }
  return passed;
}

async function joinKeys(db: Database, coming: readonly ErasureKey[]): Promise<ErasureKey[]> {
  if (coming.length === 0) return (await getSetting(db, 'erasureKeys')) ?? [];
  return writing(db, ['settings'], 'strict', async (tx) => {
    const keys = mergeKeys((await getSetting(tx, 'erasureKeys')) ?? [], coming);
    await tx.objectStore('settings').put(keys, 'erasureKeys');
    return keys;
  });
}

/** The people of the backup who are erased, as it names them: by hash where they are found, and then by all that it says of them. */
async function scrubbersFor(backup: CheckedBackup, erased: ErasedPeople): Promise<Scrubber[]> {
  const groups = new Map<string, PersonGroup>();
  let grown = true;
  const take = (erasure: string, one: Appearance) => {
    const group = groups.get(erasure) ?? new PersonGroup();
    groups.set(erasure, group);
    grown = group.add(one) || grown;
  };
  for await (const one of appearancesIn(backup)) {
    const account = one.account && { name: one.account.name, domains: [], keys: one.account.keys };
    const asked = erased.of({ person: one.person, account } as Parameters<typeof erased.of>[0]);
    const erasure: EntryOf<'person.erased'> | undefined = asked && (await asked);
    if (erasure) take(erasure.id, one);
  }
  if (groups.size === 0) return [];
  const others = new Map<string, Appearance[]>();
  while (grown) {
    grown = false;
    others.clear();
    for await (const one of appearancesIn(backup)) {
      for (const [erasure, group] of groups) {
        if (group.has(one)) {
          take(erasure, one);
        } else if (group.hasName(one.person) || sharesKey(group, one)) {
          others.set(erasure, [...(others.get(erasure) ?? []), one]);
        }
      }
    }
  }
  return [...groups].map(
    ([erasure, group]) => new Scrubber(marksOf(erasure, group, others.get(erasure) ?? [])),
  );
}

function sharesKey(group: PersonGroup, { person }: Appearance): boolean {
  const keys = contactKeysOf(person);
  return group.appearances.some((one) => contactKeysOf(one.person).some((key) => keys.includes(key)));
}

async function* appearancesIn({ list, before, entries }: CheckedBackup): AsyncGenerator<Appearance> {
  for (const one of [list, before]) {
    for await (const account of accountsOf(one)) yield* ofAccount(account);
  }
  for await (const part of entries.read(0)) for (const entry of part) yield* ofEntry(entry);
}

async function* accountsOf(list: BackedUpList | undefined): AsyncGenerator<Account> {
  if (!list) return;
  for (let part = 0; part < list.accounts.parts; part++) {
    for (const edit of (await list.accounts.read(part)).values()) if (edit) yield edit.account;
  }
}

async function scrubbed(backup: CheckedBackup, scrubbers: readonly Scrubber[]): Promise<CheckedBackup> {
  const through = <T>(value: T, one: (value: T, scrubber: Scrubber) => T): T =>
    scrubbers.reduce((left, scrubber) => one(left, scrubber), value);
  const spooled = async <T>(from: Spool<T>, one: (value: T, scrubber: Scrubber) => T | undefined) => {
    const to = new Spool<T>(1);
    for await (const part of from.read(0)) {
      for (const value of part) {
        const left = through<T | undefined>(value, (left, scrubber) => left && one(left, scrubber));
        if (left !== undefined) to.add(0, left);
      }
    }
    return to;
  };
  const history = recordPlace('history');
  const settings = recordPlace('settings');
  return {
    ...backup,
    list: await scrubbedList(backup.list, (account) => through(account, eraseFromAccount)),
    before: await scrubbedList(backup.before, (account) => through(account, eraseFromAccount)),
    activity: await spooled(backup.activity, eraseFromItem),
    entries: await spooled<Entry>(backup.entries, eraseFromEntry),
    suppressions: await spooled(backup.suppressions, (row, scrubber) =>
      recordPlace('suppressions').without(row, scrubber, row.id),
    ),
    unreadable: await spooled(backup.unreadable, (record, scrubber) =>
      recordPlace('journal').without(record, scrubber, record.id),
    ),
    history: backup.history.map((record) =>
      through(record, (one, scrubber) => history.without(one, scrubber, one.id) ?? one),
    ),
    settings: new Map(
      [...backup.settings].map(([name, value]): [string, unknown] => [
        name,
        through(value, (one, scrubber) => settings.without(one, scrubber, name)),
      ]),
    ),
  };
}

async function scrubbedList(
  list: BackedUpList | undefined,
  without: (account: Account) => Account,
): Promise<BackedUpList | undefined> {
  if (!list) return undefined;
  const accounts = new SpooledEdits(list.accounts.bytesCome);
  const tally = new Tally();
  for await (const account of accountsOf(list)) {
    const left = without(account);
    accounts.put(left);
    tally.add(left, fingerprintAccount(left));
  }
  return { ...list, accounts, found: tally.result().checksum };
}
