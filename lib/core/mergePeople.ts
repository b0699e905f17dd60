/** Several rows or lists that speak of one person become one. Pure. */
import { nameKey, type StakeholderDraft } from './reconcile.ts';

/** Who of these it is: by record id, e-mail address, page, or the name where neither of the first two tells them apart. */
export function findPerson<P extends StakeholderDraft>(
  among: Iterable<P>,
  person: StakeholderDraft,
): P | undefined {
  let found: P | undefined;
  let foundBy: number = signs.length;
  for (const one of among) {
    // Whoever has an id of their own is told apart already.
    if (one.id !== undefined && person.id !== undefined && one.id !== person.id) continue;
    for (let by = 0; by < foundBy; by++) {
      if (!signs[by]?.(one, person)) continue;
      found = one;
      foundBy = by;
      break;
    }
    if (foundBy === 0) break;
  }
  return found;
}

/** What shows that two are one person, the surest first. */
const signs: ReadonlyArray<(one: StakeholderDraft, other: StakeholderDraft) => boolean> = [
  (one, other) => one.id !== undefined && one.id === other.id,
  (one, other) => one.recordId !== undefined && one.recordId === other.recordId,
  (one, other) => one.email !== undefined && one.email.toLowerCase() === other.email?.toLowerCase(),
  (one, other) => one.keys.some((key) => other.keys.includes(key)),
  (one, other) => nameKey(one.name) === nameKey(other.name) && agree(one, other),
];

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
  const merging = new MergingPeople<P | StakeholderDraft>(people);
  merging.add(others);
  return merging.people;
}

/** So few are looked through one by one faster than they are indexed. */
const FEW = 12;

/** People of one account, to whom others are added again and again: at a cost that doesn't grow with how many there are. */
export class MergingPeople<P extends StakeholderDraft> {
  readonly people: Array<P | StakeholderDraft>;
  /** Where in `people` somebody stands, or stood before their fields changed, by what may tell them. */
  #places: Map<string, Set<number>> | undefined;

  constructor(people: readonly P[]) {
    this.people = [...people];
  }

  add(others: readonly StakeholderDraft[]): void {
    for (const other of others) {
      const at = this.#placeOf(other);
      const same = this.people[at];
      const now = same ? mergePerson(same, other) : other;
      this.people[same ? at : this.people.length] = now;
      if (this.#places) note(this.#places, now, same ? at : this.people.length - 1);
    }
  }

  /** -1 where it is nobody of them. */
  #placeOf(person: StakeholderDraft): number {
    const { people } = this;
    if (people.length <= FEW) {
      const same = findPerson(people, person);
      return same ? people.indexOf(same) : -1;
    }
    if (!this.#places) {
      this.#places = new Map();
      for (const [at, one] of people.entries()) note(this.#places, one, at);
    }
    const places = new Set(signsOf(person).flatMap((sign) => [...(this.#places?.get(sign) ?? [])]));
    const at = [...places].sort((a, b) => a - b);
    const candidates = at.flatMap((place) => people[place] ?? []);
    const same = findPerson(candidates, person);
    return same ? (at[candidates.indexOf(same)] ?? -1) : -1;
  }
}

function note(places: Map<string, Set<number>>, person: StakeholderDraft, at: number): void {
  for (const sign of signsOf(person)) {
    const there = places.get(sign);
    if (there) there.add(at);
    else places.set(sign, new Set([at]));
  }
}

/** All by which `signs` may tell two to be one: they share one of these at least. */
function signsOf({ id, recordId, email, keys, name }: StakeholderDraft): string[] {
  const all = [`n${nameKey(name)}`, ...keys.map((key) => `k${key}`)];
  if (id !== undefined) all.push(`i${id}`);
  if (recordId !== undefined) all.push(`r${recordId}`);
  if (email !== undefined) all.push(`e${email.toLowerCase()}`);
  return all;
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
