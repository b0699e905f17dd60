/**
 * Who must not be contacted at an account, by whom and why: the list's opt-outs, requests to stop, what the rep said,
 * and the team's do-not-contact file, as one list.
 */
import type { Account, Stakeholder } from '../schema/account.ts';
import type { Entry, EntryOf, Subject } from '../schema/journal.ts';
import type { SuppressionRow } from '../schema/suppression.ts';
import type { OptOutChannel } from '../schema/words.ts';
import { isSubjectOf } from './belonging.ts';
import { accountContactKeys, personContactKeys } from './contactKey.ts';
import { squeezePerson } from './key.ts';
import { findPerson } from './people.ts';
import type { Touch } from './touches.ts';

export interface Suppression {
  /** What `suppression.lifted` names. */
  id: string;
  /** Ids of the stakeholders that it covers; absent: the whole account. */
  people?: readonly string[];
  /** Ways of contact; absent: every one. */
  channels?: readonly OptOutChannel[];
  by: SuppressedBy;
  /** In ms since 1970 UTC; absent: for good. */
  until?: number;
}

/** Who said so. `list`: the list has them as opted out. */
export type SuppressedBy =
  | { kind: 'list'; person: Stakeholder }
  | { kind: 'touch'; touch: Touch }
  | { kind: 'rep'; entry: EntryOf<'suppression.added'> }
  | { kind: 'file'; row: SuppressionRow };

/**
 * @param account with the people as the rep knows them
 * @param touches of the account
 * @param entries in force: of the account, and those that name a key of it or of its people
 * @param rows of the team's do-not-contact file that may cover it; others do no harm
 * @param now milliseconds since 1970 UTC
 * @returns those in force, none that was lifted or has ended; the account's first
 */
export function suppressionsOf(
  account: Account,
  touches: readonly Touch[],
  entries: readonly Entry[],
  rows: readonly SuppressionRow[],
  now: number,
): Suppression[] {
  const covered = coverage(account);
  const found: Suppression[] = [
    ...account.people.flatMap(optOutOf),
    ...touches.flatMap((touch) => stopOf(touch, account.people)),
  ];
  const lifted = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === 'suppression.lifted') lifted.add(entry.suppression);
    if (entry.kind !== 'suppression.added') continue;
    const { id, channels, until } = entry;
    const whom = meant(entry, account, covered);
    if (whom === 'nobody') continue;
    found.push({ id, ...of(whom), by: { kind: 'rep', entry }, ...lasting({ channels, until }) });
  }
  for (const row of rows) {
    const { whom } = covered([row.key]);
    if (whom === 'nobody') continue;
    const { id, channels, until } = row;
    found.push({ id, ...of(whom), by: { kind: 'file', row }, ...lasting({ channels, until }) });
  }
  return found
    .filter(({ id, until }) => !lifted.has(id) && (until === undefined || until > now))
    .sort((a, b) => Number(a.people !== undefined) - Number(b.people !== undefined));
}

/** Those that name the person; what bars the whole account isn't among them. */
export function suppressionsFor(
  { id }: Pick<Stakeholder, 'id'>,
  suppressions: readonly Suppression[],
): Suppression[] {
  return suppressions.filter(({ people }) => people?.includes(id));
}

type Whom = 'account' | 'nobody' | readonly string[];

function of(whom: Whom): Pick<Suppression, 'people'> {
  return typeof whom === 'string' ? {} : { people: whom };
}

function lasting(from: {
  channels: readonly OptOutChannel[] | undefined;
  until: number | undefined;
}): Pick<Suppression, 'channels' | 'until'> {
  return {
    ...(from.channels && { channels: from.channels }),
    ...(from.until !== undefined && { until: from.until }),
  };
}

/** What the list says of a person. Named by its channels, so that one more refusal binds although the earlier ones were lifted. */
export function optOutOf(person: Stakeholder): Suppression[] {
  const channels = person.optOuts ?? [];
  if (channels.length === 0) return [];
  const id = `opt-out:${person.id}:${channels.join('+')}`;
  return [{ id, people: [person.id], channels, by: { kind: 'list', person } }];
}

/** A request that names nobody, by id or by name, is the account's: then nobody is written to. */
function stopOf(touch: Touch, people: readonly Stakeholder[]): Suppression[] {
  if (touch.outcome !== 'asked-to-stop') return [];
  const { id, person, personName } = touch;
  const by = { kind: 'touch', touch } as const;
  if (person !== undefined) return [{ id, people: [person], by }];
  if (personName === undefined) return [{ id, by }];
  const namesakes = namedLike(personName, people);
  return namesakes.length === 0 ? [] : [{ id, people: namesakes, by }];
}

function meant(
  { account: subject, person, keys }: EntryOf<'suppression.added'>,
  account: Account,
  covered: Covered,
): Whom {
  const byKeys = covered(keys);
  // An entry found by a key may be of another account: there its account and its names mean nothing here.
  if (!subject || !isSubjectOf(subject, account)) return person ? peopleOr(byKeys.people) : byKeys.whom;
  if (!person) return 'account';
  return peopleOr([...new Set([...peopleMeant(person, account.people), ...byKeys.people])]);
}

function peopleOr(people: readonly string[]): Whom {
  return people.length > 0 ? people : 'nobody';
}

/** Whoever can't be found by id or page any more, as after a rebuilt list, is still meant by name. */
function peopleMeant(subject: Subject, people: readonly Stakeholder[]): string[] {
  const known = findPerson(people, subject);
  return known ? [known.id] : namedLike(subject.name, people);
}

function namedLike(name: string, people: readonly Stakeholder[]): string[] {
  const wanted = squeezePerson(name);
  return people.filter((person) => squeezePerson(person.name) === wanted).map(({ id }) => id);
}

type Covered = (keys: readonly string[]) => { whom: Whom; people: string[] };

/** Whom of the account a list of keys covers. An account's own key covers all of it. */
function coverage(account: Account): Covered {
  let known: { account: Set<string>; people: Map<string, string[]> } | undefined;
  return (keys) => {
    known ??= { account: new Set(accountContactKeys(account)), people: peopleByKey(account.people) };
    const { account: own, people: byKey } = known;
    const people = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
    if (keys.some((key) => own.has(key))) return { whom: 'account', people };
    return { whom: peopleOr(people), people };
  };
}

function peopleByKey(people: readonly Stakeholder[]): Map<string, string[]> {
  const byKey = new Map<string, string[]>();
  for (const person of people) {
    for (const key of personContactKeys(person)) {
      const others = byKey.get(key);
      if (others) others.push(person.id);
      else byKey.set(key, [person.id]);
    }
  }
  return byKey;
}
