/** Finds accounts while the rep types, in a list of any length. */
import { findNear } from './nearSearch.ts';
import { Scan } from './scan.ts';

/** What search needs of an account. */
export interface Searchable {
  name: string;
  domain?: string;
}

/** A list made ready for search: folded once, not at every keystroke. */
export interface SearchIndex<Entry extends Searchable> {
  entries: readonly Entry[];
  /**
   * Of each entry its folded name and its domain, each between line breaks, in one text: looking through it is several
   * times faster than through as many texts as there are entries.
   */
  text: string;
  /** Where each entry's name begins in it; behind the last one, where the next would. */
  starts: Uint32Array;
}

/** Folds case and accents of every name. Keep the answer as long as the list stays the same. */
export function indexForSearch<Entry extends Searchable>(entries: readonly Entry[]): SearchIndex<Entry> {
  const texts = entries.map(({ name, domain }) => `${fold(name)}\n${domain ?? ''}\n`);
  const starts = new Uint32Array(entries.length + 1);
  let start = 1;
  texts.forEach((text, at) => {
    starts[at] = start;
    start += text.length;
  });
  starts[entries.length] = start;
  return { entries, text: `\n${texts.join('')}`, starts };
}

/**
 * Accounts whose name or domain contains the query, best first: the whole of either, then the start of either, then the
 * start of a word, then anywhere. Case and accents don't matter. Ties keep the order of the list.
 * Where nothing contains it, those that do but for one slip (a letter too many, too few, wrong or swapped), by
 * how well they fit; a word's first letter must be right.
 *
 * @param limit at most this many
 */
export function searchAccounts<Entry extends Searchable>(
  { entries, text, starts }: SearchIndex<Entry>,
  query: string,
  limit: number,
): Entry[] {
  const wanted = fold(query.trim());
  if (wanted === '') return [];
  const exact = findExact(text, starts, wanted, limit);
  const found = exact.length > 0 ? exact : findNear(text, starts, wanted, limit);
  return found.slice(0, limit).map((at) => entries[at] as Entry);
}

/** Numbers of the entries that contain the query, best first; of each rank at most `limit`. */
function findExact(text: string, starts: Uint32Array, wanted: string, limit: number): number[] {
  const scan = new Scan(text, wanted);
  const first = scan.next(0);
  if (first === -1) return [];
  // First those whose name or domain it is, so that the search can end once enough others start with it.
  const whole = findWhole(text, starts, wanted);
  const ranked: number[][] = [[], [], []];
  let entry = 0;
  for (let at = first; at !== -1 && (ranked[0]?.length ?? 0) < limit; ) {
    while ((starts[entry + 1] ?? Number.POSITIVE_INFINITY) <= at) entry++;
    const end = starts[entry + 1] ?? text.length;
    let best = 2;
    for (; at !== -1 && at < end; at = scan.next(best === 0 ? end : at + 1))
      best = Math.min(best, rankAt(text, at));
    const same = ranked[best];
    if (same && same.length < limit && !whole.has(entry)) same.push(entry);
  }
  return [...whole, ...ranked.flat()];
}

function findWhole(text: string, starts: Uint32Array, wanted: string): Set<number> {
  const found = new Set<number>();
  const scan = new Scan(text, `\n${wanted}\n`);
  let entry = 0;
  for (let at = scan.next(0); at !== -1; at = scan.next(at + 1)) {
    while ((starts[entry + 1] ?? Number.POSITIVE_INFINITY) <= at + 1) entry++;
    found.add(entry);
  }
  return found;
}

const LINE_BREAK = 10;
const SPACE = 32;

/** 0: the start of a name or domain; 1: of a word; 2: inside of one. */
function rankAt(text: string, at: number): 0 | 1 | 2 {
  const before = text.charCodeAt(at - 1);
  if (before === LINE_BREAK) return 0;
  return before === SPACE ? 1 : 2;
}

/** Without case and accents. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('\n', ' ')
    .toLowerCase();
}
