/** Rows and the accounts before them, in parts that can be settled one by one. */
import type { Account } from '../../schema/account.ts';
import { partsFor, Spool } from '../../store/spool.ts';
import type { AccountRow } from '../fields.ts';
import { Kin, linksOfAccount, linksOfRow } from './kin.ts';

/**
 * Gathers the accounts of the list before and then the rows of the file, off the heap; then deals them out so that all
 * that may be one company is in one part. A part is as small as that allows: a file in which everything has the same name
 * is one part.
 */
export class Partition {
  readonly #kin = new Kin();
  readonly #old = new Spool<Account>(1);
  readonly #rows = new Spool<AccountRow>(1);

  addOld(account: Account): void {
    if (this.#rows.size > 0) throw new Error('the accounts before come first');
    this.#kin.add(linksOfAccount(account));
    this.#old.add(0, account);
  }

  addRow(row: AccountRow): void {
    this.#kin.add(linksOfRow(row));
    this.#rows.add(0, row);
  }

  /** Estimated bytes of all rows. */
  get rowBytes(): number {
    return this.#rows.size;
  }

  /** The parts one after the other, each with the share that is done by then, 0–1. Can be read once. @param parts how many */
  async *parts(
    parts: number = partsFor(this.#old.size + this.#rows.size),
  ): AsyncGenerator<{ old: Account[]; rows: AccountRow[]; done: number }> {
    let record = 0;
    const deal = async <T>(from: Spool<T>): Promise<Spool<T>> => {
      const dealt = new Spool<T>(parts);
      for await (const texts of from.drainTexts(0)) {
        for (const text of texts) dealt.addText(this.#kin.partOf(record++, parts), text);
      }
      return dealt;
    };
    const old = await deal(this.#old);
    const rows = await deal(this.#rows);
    for (let part = 0; part < parts; part++) {
      yield { old: await old.readAll(part), rows: await rows.readAll(part), done: (part + 1) / parts };
      old.drop(part);
      rows.drop(part);
    }
  }
}
