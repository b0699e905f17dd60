/** What an update of an account leaves of it. */
import type { Account } from '../schema/account.ts';

/**
 * The account after a list that adds and updates: what the list says wins, what it doesn't say stays. Domains, keys,
 * selection signals and attributes of other names stay beside the new ones; the new ones come first.
 */
export function overlay(before: Account, told: Account): Account {
  const known = new Set(before.attributes.map(({ name }) => name));
  const people = new Map(told.people.map((person) => [person.id, person]));
  const ids = new Set(before.people.map(({ id }) => id));
  return {
    ...before,
    ...told,
    domains: union(told.domains, before.domains),
    keys: union(told.keys, before.keys),
    selectionSignals: union(told.selectionSignals, before.selectionSignals),
    owners: { ...before.owners, ...told.owners },
    people: [
      ...before.people.map((old) => people.get(old.id) ?? old),
      ...told.people.filter(({ id }) => !ids.has(id)),
    ],
    attributes: [
      ...before.attributes.map((old) => told.attributes.find(({ name }) => name === old.name) ?? old),
      ...told.attributes.filter(({ name }) => !known.has(name)),
    ],
  };
}

/** In the old order where nothing is new, so that a list brought twice changes nothing. */
function union(told: readonly string[], before: readonly string[]): string[] {
  const known = new Set(before);
  if (told.every((item) => known.has(item))) return [...before];
  return [...new Set([...told, ...before])];
}
