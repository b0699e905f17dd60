/** A journal entry in a line, for lists of what the rep did where there is no card to show it. */
import type { Entry } from '../schema/journal.ts';
import { touchWords } from './words.ts';

/** What was done, to whom or what, and the rep's own words about it. */
export function entryWords(entry: Entry): { what: string; rest?: string; note?: string } {
  switch (entry.kind) {
    case 'touch.logged': {
      const { person, direction, note } = entry;
      return {
        what: touchWords(entry),
        ...(person && { rest: `${direction === 'in' ? 'from' : 'to'} ${person.name}` }),
        ...(note !== undefined && { note }),
      };
    }
    case 'person.added':
      return { what: 'Added', rest: entry.person.name };
    case 'key.linked':
      return { what: 'Linked', rest: entry.key };
    case 'key.declined':
      return { what: 'Said that a page is another company’s', rest: entry.key };
    case 'candidate.chosen':
      return { what: 'Chose the account for a page', rest: entry.key };
    case 'account.nominated':
      return { what: 'Nominated', rest: entry.name, note: entry.reason };
    default: {
      const told = entry as { note?: string; reason?: string };
      const note = told.note ?? told.reason;
      return { what: plain(entry.kind), ...(note !== undefined && { note }) };
    }
  }
}

/** `step.skipped` → `Step skipped`. */
function plain(kind: Entry['kind']): string {
  const words = kind.replace('.', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
