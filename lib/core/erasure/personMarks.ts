/** By what a person is found in whatever is held, and by what they are known again once they are erased. */

import type { Account, Stakeholder } from '../../schema/account.ts';
import type { Subject } from '../../schema/journal.ts';
import { contactKeysOf } from '../contactKey.ts';
import { domainKey, squeezeName, squeezePerson } from '../key.ts';
import { type Appearance, nameOf, type PersonGroup } from './personGroup.ts';

/** Plain data: it is kept while an erasure runs, so that one that was cut off can be finished. */
export interface PersonMarks {
  /** Id of the `person.erased` entry. */
  erasure: string;
  /** Ids of the stakeholder. */
  ids: string[];
  /** Contact keys (contactKey.ts) that nobody else has. */
  keys: string[];
  /** Names, addresses and numbers as they were written. Of addresses and numbers those that nobody else has. */
  names: string[];
  emails: string[];
  phones: string[];
  /** Where they are, by id and by name as it is compared. */
  accounts: string[];
  accountNames: string[];
  /** Ids of accounts that have somebody else of the name: there it alone is not them. */
  namesakes: string[];
}

/** @param others everybody else who has the name, an address, a number or a page of theirs */
export function marksOf(erasure: string, group: PersonGroup, others: readonly Appearance[]): PersonMarks {
  const { appearances } = group;
  const shared = sharedKeys(others);
  const own = (person: Appearance['person']) => contactKeysOf(person).filter((key) => !shared.has(key));
  const each = <T>(pick: (one: Appearance) => Iterable<T | undefined>): T[] => [
    ...new Set(appearances.flatMap((one) => [...pick(one)]).filter((value) => value !== undefined)),
  ];
  const told = (field: 'email' | 'phone') =>
    each(({ person: { [field]: value } }) =>
      value !== undefined && own({ id: '', name: '', keys: [], [field]: value }).length > 0 ? [value] : [],
    );
  return {
    erasure,
    ids: each(({ person }) => [person.id]),
    keys: each(({ person }) => own(person)),
    names: each(({ person }) => (nameOf(person) === undefined ? [] : [person.name])),
    emails: told('email'),
    phones: told('phone'),
    accounts: each(({ account }) => [account?.id]),
    accountNames: each(({ account }) => [account && squeezeName(account.name)]),
    namesakes: [
      ...new Set(
        others.flatMap(({ person, account }) => (account && group.hasName(person) ? [account.id] : [])),
      ),
    ],
  };
}

function sharedKeys(others: readonly Appearance[]): ReadonlySet<string> {
  return new Set(others.flatMap(({ person }) => contactKeysOf(person)));
}

/** Whether it is one of their accounts, where the name alone is them. */
export function isThere(
  { accounts, accountNames, namesakes }: PersonMarks,
  { id, name }: Pick<Subject, 'id' | 'name'>,
): boolean {
  return !namesakes.includes(id) && (accounts.includes(id) || accountNames.includes(squeezeName(name)));
}

/** Whether a place speaks of them. @param account where; absent: nowhere in particular */
export function isMarked(
  marks: PersonMarks,
  person: Appearance['person'],
  account?: Pick<Subject, 'id' | 'name'>,
): boolean {
  const { ids, keys, names } = marks;
  if (ids.includes(person.id)) return true;
  if (contactKeysOf(person).some((key) => keys.includes(key))) return true;
  if (!account || !isThere(marks, account)) return false;
  const name = nameOf(person);
  return name !== undefined && names.some((one) => squeezePerson(one) === name);
}

/** An account as a sign names it: what the list or a file says of it. */
export type SignPlace = Pick<Account, 'name' | 'domains' | 'keys'>;

/**
 * What is hashed, and what an import is asked by: address and pages; with the name whatever others may share, such as a
 * number; the name at an account by each of its names.
 *
 * @param shared keys that others have too; absent: at an import nobody knows
 */
export function signsOf(
  person: Pick<Stakeholder, 'name' | 'keys'> & Partial<Pick<Stakeholder, 'title' | 'email' | 'phone'>>,
  account: SignPlace | undefined,
  shared: ReadonlySet<string> = new Set(),
): string[] {
  const keys = contactKeysOf(person);
  const name = nameOf({ id: '', ...person });
  const signs: string[] = keys.filter((key) => !key.startsWith('phone:') && !shared.has(key));
  if (name === undefined) return signs;
  for (const key of keys) signs.push(`${name} ${key}`);
  if (!account) return signs;
  const places = new Set([
    ...account.domains.map(domainKey),
    ...account.keys,
    `name:${squeezeName(account.name)}`,
  ]);
  for (const place of places) signs.push(`${name}@${place}`);
  return signs;
}

/** The signs of everybody in the group. @param places the accounts as the list has them, by id */
export function signsOfGroup({ appearances }: PersonGroup, others: readonly Appearance[]): string[] {
  const shared = sharedKeys(others);
  const signs = appearances.flatMap(({ person, account }) => {
    // A subject has the account's keys, its domains among them.
    const place = account && { name: account.name, domains: [], keys: account.keys };
    return signsOf(person, place, shared);
  });
  return [...new Set(signs)].sort();
}
