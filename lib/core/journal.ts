import type { Entry } from '../schema/journal.ts';
import { compareText } from './order.ts';

/**
 * The entries that count: each once, without retractions and what they took back, oldest first by when they were
 * written. A retraction can itself be retracted (redo). The answer depends neither on the order of the input nor on
 * the clock: what takes back what is told by reference alone.
 */
export function inForce(entries: Iterable<Entry>): Entry[] {
  const byId = new Map<string, Entry>();
  for (const entry of entries) byId.set(entry.id, entry);
  const retracted = retractedIn(byId.values());
  return [...byId.values()]
    .filter((entry) => entry.kind !== 'entry.retracted' && !retracted(entry.id))
    .sort((a, b) => a.at - b.at || compareText(a.id, b.id));
}

/** Tells of an entry's id whether it is taken back. @param entries those that take others back; more do no harm */
export function retractedIn(entries: Iterable<Entry>): (id: string) => boolean {
  const retractionsOf = new Map<string, string[]>();
  for (const entry of entries) {
    if (entry.kind !== 'entry.retracted') continue;
    retractionsOf.set(entry.entry, [...(retractionsOf.get(entry.entry) ?? []), entry.id]);
  }
  const known = new Map<string, boolean>();
  const counts = (id: string): boolean => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    // Ends a circle, which no device writes: in one, nothing is taken back.
    known.set(id, true);
    const result = !(retractionsOf.get(id) ?? []).some(counts);
    known.set(id, result);
    return result;
  };
  return (id) => !counts(id);
}
