/** Several rows or lists that speak of one person become one. Pure. */
import { nameKey, type StakeholderDraft } from './reconcile.ts';

/** Who of these it is: by record id, e-mail address, page, or the name where neither of the first two tells them apart. */
export function findPerson<P extends StakeholderDraft>(
  among: readonly P[],
  person: StakeholderDraft,
): P | undefined {
  // Whoever has an id of their own is told apart already.
  const people = among.filter(({ id }) => id === undefined || person.id === undefined || id === person.id);
  const email = person.email?.toLowerCase();
  return (
    people.find(({ id }) => id !== undefined && id === person.id) ??
    people.find(({ recordId }) => recordId !== undefined && recordId === person.recordId) ??
    people.find((one) => email !== undefined && one.email?.toLowerCase() === email) ??
    people.find(({ keys }) => keys.some((key) => person.keys.includes(key))) ??
    people.find((one) => nameKey(one.name) === nameKey(person.name) && agree(one, person))
  );
}

/**
 * What both say of one person; where they differ, `over` counts. An opt-out of either binds, and nobody who left comes back
 * by silence.
 */
export function mergePerson<P extends StakeholderDraft>(under: P, over: StakeholderDraft): P {
  const attributes = [
    ...(under.attributes ?? []).filter(({ name }) => !over.attributes?.some((one) => one.name === name)),
    ...(over.attributes ?? []),
  ];
  const optOuts = union(under.optOuts ?? [], over.optOuts ?? []).sort();
  return {
    ...under,
    ...over,
    roles: union(under.roles, over.roles),
    keys: union(under.keys, over.keys),
    ...(attributes.length > 0 && { attributes }),
    ...(optOuts.length > 0 && { optOuts }),
  };
}

/** `people` with `others` merged in, those who are new behind them. */
export function mergePeople<P extends StakeholderDraft>(
  people: ReadonlyArray<P | StakeholderDraft>,
  others: readonly StakeholderDraft[],
): Array<P | StakeholderDraft> {
  const merged = [...people];
  for (const other of others) {
    const same = findPerson(merged, other);
    if (same) merged[merged.indexOf(same)] = mergePerson(same, other);
    else merged.push(other);
  }
  return merged;
}

/** Nothing that is known of both tells them apart. */
function agree(one: StakeholderDraft, other: StakeholderDraft): boolean {
  const same = (a: string | undefined, b: string | undefined) =>
    a === undefined || b === undefined || a === b;
  return same(one.recordId, other.recordId) && same(one.email?.toLowerCase(), other.email?.toLowerCase());
}

function union<T>(one: readonly T[], other: readonly T[]): T[] {
  return [...new Set([...one, ...other])];
}
