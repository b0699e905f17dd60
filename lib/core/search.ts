/** What search needs of an account. */
export interface Searchable {
  name: string;
  domain?: string;
}

/** A list made ready for search: texts folded once, not at every keystroke. */
export interface SearchIndex<Entry extends Searchable> {
  entries: readonly Entry[];
  names: readonly string[];
}

/** Folds case and accents of every name. Keep the answer as long as the list stays the same. */
export function indexForSearch<Entry extends Searchable>(entries: readonly Entry[]): SearchIndex<Entry> {
  return { entries, names: entries.map(({ name }) => fold(name)) };
}

/**
 * Accounts whose name or domain contains the query, best first: the whole of either, then the start of either, then the
 * start of a word of the name, then anywhere. Case and accents don't matter. Ties keep the order of the list.
 *
 * @param limit at most this many
 */
export function searchAccounts<Entry extends Searchable>(
  { entries, names }: SearchIndex<Entry>,
  query: string,
  limit: number,
): Entry[] {
  const wanted = fold(query.trim());
  if (wanted === '') return [];
  const ranked: Entry[][] = [[], [], [], []];
  for (const [index, entry] of entries.entries()) {
    const rank = rankOf(names[index] ?? '', entry.domain ?? '', wanted);
    if (rank !== undefined) ranked[rank]?.push(entry);
  }
  return ranked.flat().slice(0, limit);
}

function rankOf(name: string, domain: string, wanted: string): number | undefined {
  if (name === wanted || domain === wanted) return 0;
  if (name.startsWith(wanted) || domain.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  if (name.includes(wanted) || domain.includes(wanted)) return 3;
  return undefined;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
