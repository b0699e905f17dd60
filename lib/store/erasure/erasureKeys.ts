/**
 * The keys of the hashes by which erased people are known again. A hash without a key could be tried out with a list of
 * addresses; the key lies on the rep's devices and in their backups alone.
 */
import { hashText } from '../buckets.ts';
import type { ErasureKey } from '../settings.ts';

/** How many values the sieve tells apart. */
const SIEVE = 1 << 16;

/** A new random key. @param id of it */
export function newErasureKey(): ErasureKey {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  return { id: crypto.randomUUID(), secret: toBase64(secret), sieve: [] };
}

/** The key with the signs in its sieve, in order. */
export function withSigns(key: ErasureKey, signs: readonly string[]): ErasureKey {
  const sieve = new Set([...key.sieve, ...signs.map((sign) => sieveOf(sign, seedOf(key)))]);
  return { ...key, sieve: [...sieve].sort((a, b) => a - b) };
}

/** All keys of both, each with what either sieve lets through. */
export function mergeKeys(here: readonly ErasureKey[], coming: readonly ErasureKey[]): ErasureKey[] {
  const merged = new Map(here.map((key) => [key.id, key]));
  for (const key of coming) {
    const known = merged.get(key.id);
    const sieve = new Set([...(known?.sieve ?? []), ...key.sieve]);
    merged.set(key.id, { ...(known ?? key), sieve: [...sieve].sort((a, b) => a - b) });
  }
  return [...merged.values()];
}

/**
 * A coarse, fast hash, by which an import passes over nearly everybody without asking the browser for a keyed one. It lies
 * beside the key and tells nobody more than the key does.
 */
export function sieveOf(sign: string, seed: number): number {
  return hashText(sign, seed)[0] & (SIEVE - 1);
}

export function seedOf({ secret }: ErasureKey): number {
  return hashText(secret)[1];
}

/** Makes keyed hashes (HMAC-SHA-256) with one key. */
export async function hasherOf({ secret }: ErasureKey): Promise<(sign: string) => Promise<string>> {
  const key = await crypto.subtle.importKey(
    'raw',
    fromBase64(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const encoder = new TextEncoder();
  return async (sign) =>
    toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(sign))));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
