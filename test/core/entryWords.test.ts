import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNote, flagAccount, liftAt, setStage, suppress } from '../../lib/core/accountEntries.ts';
import { entryWords } from '../../lib/core/entryWords.ts';
import { DAY } from '../../lib/core/time.ts';
import { Entry } from '../../lib/schema/journal.ts';
import { anyOf } from '../schema/anyOf.ts';
import { account, NOW, person, touch } from './builders.ts';

const ines = person('Ines Varga', { email: 'ines@rail.example' });
const rail = account({ people: [ines] });
const stamp = { id: 'e', at: NOW };
const words = (entry: Entry) => {
  const [what, rest, note] = entryWords(entry, NOW);
  return note === undefined ? `${what}${rest}` : `${what}${rest} (${note})`;
};

describe('an entry in a line', () => {
  it.each<[Entry, string]>([
    [touch(ines, { note: 'About the depot' }), 'Email to Ines Varga (About the depot)'],
    [addNote(stamp, rail, 'Budget in March', ines), 'Note, Ines Varga (Budget in March)'],
    [setStage(stamp, rail, 'active-review'), 'Stage set: active review'],
    [flagAccount(stamp, rail, 'acquired', 'by Bolt'), 'Flagged: acquired by another company (by Bolt)'],
    [
      suppress(stamp, { account: rail, person: ines, channels: ['call'], reason: 'Asked' }),
      'Do not contact by calls, Ines Varga: Asked',
    ],
    [
      suppress(stamp, { account: rail, reason: 'Legal hold', until: NOW + DAY }),
      'Do not contact until tomorrow, everybody at Example Rail: Legal hold',
    ],
    [
      suppress(stamp, { keys: ['domain:bolt.example'], reason: 'Competitor' }),
      'Do not contact, bolt.example: Competitor',
    ],
    [
      liftAt(stamp, { keys: ['phone:2071234567'] }, 'x', 'A mistake'),
      'May be contacted again, phone …2071234567: A mistake',
    ],
  ])('says what was done, to whom, and the note', (entry, line) => {
    expect(words(entry)).toBe(line);
  });

  it('has words for whatever the schema accepts', () => {
    for (const option of Entry.def.options) {
      const [entry] = fc.sample(anyOf(option), 1) as [Entry];
      expect(entryWords(entry, NOW)[0]).toMatch(/^[A-Z]/);
    }
  });
});
