/** Records of two kinds, rows and accounts of the list before, in parts that can be settled one by one. */
import { partsFor, Spool } from '../../store/spool.ts';
import { Kin } from './kin.ts';

/**
 * Gathers the records of one kind and then those of the other, off the heap; then deals them out so that all that may be
 * one company is in one part. A part is as small as that allows: a file in which everything has the same name is one part.
 */
export class Partition<First, Second> {
  readonly #kin = new Kin();
  readonly #first = new Spool<First>(1);
  readonly #second = new Spool<Second>(1);

  /** @param links what the record may be told by; at least one */
  addFirst(record: First, links: readonly string[]): void {
    if (this.#second.size > 0) throw new Error('those of the first kind come first');
    this.#kin.add(links);
    this.#first.add(0, record);
  }

  addSecond(record: Second, links: readonly string[]): void {
    this.#kin.add(links);
    this.#second.add(0, record);
  }

  /** Whether a record that is there already has any of `links`. */
  knows(links: readonly string[]): boolean {
    return links.some((link) => this.#kin.knows(link));
  }

  /** Estimated bytes of the records of the first kind. */
  get firstBytes(): number {
    return this.#first.size;
  }

  /** Estimated bytes of the records of the second kind. */
  get secondBytes(): number {
    return this.#second.size;
  }

  /** The parts one after the other, each with the share that is done by then, 0–1. Can be read once. @param parts how many */
  async *parts(
    parts: number = partsFor(this.#first.size + this.#second.size),
  ): AsyncGenerator<{ first: First[]; second: Second[]; done: number }> {
    let record = 0;
    const deal = async <T>(from: Spool<T>): Promise<Spool<T>> => {
      const dealt = new Spool<T>(parts);
      for await (const texts of from.drainTexts(0)) {
        for (const text of texts) dealt.addText(this.#kin.partOf(record++, parts), text);
      }
      return dealt;
    };
    const first = await deal(this.#first);
    const second = await deal(this.#second);
    for (let part = 0; part < parts; part++) {
      yield {
        first: await first.readAll(part),
        second: await second.readAll(part),
        done: (part + 1) / parts,
      };
      first.drop(part);
      second.drop(part);
    }
  }
}
