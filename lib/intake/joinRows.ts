/** Rows of people and of activity join the accounts of the present list. */
import { bareHost } from '../core/host.ts';
import { domainKey } from '../core/key.ts';
import { findPerson, mergePeople } from '../core/mergePeople.ts';
import { type AccountDraft, nameKey, type StakeholderDraft } from '../core/reconcile.ts';
import { MARKETING } from '../core/touches.ts';
import type { Account } from '../schema/account.ts';
import type { Activity } from '../schema/activity.ts';
import type { Column } from './columns.ts';
import { registrableDomain } from './keys.ts';
import { mailHosts } from './mailHosts.ts';
import { refuseAccount, refuseMeaning, refuseNobody, refuseUndated } from './referringRefusals.ts';
import type { RefusedRow, RowWarning } from './report.ts';
import type { ReferringRow } from './rows.ts';

interface Joined {
  refused: RefusedRow[];
  /** How many rows found their account, whatever became of them then. */
  found: number;
}

interface JoinedActivity extends Joined {
  activity: Activity[];
  /** Of each item, its row, and the person whom the row names. */
  rows: number[];
  about: Array<{ account: Account; person: StakeholderDraft | undefined }>;
}

/** What is said of a table of activity without a column of dates. */
export const undated: RowWarning = {
  row: 1,
  column: 'Date',
  value: '',
  reason: 'The table has no column of dates: its rows count as of now. Add a column called Date.',
};

/**
 * The list with the people of `rows` in its accounts: who is there already is updated, others come in, nobody goes.
 * Refused are rows whose account isn't on the list or can't be told, and rows that name nobody.
 * @returns `people`: how many the rows are about, each once
 */
export function joinPeople(
  list: readonly Account[],
  rows: readonly ReferringRow[],
  columns: readonly Column[],
): Joined & { accounts: AccountDraft[]; people: number } {
  const finder = new AccountFinder(list);
  const refused: RefusedRow[] = [];
  const brought = new Map<Account, StakeholderDraft[]>();
  let found = 0;
  for (const row of rows) {
    const { person } = row;
    const account = finder.find(row);
    if (typeof account !== 'string') found++;
    if (!person) {
      refused.push(refuseNobody(row, columns));
    } else if (typeof account === 'string') {
      refused.push(refuseAccount(row, columns, account));
    } else {
      const people = brought.get(account);
      if (people) people.push(person);
      else brought.set(account, [person]);
    }
  }
  let named = 0;
  const accounts = list.map((account) => {
    const rowsOf = brought.get(account);
    if (!rowsOf) return account;
    const people = mergePeople([], rowsOf);
    named += people.length;
    return { ...account, people: mergePeople(account.people, people) };
  });
  return { refused, found, accounts, people: named };
}

/**
 * Signals and touches of accounts on the list, each with its row. The same row read twice is the same activity.
 * @param columns of the table, for what is said of rows that don't come in
 * @param dated whether the table has a column of dates; without one its rows count as of now
 */
export function joinActivity(
  list: readonly Account[],
  rows: readonly ReferringRow[],
  { now, dated, file, columns }: { now: number; dated: boolean; file: string; columns: readonly Column[] },
): JoinedActivity {
  const finder = new AccountFinder(list);
  const joined: JoinedActivity = { refused: [], found: 0, activity: [], rows: [], about: [] };
  for (const row of rows) {
    const { meaning, at = dated ? undefined : now, id, notes, source, by } = row.activity;
    const account = finder.find(row);
    if (typeof account !== 'string') joined.found++;
    if (typeof account === 'string') joined.refused.push(refuseAccount(row, columns, account));
    else if (!meaning) {
      joined.refused.push(refuseMeaning(row, columns));
    } else if (at === undefined) {
      joined.refused.push(refuseUndated(row, columns));
    } else {
      const person = row.person && findPerson(account.people, row.person);
      const what = meaning.kind === 'signal' ? meaning.type : `${meaning.channel} ${meaning.outcome}`;
      const told = notes.join('; ');
      const fields = {
        // Without an id of its own a row is known by all it says; the day stands for a table without dates.
        id: [
          source ?? file,
          id ?? [what, account.id, dated ? at : dayOf(at), row.person?.name, told].join(' '),
        ].join(': '),
        account: account.id,
        at,
        learnedAt: now,
        source: source ?? file,
        ...(person && { person: person.id }),
        ...(told !== '' && { note: told }),
      };
      joined.rows.push(row.account.row);
      joined.about.push({ account, person: row.person });
      joined.activity.push(
        meaning.kind === 'signal'
          ? { ...meaning, ...fields }
          : { ...meaning, by: by ?? MARKETING, ...fields },
      );
    }
  }
  return joined;
}

