/** Finds what contains a query but for one slip: a letter too many, too few, wrong, or two swapped. */
import UFuzzy from '@leeoniya/ufuzzy';
import { Scan } from './scan.ts';

/** Shorter queries are half of any name but for one slip. */
const SHORTEST_WITH_SLIP = 4;
/** So many that nobody reads them all: then they stay in the list's order. */
const MOST_RANKED = 1_000;

const fuzzy = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });

/**
 * Numbers of the entries that contain the query but for one slip, best first.
 *
 * @param text of all entries, as in `SearchIndex`
 * @param starts where each begins, and the end
 * @param wanted folded; nothing contains it as it stands
 * @param limit how many are asked for; more may come
 */
export function findNear(text: string, starts: Uint32Array, wanted: string, limit: number): number[] {
  if (wanted.length < SHORTEST_WITH_SLIP) return [];
  const near = candidates(text, starts, wanted, Math.max(limit, MOST_RANKED + 1));
  if (near.length > MOST_RANKED) return near;
  const texts = near.map((entry) => text.slice(starts[entry], (starts[entry + 1] ?? 0) - 1));
  const matches = fuzzy.filter(texts, wanted) ?? [];
  const info = fuzzy.info(matches, texts, wanted);
  const ranked = fuzzy.sort(info, texts, wanted).flatMap((order) => near[info.idx[order] ?? -1] ?? []);
  // Its pattern misses some slips among equal letters; they come behind.
  const known = new Set(ranked);
  return [...ranked, ...near.filter((entry) => !known.has(entry))];
}

/**
 * One slip leaves one half of the query whole, or swaps the two letters at the middle. So each place that has a half is
 * looked at, whether it has the other one beside it but for a slip.
 *
 * @returns in the list's order; of more than `most` the first ones, and perhaps others
 */
function candidates(text: string, starts: Uint32Array, wanted: string, most: number): number[] {
  const middle = wanted.length >> 1;
  const [first, second] = [wanted.slice(0, middle), wanted.slice(middle)];
  const swapped = `${first.slice(0, -1)}${second[0]}${first.at(-1)}${second.slice(1)}`;
  const found = new Uint8Array(starts.length);
  eachPlace(text, starts, first, found, most, (at) => goesOnWith(text, at + middle, second));
  eachPlace(text, starts, second, found, most, (at) => comesBehind(text, at, first));
  eachPlace(text, starts, swapped, found, most, () => true);
  const entries: number[] = [];
  for (let entry = found.indexOf(1); entry !== -1; entry = found.indexOf(1, entry + 1)) {
    entries.push(entry);
  }
  return entries;
}

/** Marks the first `most` entries with a place that has `part` and passes; the rest of an entry isn't looked at then. */
function eachPlace(
  text: string,
  starts: Uint32Array,
  part: string,
  found: Uint8Array,
  most: number,
  passes: (at: number) => boolean,
): void {
  const scan = new Scan(text, part);
  let entry = 0;
  let marked = 0;
  for (let at = scan.next(0); at !== -1 && marked < most; at = scan.next(at)) {
    if (!passes(at)) {
      at++;
      continue;
    }
    while ((starts[entry + 1] ?? Number.POSITIVE_INFINITY) <= at) entry++;
    found[entry] = 1;
    marked++;
    at = starts[entry + 1] ?? text.length;
  }
}

/** Whether `part` stands at `at` but for one slip. */
function goesOnWith(text: string, at: number, part: string): boolean {
  let same = 0;
  while (same < part.length && text[at + same] === part[same]) same++;
  const [there, rest] = [at + same, part.slice(same)];
  return (
    rest.length <= 1 ||
    text.startsWith(rest.slice(1), there + 1) ||
    text.startsWith(rest, there + 1) ||
    text.startsWith(rest.slice(1), there) ||
    text.startsWith(`${rest[1]}${rest[0]}${rest.slice(2)}`, there)
  );
}

/** Whether `part` ends before `at` but for one slip; its first letter must be right. */
function comesBehind(text: string, at: number, part: string): boolean {
  let same = 0;
  while (same < part.length && text[at - 1 - same] === part[part.length - 1 - same]) same++;
  const [there, rest] = [at - same, part.slice(0, part.length - same)];
  const endsWith = (ending: string, end: number) => text.startsWith(ending, end - ending.length);
  if (endsWith(rest, there - 1)) return true;
  if (rest.length < 2) return false;
  const start = rest.slice(0, -1);
  const swapped = `${rest.slice(0, -2)}${rest.at(-1)}${rest.at(-2)}`;
  return (
    endsWith(start, there - 1) || endsWith(start, there) || (rest.length > 2 && endsWith(swapped, there))
  );
}
