/** Who was erased, asked at every door by which people come in. */
import { type SignPlace, signsOf } from '../../core/erasure/personMarks.ts';
import type { StakeholderDraft } from '../../core/reconcile.ts';
import type { Entry, EntryOf } from '../../schema/journal.ts';
import { ERASURES, entryOf } from '../journalRecord.ts';
import { type ErasureKey, getSetting } from '../settings.ts';
import { reading, type Source } from '../transaction.ts';
import { hasherOf, seedOf, sieveOf } from './erasureKeys.ts';

type Erasure = EntryOf<'person.erased'>;

/** Whoever may come in, and where. */
export interface Coming {
  person: StakeholderDraft;
  account: SignPlace | undefined;
}

interface Lock {
  seed: number;
  sieve: Uint8Array;
  hash(sign: string): Promise<string>;
  erasures: Map<string, Erasure>;
}

/** @returns undefined where nobody is erased: then nothing is to be asked. @throws StoreError */
export async function readErasedPeople(source: Source): Promise<ErasedPeople | undefined> {
  const [records, keys] = await reading(source, ['journal', 'settings'], (tx) =>
    Promise.all([tx.objectStore('journal').index('keys').getAll(ERASURES), getSetting(tx, 'erasureKeys')]),
  );
  return records.length === 0
    ? undefined
    : erasedPeople(
        records.flatMap((one) => entryOf(one) ?? []),
        keys ?? [],
      );
}

/** @param entries erasures and what retracts them; others do no harm. @returns undefined where nobody is erased */
export async function erasedPeople(
  entries: readonly Entry[],
  keys: readonly ErasureKey[],
): Promise<ErasedPeople | undefined> {
  const erasures = inForce(entries);
  const locks: Lock[] = [];
  for (const key of keys) {
    const own = erasures.filter(({ hashKey }) => hashKey === key.id);
    if (own.length === 0) continue;
    const sieve = new Uint8Array(1 << 16);
    for (const value of key.sieve) sieve[value] = 1;
    locks.push({
      seed: seedOf(key),
      sieve,
      hash: await hasherOf(key),
      erasures: new Map(own.flatMap((erasure) => erasure.hashes.map((hash) => [hash, erasure]))),
    });
  }
  return locks.length === 0 ? undefined : new ErasedPeople(locks);
}

/** A retraction can be retracted. */
function inForce(entries: readonly Entry[]): Erasure[] {
  const retractions = entries.filter((entry) => entry.kind === 'entry.retracted');
  const retracts = (id: string, depth: number): boolean =>
    depth < 8 && retractions.some((one) => one.entry === id && one.id !== id && !retracts(one.id, depth + 1));
  return entries.flatMap((entry) =>
    entry.kind === 'person.erased' && !retracts(entry.id, 0) ? [entry] : [],
  );
}

export class ErasedPeople {
  readonly #locks: readonly Lock[];

  constructor(locks: readonly Lock[]) {
    this.#locks = locks;
  }

  /** The erasure of each who was erased, by their place in `coming`. */
  async among(coming: readonly Coming[]): Promise<Map<number, Erasure>> {
    const found = new Map<number, Erasure>();
    for (const [at, one] of coming.entries()) {
      const asked = this.of(one);
      const erasure = asked && (await asked);
      if (erasure) found.set(at, erasure);
    }
    return found;
  }

  /**
   * The erasure of one person; undefined: they weren't erased. No promise for nearly everybody: an import asks of hundreds
   * of thousands.
   */
  of({ person, account }: Coming): Promise<Erasure | undefined> | undefined {
    return this.ofSigns(signsOf(person, account));
  }

  /** The erasure of whoever has one of these signs (lib/core/erasure/personMarks.ts). */
  ofSigns(signs: readonly string[]): Promise<Erasure | undefined> | undefined {
    let suspects: Array<[Lock, string]> | undefined;
    for (const lock of this.#locks) {
      for (const sign of signs) {
        if (lock.sieve[sieveOf(sign, lock.seed)]) suspects = [...(suspects ?? []), [lock, sign]];
      }
    }
    return suspects && hashed(suspects);
  }
}

/**
 * The rows of a do-not-contact file but for those that name somebody who was erased: they are nobody's to be contacted.
 * A number alone is not known again, since others may have it. @throws StoreError
 */
export async function withoutErasedRows<Row extends { key: string }>(
  source: Source,
  rows: readonly Row[],
): Promise<Row[]> {
  const erased = await readErasedPeople(source);
  if (!erased) return [...rows];
  const passed: Row[] = [];
  for (const row of rows) {
    const asked = erased.ofSigns([row.key]);
    if (!asked || !(await asked)) passed.push(row);
  }
  return passed;
}

async function hashed(suspects: ReadonlyArray<[Lock, string]>): Promise<Erasure | undefined> {
  for (const [lock, sign] of suspects) {
    const erasure = lock.erasures.get(await lock.hash(sign));
    if (erasure) return erasure;
  }
  return undefined;
}