/** Finds the account that a row speaks of: by record, page, domain, the domain of the e-mail address, then a name that only one bears. */
class AccountFinder {
  readonly #byRecord = new Map<string, Account[]>();
  readonly #byKey = new Map<string, Account[]>();
  readonly #byName = new Map<string, Account[]>();

  constructor(accounts: readonly Account[]) {
    for (const account of accounts) {
      if (account.recordId !== undefined) enter(this.#byRecord, account.recordId, account);
      for (const key of [...account.keys, ...account.domains.map(domainKey)])
        enter(this.#byKey, key, account);
      enter(this.#byName, nameKey(account.name), account);
    }
  }

  /** The account, or why there is none. */
  find({ account: row, person }: ReferringRow): Account | string {
    const hosts = row.sites.flatMap(({ host, kept }) => [host, kept]);
    const ways = [
      row.recordId === undefined ? [] : (this.#byRecord.get(row.recordId) ?? []),
      row.keys.flatMap((key) => this.#byKey.get(key) ?? []),
      hosts.flatMap((host) => this.#byKey.get(domainKey(host)) ?? []),
      mailDomains(person).flatMap((host) => this.#byKey.get(domainKey(host)) ?? []),
      row.name === '' ? [] : (this.#byName.get(nameKey(row.name)) ?? []),
    ];
    const found = [...new Set(ways.find((accounts) => accounts.length > 0))];
    const [one, ...others] = narrow(found, row);
    if (!one) {
      return 'No account of the list has this record id, domain or name. Add the account to the list first, or correct the row.';
    }
    if (others.length === 0) return one;
    return `Several accounts could be meant: ${[one, ...others].map(({ name }) => name).join(', ')}. Add a record id or the account’s name.`;
  }
}

/** Accounts that share a domain are told apart by country and name. */
function narrow(
  accounts: readonly Account[],
  { country, name }: ReferringRow['account'],
): readonly Account[] {
  if (accounts.length < 2) return accounts;
  const sameCountry = accounts.filter(
    (one) => country && one.country?.toLowerCase() === country.toLowerCase(),
  );
  const left = sameCountry.length > 0 ? sameCountry : accounts;
  const sameName = left.filter((one) => name !== '' && nameKey(one.name) === nameKey(name));
  return sameName.length > 0 ? sameName : left;
}

/** The hosts whose mail a person's is: `eu.acme.co.uk` and `acme.co.uk`. None where anybody gets a mailbox. */
export function mailDomains(person: Pick<StakeholderDraft, 'email'> | undefined): string[] {
  const host = person?.email?.split('@')[1] ?? '';
  const bare = host === '' ? undefined : bareHost(host.toLowerCase());
  const registrable = bare === undefined ? undefined : registrableDomain(bare);
  if (bare === undefined || registrable === undefined || mailHosts.has(registrable)) return [];
  return [...new Set([bare, registrable])];
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

function enter(index: Map<string, Account[]>, name: string, account: Account): void {
  const accounts = index.get(name);
  if (accounts) accounts.push(account);
  else index.set(name, [account]);
}
