/** Records kept off the JavaScript heap, in numbered parts, until they are read part by part. */

/** How much text of a part is gathered before it is handed over to the browser, in UTF-16 units. */
const CHUNK = 256 * 1024;

/** Stands between two records: JSON writes every line break inside a text as an escape. */
const BETWEEN = ',\n';

/**
 * Write all, then read. The text lies in Blobs, which the browser keeps outside of the heap and may put on disk; nothing is
 * named or saved, so that whatever ends the page or worker leaves nothing behind.
 */
export class Spool<T> {
  /** How many parts there are. */
  readonly parts: number;
  /** Of all records, in UTF-16 units of their text. */
  size = 0;
  readonly #open: string[][];
  readonly #sizes: number[];
  readonly #blobs: Blob[][];

  constructor(parts: number) {
    this.parts = parts;
    this.#open = Array.from({ length: parts }, () => []);
    this.#sizes = Array.from({ length: parts }, () => 0);
    this.#blobs = Array.from({ length: parts }, () => []);
  }

  /** @param record what can be written as JSON */
  add(part: number, record: T): void {
    this.addText(part, JSON.stringify(record));
  }

  /** @param text of one record, as another spool of the same records wrote it */
  addText(part: number, text: string): void {
    this.#open[part]?.push(text);
    const size = (this.#sizes[part] ?? 0) + text.length;
    this.#sizes[part] = size;
    this.size += text.length;
    if (size > CHUNK) this.#handOver(part);
  }

  /** The records of a part in the order they were added, some at a time. It can be read again. */
  async *read(part: number): AsyncGenerator<T[]> {
    for (const blob of this.#blobs[part] ?? []) yield parse(await blob.text());
    const open = this.#open[part];
    if (open && open.length > 0) yield parse(open.join(BETWEEN));
  }

  /** The texts of a part's records in the order they were added, some at a time; what was read is gone. */
  async *drainTexts(part: number): AsyncGenerator<string[]> {
    const blobs = this.#blobs[part] ?? [];
    for (let blob = blobs.shift(); blob; blob = blobs.shift()) yield (await blob.text()).split(BETWEEN);
    const open = this.#open[part];
    this.#open[part] = [];
    if (open && open.length > 0) yield open;
  }

  /** All records of a part at once. */
  async readAll(part: number): Promise<T[]> {
    const all: T[] = [];
    for await (const records of this.read(part)) for (const record of records) all.push(record);
    return all;
  }

  /** Frees a part that nobody reads again. */
  drop(part: number): void {
    this.#open[part] = [];
    this.#sizes[part] = 0;
    this.#blobs[part] = [];
  }

  #handOver(part: number): void {
    this.#blobs[part]?.push(new Blob([this.#open[part]?.join(BETWEEN) ?? '']));
    this.#open[part] = [];
    this.#sizes[part] = 0;
  }
}

/** How many parts `bytes` are to be read in: a power of two, so that buckets and parts of any two lists go together. */
export function partsFor(bytes: number): number {
  let parts = 1;
  while (parts * PART_BYTES < bytes && parts < MOST_PARTS) parts *= 2;
  return parts;
}

/** What one part may hold: as objects some five times that. */
const PART_BYTES = 8 * 1024 * 1024;
/** Each part holds an open chunk. */
const MOST_PARTS = 64;

function parse<T>(text: string): T[] {
  return JSON.parse(`[${text}]`) as T[];
}
