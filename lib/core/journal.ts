import type { Entry } from '../schema/journal.ts';

/**
 * The entries that count: each once, without retractions and what they took back, in the order they were written.
 * The answer doesn't depend on the order of the input. A retraction can itself be retracted (redo): since ids are
 * UUIDv7, it is younger than what it names, so one pass from the youngest decides all.
 */
export function inForce(entries: Iterable<Entry>): Entry[] {
  const byId = new Map<string, Entry>();
  for (const entry of entries) byId.set(entry.id, entry);
  const youngestFirst = [...byId.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
  const retracted = new Set<string>();
  const kept: Entry[] = [];
  for (const entry of youngestFirst) {
    if (retracted.has(entry.id)) continue;
    if (entry.kind === 'entry.retracted') retracted.add(entry.entry);
    else kept.push(entry);
  }
  return kept.reverse();
}
