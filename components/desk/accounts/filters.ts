/** What narrows the list of accounts: facts of the directory, and attributes found by a scan. */
import type { Attribute } from '../../../lib/schema/account.ts';
import type { DirectoryEntry } from '../../../lib/store/tal.ts';

/** A fact by which accounts are chosen; '' stands for accounts that have none. */
export interface Facet {
  id: 'tier' | 'owner' | 'segment';
  label: string;
  /** How accounts without it are called. */
  none: string;
  valuesOf(entry: DirectoryEntry): readonly string[];
}

export const facets: readonly Facet[] = [
  { id: 'tier', label: 'Tier', none: 'No tier yet', valuesOf: ({ tier = '' }) => [tier] },
  { id: 'owner', label: 'Owner', none: 'No owner', valuesOf: ({ owner = '' }) => [owner] },
  {
    id: 'segment',
    label: 'Segment',
    none: 'No segment',
    valuesOf: ({ segments = [''] }) => segments,
  },
];

/** What was chosen; absent: all. */
export type Chosen = Partial<Record<Facet['id'], string>>;

export interface FacetChoices {
  facet: Facet;
  /** In order, with the number of accounts; those without come last. */
  choices: Array<{ value: string; accounts: number }>;
}

/** Facets of which the list has something to choose from. */
export function choicesOf(entries: readonly DirectoryEntry[]): FacetChoices[] {
  return facets.flatMap((facet) => {
    const counts = new Map<string, number>();
    for (const entry of entries) {
      for (const value of facet.valuesOf(entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const choices = [...counts].map(([value, accounts]) => ({ value, accounts }));
    choices.sort((a, b) => Number(a.value === '') - Number(b.value === '') || a.value.localeCompare(b.value));
    return choices.some(({ value }) => value !== '') ? [{ facet, choices }] : [];
  });
}

/** @param found ids of the accounts that the scan found; absent: none was made */
export function narrow(
  entries: readonly DirectoryEntry[],
  chosen: Chosen,
  found?: ReadonlyMap<string, Attribute>,
): readonly DirectoryEntry[] {
  const active = facets.filter(({ id }) => chosen[id] !== undefined);
  if (active.length === 0 && !found) return entries;
  return entries.filter(
    (entry) =>
      active.every(({ id, valuesOf }) => valuesOf(entry).includes(chosen[id] ?? '')) &&
      (!found || found.has(entry.id)),
  );
}
