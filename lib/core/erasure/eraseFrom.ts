/** What is left of an account, an entry and an item of activity once a person is erased. Each is returned as it is where nothing names them. */
import type { Account } from '../../schema/account.ts';
import type { Entry, Subject } from '../../schema/journal.ts';
import { anonymousId, anonymousSubject, REDACTED } from './anonymous.ts';
import { isMarked, isThere } from './personMarks.ts';
import type { Kept, Scrubber } from './scrub.ts';

/** The person leaves; texts about the account and its other people lose what names them. */
export function eraseFromAccount(account: Account, scrubber: Scrubber): Account {
  const { marks } = scrubber;
  if (!isThere(marks, account) && !scrubber.mayName(account)) return account;
  // Its own, and its owners, who are of the team.
  const {
    id,
    name: _name,
    domains: _domains,
    keys,
    owners: _owners,
    recordId: _record,
    people,
    ...texts
  } = account;
  const left = scrubber.value(texts, id);
  const own = keys.filter((key) => !marks.keys.includes(key));
  const staying = people
    .filter((person) => !isMarked(marks, person, account))
    .map((person) => {
      const { id: _id, name: _of, email: _email, phone: _phone, keys: _pages, ...said } = person;
      const told = scrubber.value(said, id);
      return told === said ? person : { ...person, ...told };
    });
  const same =
    left === texts &&
    own.length === keys.length &&
    staying.length === people.length &&
    staying.every((person, at) => person === people[at]);
  return same ? account : { ...account, ...left, keys: own, people: staying };
}

/** Who wrote it, and the account. */
const OF_ENTRY: Kept = new Set(['id', 'kind', 'by', 'account', 'signal', 'suppression', 'entry']);

/**
 * What was done stays, to nobody. What the rep wrote of it goes where the entry is about the person, since a note may
 * name them in any words; of other entries only what names them.
 */
export function eraseFromEntry(entry: Entry, scrubber: Scrubber): Entry {
  const { marks } = scrubber;
  const account = 'account' in entry ? entry.account : undefined;
  const told = scrubber.value(entry, account?.id, OF_ENTRY);
  const person = 'person' in entry ? entry.person : undefined;
  const ofPage = 'key' in entry && marks.keys.includes(entry.key);
  const ofKeys = 'keys' in entry && entry.keys.some((key) => marks.keys.includes(key));
  if (!ofPage && !ofKeys && !(person && isMarked(marks, person, account))) return told;
  return anonymous(told, marks.erasure, person !== undefined, marks.keys, entry);
}

function anonymous(
  told: Entry,
  erasure: string,
  hasPerson: boolean,
  keys: readonly string[],
  was: Entry,
): Entry {
  const left = { ...told } as Record<string, unknown>;
  for (const field of ['note', 'evidence'] as const) delete left[field];
  if (told.kind === 'note.added') left['note'] = REDACTED;
  if (told.kind === 'suppression.added' || told.kind === 'suppression.lifted') {
    left['reason'] = REDACTED;
    if ('keys' in was) left['keys'] = was.keys.filter((key) => !keys.includes(key));
  }
  // A page of theirs, whoever it was linked to; the index of keys must not lead to it either.
  if ('key' in told && (hasPerson || ('key' in was && keys.includes(was.key)))) {
    left['key'] = anonymousId(erasure);
  }
  if (hasPerson) left['person'] = personLeft(told, erasure);
  return left as Entry;
}

function personLeft(told: Entry, erasure: string): Subject | (Subject & { roles: [] }) {
  const nobody = anonymousSubject(erasure);
  return told.kind === 'person.added' ? { ...nobody, roles: [] } : nobody;
}

const OF_ACTIVITY: Kept = new Set([
  'kind',
  'account',
  'by',
  'source',
  'import',
  'type',
  'channel',
  'outcome',
]);

/** An item of activity as it lies in the database, with what it was before the last import. */
interface Item {
  id: string;
  account: string;
  person?: string;
  note?: string;
  before?: Item;
}

/** Ids of items hold what a row said where it had no id of its own, the name among it: such an item gets another one. */
export function eraseFromItem<T extends Item>(item: T, scrubber: Scrubber): T {
  const { before, ...own } = item;
  const told = scrubber.value(own, own.account, OF_ACTIVITY);
  const about = told.id !== own.id || (own.person !== undefined && scrubber.marks.ids.includes(own.person));
  const beneath = before && eraseFromItem(before, scrubber);
  if (told === own && !about && beneath === before) return item;
  const { person: _who, note: _said, ...fact } = told;
  return { ...(about ? fact : told), ...(beneath && { before: beneath }) } as T;
}
