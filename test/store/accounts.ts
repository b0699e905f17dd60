/** Invented accounts for the store's tests. */
import fc from 'fast-check';
import type { Account, Stakeholder } from '../../lib/schema/account.ts';

/** An account of which only the given fields matter. */
export function account(id: string, fields: Partial<Account> = {}): Account {
  return {
    id,
    name: `Company ${id}`,
    domains: [`${id}.example`],
    keys: [],
    owners: {},
    selectionSignals: [],
    plays: [],
    attributes: [],
    people: [],
    ...fields,
  };
}

/** `count` accounts with ids `a0`, `a1` and so on, each with a person. */
export function accounts(count: number, fields: Partial<Account> = {}): Account[] {
  return Array.from({ length: count }, (_, n) =>
    account(`a${n}`, {
      people: [{ id: `p${n}`, name: `Person ${n}`, roles: ['champion'], keys: [`linkedin-person:p${n}`] }],
      ...fields,
    }),
  );
}

// Few ids, domains and owners, so that changes hit what is there and accounts share keys.
const few = (prefix: string, count: number) =>
  fc.integer({ min: 0, max: count - 1 }).map((n) => `${prefix}${n}`);
// Some keys that an object used as a map would trip over.
const domain = fc.oneof(
  few('d', 30).map((label) => `${label}.example`),
  fc.constantFrom('__proto__', 'constructor'),
);
const person: fc.Arbitrary<Stakeholder> = fc.record({
  id: few('p', 50),
  name: fc.string({ minLength: 1, maxLength: 8 }),
  roles: fc.constant<Stakeholder['roles']>([]),
  keys: fc.uniqueArray(few('linkedin-person:', 20), { maxLength: 2 }),
});

/** Any account out of forty ids. */
export const anyAccount: fc.Arbitrary<Account> = fc
  .record({
    id: few('a', 40),
    name: fc.string({ minLength: 1, maxLength: 12 }),
    domains: fc.uniqueArray(domain, { maxLength: 3 }),
    tier: fc.option(fc.constantFrom('1:1', '1:few'), { nil: undefined }),
    ae: fc.option(few('owner', 3), { nil: undefined }),
    sdr: fc.option(few('owner', 3), { nil: undefined }),
    people: fc.array(person, { maxLength: 3 }),
  })
  .map(({ id, tier, ae, sdr, ...fields }) =>
    account(id, {
      ...fields,
      ...(tier !== undefined && { tier }),
      owners: { ...(ae !== undefined && { ae }), ...(sdr !== undefined && { sdr }) },
    }),
  );

/** Buckets so small that a few accounts fill many. */
export const TINY = { accounts: 400, keys: 200, directory: 300 };
