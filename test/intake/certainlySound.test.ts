import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certainlySound } from '../../lib/intake/certainlySound.ts';
import { Account } from '../../lib/schema/account.ts';

const test = certainlySound(Account);

const plain = {
  id: 'a1',
  name: 'Varga Works',
  domains: ['varga.example'],
  keys: [],
  fit: 80,
  status: 'prospect',
  employees: { from: 201, to: 500 },
  salesCycleDays: 90,
  owners: { ae: 'Owner 1' },
  selectionSignals: ['hiring'],
  plays: [],
  attributes: [{ name: 'Region', value: 'South' }],
  people: [
    { id: 'p1', name: 'Inés Varga', roles: ['champion'], keys: [], email: 'ines@varga.example', left: true },
  ],
};

/** Every place in a value, as a path. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, part]) => placesIn(part, [...path, name]))];
}

function changed(value: unknown, [name, ...rest]: readonly string[], to: unknown): unknown {
  if (name === undefined) return to;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[name] = changed(copy[name], rest, to);
  return copy;
}

describe('certainlySound', () => {
  it('is sure of an account as lists bring it', () => {
    expect(Account.safeParse(plain).success).toBe(true);
    expect(test(plain)).toBe(true);
  });

  it('never says yes of what zod refuses', () => {
    const odd = fc.oneof(
      fc.constantFrom<unknown>('', undefined, null, -1, 101, 0.5, Number.NaN, Infinity, true, [], {}, 'left'),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(plain)), odd, (path, value) => {
        const account = changed(plain, path, value);
        if (!Account.safeParse(account).success) expect(test(account)).toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each(['nobodysField', 'id'])('is as strict as zod where %s is missing or unknown', (name) => {
    const { [name as 'id']: _, ...without } = plain;
    expect(test(without)).toBe(Account.safeParse(without).success);
    expect(test({ ...plain, [name]: 'x' })).toBe(true);
  });
});
