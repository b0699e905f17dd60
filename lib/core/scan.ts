/** Looks for a short text in a very long one, several times as fast as over and over in short ones. */

/** How much of a text is looked at to tell rare letters from common ones, in UTF-16 units. */
const SAMPLE = 20_000;
/** A letter that stands in the sample less often is rare; so is one that stands there half as often as the first. */
const RARE = 200;
/**
 * As many letters from a rare one on are looked for. For longer texts engines make a table first (V8's Boyer-Moore), which
 * costs more than stopping at each rare letter, and less than at each common one.
 */
const FROM_RARE = 6;

/** The places of `part` in `text`, in order: by its rarest letter, so that common ones don't hold it up. */
export class Scan {
  readonly #text: string;
  readonly #part: string;
  /** The few letters that are looked for, and where in the part they stand. */
  readonly #needle: string;
  readonly #offset: number;

  constructor(text: string, part: string) {
    this.#text = text;
    this.#part = part;
    const rare = rareIn(part, text.slice(0, SAMPLE));
    this.#offset = rare === -1 ? 0 : rare;
    this.#needle = rare === -1 ? part : part.slice(rare, rare + FROM_RARE);
  }

  /** The first place at `from` or behind it; -1 where there is none. */
  next(from: number): number {
    let at = this.#text.indexOf(this.#needle, from + this.#offset);
    while (at !== -1 && !this.#text.startsWith(this.#part, at - this.#offset))
      at = this.#text.indexOf(this.#needle, at + 1);
    return at === -1 ? -1 : at - this.#offset;
  }
}

/** Where the rarest letter stands; -1 where none is rare. */
function rareIn(part: string, sample: string): number {
  const counts = Array.from({ length: part.length }, (_, at) => sample.split(part[at] ?? '').length);
  const fewest = Math.min(...counts);
  return fewest < RARE || 2 * fewest < (counts[0] ?? 0) ? counts.indexOf(fewest) : -1;
}
