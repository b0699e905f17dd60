/** How records are spread over buckets: by hash, sized by bytes. Pure. */

/** How many bytes a bucket of each family is to hold on average. The directory is read whole, so its buckets are big. */
export const BUCKET_BYTES = { accounts: 64 * 1024, keys: 64 * 1024, directory: 256 * 1024 };
export type BucketBytes = typeof BUCKET_BYTES;

/**
 * Two independent 32-bit hashes of `text`, unsigned. Stored data depends on them: they never change.
 *
 * @param seed another one gives other hashes of the same text
 */
export function hashText(text: string, seed = 0): [number, number] {
  let a = 0x811c9dc5 ^ seed;
  let b = 0x9747b28c ^ seed;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return [scramble(a), scramble(b)];
}

/** Spreads the bits of `value` so that near values end far apart. @returns an unsigned 32-bit number */
export function scramble(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The bucket of `text`, an account's id or a key, among `count`. */
export function bucketOf(text: string, count: number): number {
  return hashText(text)[0] % count;
}

/** How many buckets hold `bytes` in all. At least one. */
export function bucketCount(bytes: number, bytesEach: number): number {
  return Math.max(1, Math.ceil(bytes / bytesEach));
}

/** `items` by bucket; a bucket that would be empty is not in it. */
export function spread<T>(items: Iterable<T>, count: number, textOf: (item: T) => string): Map<number, T[]> {
  const buckets = new Map<number, T[]>();
  for (const item of items) {
    const bucket = bucketOf(textOf(item), count);
    const others = buckets.get(bucket);
    if (others) others.push(item);
    else buckets.set(bucket, [item]);
  }
  return buckets;
}

export { compareText } from '../core/order.ts';
