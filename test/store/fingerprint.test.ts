import { describe, expect, it } from 'vitest';
import { Checksum, fingerprintAccount } from '../../lib/store/fingerprint.ts';
import { account, accounts } from './accounts.ts';

const sumOf = (list: ReturnType<typeof accounts>) => {
  const sum = new Checksum();
  for (const item of list) sum.add(fingerprintAccount(item));
  return String(sum);
};

describe('an account’s fingerprint', () => {
  const acme = account('acme', { domains: ['acme.example', 'acme.test'], owners: { ae: 'Ines Varga' } });

  it('is the same in whatever order the fields stand', () => {
    const turned = Object.fromEntries(Object.entries(acme).reverse()) as typeof acme;
    expect(fingerprintAccount(turned)).toEqual(fingerprintAccount(acme));
  });

  it.each([
    ['another name', { name: 'Acme' }],
    ['the domains in another order', { domains: ['acme.test', 'acme.example'] }],
    ['a field more', { tier: '1:1' }],
    ['the same owner in another part', { owners: { sdr: 'Ines Varga' } }],
    ['a text moved from one field to another', { keys: ['acme.example'], domains: ['acme.test'] }],
    ['a person', { people: [{ id: 'p', name: 'P', roles: [], keys: [] }] }],
  ])('differs with %s', (_what, fields) => {
    expect(fingerprintAccount({ ...acme, ...fields })).not.toMatchObject({ a: fingerprintAccount(acme).a });
  });

  it('tells a number from the same digits as text', () => {
    const odd = { ...acme, fit: '82' as unknown as number };
    expect(fingerprintAccount(odd).a).not.toBe(fingerprintAccount({ ...acme, fit: 82 }).a);
  });

  it('estimates bytes near what the account takes as JSON', () => {
    const long = account('long', { attributes: [{ name: 'Notes', value: 'x'.repeat(10_000) }] });
    const { bytes } = fingerprintAccount(long);
    expect(bytes / JSON.stringify(long).length).toBeGreaterThan(0.8);
    expect(bytes / JSON.stringify(long).length).toBeLessThan(1.2);
  });
});

describe('a list’s checksum', () => {
  it('is the same in whatever order the accounts stand', () => {
    expect(sumOf(accounts(20).reverse())).toBe(sumOf(accounts(20)));
  });

  it('goes back to what it was when an account leaves again', () => {
    const sum = Checksum.parse(sumOf(accounts(20)));
    sum.subtract(fingerprintAccount(accounts(20)[7] ?? account('none')));
    expect(String(sum)).toBe(sumOf(accounts(20).filter((_, n) => n !== 7)));
  });

  it('tells an account that is there twice from none', () => {
    const [first] = accounts(1);
    expect(sumOf([first, first].flatMap((item) => item ?? []))).not.toBe(sumOf([]));
  });
});
