/** Finds people by what a rep or the person themself would say, in the lists and in the journal. */

import { contactKeysOf } from '../../core/contactKey.ts';
import { accountSubject } from '../../core/entries.ts';
import { isAnonymous } from '../../core/erasure/anonymous.ts';
import {
  type Appearance,
  groupAppearances,
  matchesQuery,
  PersonGroup,
} from '../../core/erasure/personGroup.ts';
import type { Account } from '../../schema/account.ts';
import type { Entry, Subject } from '../../schema/journal.ts';
import type { Database } from '../database.ts';
import { entryOf } from '../journalRecord.ts';
import { readInParts } from '../parts.ts';
import { readBothLists } from './bothLists.ts';

/** One human, wherever they are. */
export interface FoundPerson {
  group: PersonGroup;
  /** Everybody else who has a name, an address, a number or a page of theirs. */
  others: Appearance[];
}

interface Options {
  signal: AbortSignal;
}

/** Of more than this somebody looks for another word. */
const MOST_FOUND = 50;

/**
 * The people whom a query may mean: a name or part of it, an e-mail address, a number or the address of a page.
 *
 * @returns at most fifty, those with the most places first
 * @throws StoreError; the signal's reason
 */
export async function findPeople(db: Database, query: string, options: Options): Promise<PersonGroup[]> {
  const matches = matchesQuery(query);
  if (!matches) return [];
  const found: Appearance[] = [];
  for await (const part of appearances(db, options)) {
    for (const one of part) if (matches(one.person) && found.length < 10 * MOST_FOUND) found.push(one);
  }
  return groupAppearances(found)
    .sort((a, b) => b.appearances.length - a.appearances.length)
    .slice(0, MOST_FOUND);
}

/** Everybody of an id, such as a person of the list. @throws StoreError; the signal's reason */
export async function findById(db: Database, id: string, options: Options): Promise<PersonGroup | undefined> {
  const group = new PersonGroup();
  for await (const part of appearances(db, options)) {
    for (const one of part) if (one.person.id === id) group.add(one);
  }
  return group.appearances.length > 0 ? group : undefined;
}

/**
 * All that is the same human as the seed, and everybody else who shares something with them. Goes over everything as often
 * as what it finds leads to more.
 *
 * @throws StoreError; the signal's reason
 */
export async function gatherPerson(db: Database, seed: PersonGroup, options: Options): Promise<FoundPerson> {
  let group = seed;
  for (;;) {
    const next = new PersonGroup();
    for (const one of group.appearances) next.add(one);
    const known = new Set(group.appearances.map(textOf));
    let grown = false;
    const rest: Appearance[] = [];
    const keys = new Set(group.appearances.flatMap(({ person }) => contactKeysOf(person)));
    for await (const part of appearances(db, options)) {
      for (const one of part) {
        if (next.has(one)) {
          const text = textOf(one);
          if (known.has(text)) continue;
          known.add(text);
          next.add(one);
          grown = true;
        } else if (next.hasName(one.person) || contactKeysOf(one.person).some((key) => keys.has(key))) {
          rest.push(one);
        }
      }
    }
    if (!grown) return { group: next, others: rest };
    group = next;
  }
}

function textOf({ person, account }: Appearance): string {
  return JSON.stringify([person, account?.id]);
}

/** Every person of both lists, then every subject of the journal, some at a time. */
async function* appearances(db: Database, { signal }: Options): AsyncGenerator<Appearance[]> {
  for await (const { accounts } of readBothLists(db)) {
    signal.throwIfAborted();
    yield accounts.flatMap(ofAccount);
  }
  for await (const records of readInParts(db, 'journal')) {
    signal.throwIfAborted();
    yield records.flatMap((record) => ofEntry(entryOf(record)));
  }
}

/** The people of an account of a list. */
export function ofAccount(account: Account): Appearance[] {
  if (account.people.length === 0) return [];
  // Of hundreds of thousands few are asked for their keys.
  const subject: Subject = {
    id: account.id,
    name: account.name,
    get keys() {
      return accountSubject(account).keys;
    },
  };
  return account.people.map((person) => ({ person, account: subject }));
}

/** The person whom an entry is about, with the page that it links to them. */
export function ofEntry(entry: Entry | undefined): Appearance[] {
  if (!entry || !('person' in entry) || entry.person === undefined || isAnonymous(entry.person)) return [];
  const account: Subject | undefined = entry.account;
  const linked = entry.kind === 'key.linked' ? [entry.key] : [];
  const said = entry.kind === 'suppression.added' ? entry.keys.filter(isPersonKey) : [];
  const email = said.find((key) => key.startsWith('email:'))?.slice('email:'.length);
  const phone = said.find((key) => key.startsWith('phone:'))?.slice('phone:'.length);
  const pages = said.filter((key) => !/^(?:email|phone):/.test(key));
  const person = {
    // What the subject doesn't say, the person who was added may.
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ...entry.person,
    keys: [...new Set([...entry.person.keys, ...linked, ...pages])],
  };
  return [{ person, ...(account && { account }) }];
}

/** A person's suppression may name the whole company beside them. */
function isPersonKey(key: string): boolean {
  return !key.startsWith('domain:') && !key.startsWith('linkedin-company:');
}
