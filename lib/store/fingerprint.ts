/** Fingerprint and size of an account's content, in one walk over it. Pure. */
import type { Account } from '../schema/account.ts';
import { hashText, scramble } from './buckets.ts';

/** Two unsigned 32-bit numbers that are equal for equal content, in whatever order an object's fields stand. */
export interface Fingerprint {
  a: number;
  b: number;
  /** Estimated bytes on disk: text by its length, and a few bytes for each value around it. */
  bytes: number;
}

/** Bytes that a stored value takes beside its text. */
const OVERHEAD = 4;

export function fingerprintAccount(account: Account): Fingerprint {
  return fingerprint(account);
}

/** Of any value of plain data, as 16 hexadecimal digits: the same for equal content. */
export function fingerprintValue(value: unknown): string {
  const { a, b } = fingerprint(value);
  return `${a.toString(16).padStart(8, '0')}${b.toString(16).padStart(8, '0')}`;
}

/** So that the number 1 and the text "1" differ. */
const SEEDS: Record<string, number> = { string: 0, number: 1, boolean: 2 };

function fingerprint(value: unknown): Fingerprint {
  if (Array.isArray(value)) return fingerprintArray(value);
  if (typeof value === 'object' && value !== null)
    return fingerprintObject(value as Readonly<Record<string, unknown>>);
  const text = String(value);
  const [a, b] = hashText(text, SEEDS[typeof value] ?? 3);
  return { a, b, bytes: text.length + OVERHEAD };
}

function fingerprintArray(items: readonly unknown[]): Fingerprint {
  let a = items.length;
  let b = ~items.length;
  let bytes = OVERHEAD;
  for (const item of items) {
    const part = fingerprint(item);
    // Mixing what came before makes the order count.
    a = scramble(Math.imul(a, 31) ^ part.a);
    b = scramble(Math.imul(b, 37) ^ part.b);
    bytes += part.bytes;
  }
  return { a, b, bytes };
}

function fingerprintObject(object: Readonly<Record<string, unknown>>): Fingerprint {
  let a = 1;
  let b = 2;
  let bytes = OVERHEAD;
  for (const name of Object.keys(object)) {
    const field = object[name];
    if (field === undefined) continue;
    const part = fingerprint(field);
    const [nameA, nameB] = hashName(name);
    // A sum, so that the order of the fields doesn't count.
    a = (a + scramble(nameA ^ Math.imul(part.a, 3))) >>> 0;
    b = (b + scramble(nameB ^ Math.imul(part.b, 5))) >>> 0;
    bytes += name.length + part.bytes;
  }
  return { a: scramble(a), b: scramble(b), bytes };
}

// Field names are the schema's own: few, and the same in every account.
const names = new Map<string, [number, number]>();

function hashName(name: string): [number, number] {
  const known = names.get(name) ?? hashText(name);
  names.set(name, known);
  return known;
}

/** A sum over the fingerprints of many accounts, which a change can update without reading the others. */
export class Checksum {
  #a = 0;
  #b = 0;

  /** Goes on from one that was written as text: 16 hexadecimal digits. */
  static parse(text: string): Checksum {
    const sum = new Checksum();
    sum.#a = Number.parseInt(text.slice(0, 8), 16);
    sum.#b = Number.parseInt(text.slice(8), 16);
    return sum;
  }

  add({ a, b }: Fingerprint): void {
    this.#a = (this.#a + a) >>> 0;
    this.#b = (this.#b + b) >>> 0;
  }

  subtract({ a, b }: Fingerprint): void {
    this.#a = (this.#a - a) >>> 0;
    this.#b = (this.#b - b) >>> 0;
  }

  toString(): string {
    return [this.#a, this.#b].map((half) => half.toString(16).padStart(8, '0')).join('');
  }
}
