import { describe, expect, it } from 'vitest';
import { BUCKET_BYTES, bucketCount, bucketOf, hashText, spread } from '../../lib/store/buckets.ts';

describe('buckets', () => {
  it('hashes as the lists that are stored already were hashed', () => {
    expect(hashText('')).toEqual([2872998923, 3954623016]);
    expect(hashText('domain:acme.co.uk')).toEqual([2787739238, 3726722062]);
    expect(hashText('Çelik Gıda')).toEqual([2843100659, 3442782435]);
  });

  it('spreads ids that differ in one place evenly', () => {
    const ids = Array.from(
      { length: 64_000 },
      (_, n) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    );
    const sizes = [...spread(ids, 1000, (id) => id).values()].map(({ length }) => length);
    expect(sizes.length).toBe(1000);
    expect(Math.max(...sizes)).toBeLessThan(64 * 1.7);
  });

  it('takes as many buckets as the bytes fill, and one for an empty list', () => {
    expect(bucketCount(0, BUCKET_BYTES.accounts)).toBe(1);
    expect(bucketCount(64 * 1024, BUCKET_BYTES.accounts)).toBe(1);
    expect(bucketCount(64 * 1024 + 1, BUCKET_BYTES.accounts)).toBe(2);
  });

  it('leaves no text without a bucket', () => {
    for (const text of ['', '__proto__', 'a', '\u{1f600}']) expect(bucketOf(text, 7)).toBeLessThan(7);
  });
});
