/** Finds accounts while the rep types, in a list of any length. */
import UFuzzy from '@leeoniya/ufuzzy';

/** What search needs of an account. */
export interface Searchable {
  name: string;
  domain?: string;
}

/** A list made ready for search: texts folded once, not at every keystroke. */
export interface SearchIndex<Entry extends Searchable> {
  entries: readonly Entry[];
  /** Of each entry its folded name, and its domain behind a line break. */
  texts: readonly string[];
}

/** Folds case and accents of every name. Keep the answer as long as the list stays the same. */
export function indexForSearch<Entry extends Searchable>(entries: readonly Entry[]): SearchIndex<Entry> {
  return { entries, texts: entries.map(({ name, domain }) => `${fold(name)}\n${domain ?? ''}`) };
}

/**
 * Accounts whose name or domain contains the query, best first: the whole of either, then the start of either, then the
 * start of a word of the name, then anywhere. Case and accents don't matter. Ties keep the order of the list.
 * Where nothing contains it, those that do but for one slip (a letter too many, too few, wrong or swapped), by
 * how well they fit; a word's first letter must be right.
 *
 * @param limit at most this many
 */
export function searchAccounts<Entry extends Searchable>(
  { entries, texts }: SearchIndex<Entry>,
  query: string,
  limit: number,
): Entry[] {
  const wanted = fold(query.trim());
  if (wanted === '') return [];
  const ranked: number[][] = [[], [], [], []];
  // One look at most texts; only those that contain the query are looked at again.
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] ?? '';
    if (text.includes(wanted)) ranked[rankOf(text, wanted)]?.push(at);
  }
  const exact = ranked.flat();
  const found = exact.length > 0 ? exact : findWithSlip(texts, wanted);
  return found.slice(0, limit).flatMap((at) => entries[at] ?? []);
}

function rankOf(text: string, wanted: string): 0 | 1 | 2 | 3 {
  const end = text.indexOf('\n');
  const domain = end + 1;
  if (text.startsWith(wanted)) return wanted.length === end ? 0 : 1;
  if (text.startsWith(wanted, domain)) return wanted.length === text.length - domain ? 0 : 1;
  const word = text.indexOf(` ${wanted}`);
  return word === -1 ? 3 : 2;
}

/** Shorter queries are half of any name but for one slip. */
const SHORTEST_WITH_SLIP = 4;

const fuzzy = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });

/** Indexes of the texts that contain the query but for one slip, best first. */
function findWithSlip(texts: readonly string[], wanted: string): number[] {
  if (wanted.length < SHORTEST_WITH_SLIP) return [];
  // One slip leaves one half whole (but for two letters swapped across the middle): that rules out most at the cost of a
  // plain search, before the costly pattern.
  const middle = wanted.length >> 1;
  const [first, second] = [wanted.slice(0, middle), wanted.slice(middle)];
  const near: number[] = [];
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] ?? '';
    if (text.includes(first) || text.includes(second)) near.push(at);
  }
  const nearTexts = near.map((at) => texts[at] ?? '');
  const matches = fuzzy.filter(nearTexts, wanted);
  if (!matches || matches.length === 0) return [];
  if (matches.length > MOST_RANKED) return matches.flatMap((match) => near[match] ?? []);
  const info = fuzzy.info(matches, nearTexts, wanted);
  return fuzzy.sort(info, nearTexts, wanted).flatMap((order) => near[info.idx[order] ?? -1] ?? []);
}

/** So many that nobody reads them all: then they stay in the list's order. */
const MOST_RANKED = 1_000;

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
