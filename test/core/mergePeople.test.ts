import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPerson, mergePeople, mergePerson } from '../../lib/core/mergePeople.ts';
import type { StakeholderDraft } from '../../lib/core/reconcile.ts';

/** Mostly nothing, so that not everybody is one person in the end. */
const some = (write: (n: number) => string) =>
  fc.option(fc.integer({ min: 0, max: 15 }).map(write), { nil: undefined, freq: 1 });
const person: fc.Arbitrary<StakeholderDraft> = fc
  .record({
    id: some((n) => `id${n}`),
    recordId: some((n) => `r${n}`),
    email: some((n) => (n % 2 ? `M${n >> 1}@x.example` : `m${n >> 1}@x.example`)),
    name: fc.integer({ min: 0, max: 40 }).map((n) => `Person ${n}`),
    keys: fc.array(
      fc.integer({ min: 0, max: 15 }).map((n) => `linkedin-person:${n}`),
      { maxLength: 1 },
    ),
  })
  .map(({ id, recordId, email, ...rest }) => ({
    ...rest,
    roles: [],
    ...(id !== undefined && { id }),
    ...(recordId !== undefined && { recordId }),
    ...(email !== undefined && { email }),
  }));

/** Everybody is looked for among all. */
function mergedOneByOne(others: readonly StakeholderDraft[]): StakeholderDraft[] {
  const merged: StakeholderDraft[] = [];
  for (const other of others) {
    const same = findPerson(merged, other);
    if (same) merged[merged.indexOf(same)] = mergePerson(same, other);
    else merged.push(other);
  }
  return merged;
}

describe('mergePeople', () => {
  it('finds the same people by its index as by looking through all', () => {
    let indexed = 0;
    fc.assert(
      fc.property(fc.array(person, { minLength: 20, maxLength: 120, size: 'max' }), (people) => {
        const merged = mergePeople<StakeholderDraft>([], people);
        if (merged.length > 12) indexed++;
        expect(merged).toEqual(mergedOneByOne(people));
      }),
    );
    expect(indexed).toBeGreaterThan(10);
  });
});
