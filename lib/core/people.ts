/** The buying group as the rep knows it: the list's people, those the rep added, and the pages the rep linked. */
import type { Account, Stakeholder } from '../schema/account.ts';
import type { Entry, Subject } from '../schema/journal.ts';
import { isAnonymous } from './erasure/anonymous.ts';
import { squeezePerson } from './key.ts';

/**
 * Finds the stakeholder an entry speaks of: by id, else by a key they share, so that an entry from another device
 * or from before a rebuild finds its person again.
 */
export function findPerson(people: readonly Stakeholder[], subject: Subject): Stakeholder | undefined {
  return (
    people.find((person) => person.id === subject.id) ??
    people.find((person) => person.keys.some((key) => subject.keys.includes(key)))
  );
}

/**
 * @param entries of the account, in force, oldest first
 * @returns the list's people first. Somebody the rep added is left out once the list has a person of that key, e-mail
 *   or name; what was linked to either is linked to the list's. Roles are those that the rep set last, else the list's;
 *   who left, by the list or the rep, is marked.
 */
export function peopleOf(account: Account, entries: readonly Entry[]): Stakeholder[] {
  const people = account.people.map((person) => ({ ...person, keys: [...person.keys] }));
  const mergedInto = new Map<string, Stakeholder>();
  for (const entry of entries) {
    if (entry.kind !== 'person.added' || isAnonymous(entry.person)) continue;
    const known = people.find((person) => samePerson(person, entry.person));
    if (known) {
      mergedInto.set(entry.person.id, known);
      known.keys = union(known.keys, entry.person.keys);
    } else people.push({ ...entry.person, keys: [...entry.person.keys] });
  }
  for (const entry of entries) {
    if (entry.kind !== 'key.linked' || !entry.person) continue;
    const person = mergedInto.get(entry.person.id) ?? findPerson(people, entry.person);
    if (person) person.keys = union(person.keys, [entry.key]);
  }
  for (const entry of entries) {
    if (entry.kind !== 'role.set' && entry.kind !== 'person.left') continue;
    const person = mergedInto.get(entry.person.id) ?? findPerson(people, entry.person);
    if (!person) continue;
    if (entry.kind === 'role.set') person.roles = entry.roles;
    else person.left = true;
  }
  return people;
}

function samePerson(a: Stakeholder, b: Stakeholder): boolean {
  return (
    a.id === b.id ||
    a.keys.some((key) => b.keys.includes(key)) ||
    (a.email !== undefined && a.email.toLowerCase() === b.email?.toLowerCase()) ||
    squeezePerson(a.name) === squeezePerson(b.name)
  );
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}
