/** Lists of which a screen needs the beginning and the number. */

/** The first of many items, and how many there are in all. */
export interface Capped<T> {
  count: number;
  items: T[];
}

export function none<T>(): Capped<T> {
  return { count: 0, items: [] };
}

/** Counts an item, and keeps it while there are fewer than `most`. */
export function note<T>(list: Capped<T>, item: T, most: number): void {
  list.count++;
  if (list.items.length < most) list.items.push(item);
}

/** Keeps the rows that stand first in the file, in whatever order they come. */
export class FirstRows<T> {
  count = 0;
  #kept: T[] = [];
  readonly #rowOf: (item: T) => number;

  constructor(rowOf: (item: T) => number) {
    this.#rowOf = rowOf;
  }

  add(items: readonly T[]): void {
    this.count += items.length;
    for (const item of items) this.#kept.push(item);
    if (this.#kept.length > 2 * ROWS_KEPT) this.#kept = this.first();
  }

  /** At most `ROWS_KEPT`, sorted by row. */
  first(): T[] {
    return this.#kept.sort((a, b) => this.#rowOf(a) - this.#rowOf(b)).slice(0, ROWS_KEPT);
  }

  /** How many more there are than `first` gives. */
  get leftOut(): number {
    return Math.max(0, this.count - ROWS_KEPT);
  }
}

/** How many rows a report lists of each sort: the history keeps fifty reports. */
const ROWS_KEPT = 2_000;
