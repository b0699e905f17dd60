import { describe, expect, it } from 'vitest';
import { entryWords } from '../../lib/core/entryWords.ts';
import { Entry } from '../../lib/schema/journal.ts';
import { account, NOW } from './builders.ts';

const stamp = { id: 'e', v: 1, at: NOW } as const;
const subject = { id: account().id, name: 'Example Rail', keys: [] };

describe('an entry in a line', () => {
  it('says what was done, to whom, and the note', () => {
    expect(
      entryWords({
        ...stamp,
        kind: 'touch.logged',
        account: subject,
        person: { id: 'p', name: 'Ines Varga', keys: [] },
        channel: 'email',
        direction: 'out',
        outcome: 'sent',
        touchedAt: NOW,
        note: 'About the depot',
      }),
    ).toMatchObject({ rest: 'to Ines Varga', note: 'About the depot' });
  });

  it('has words for every kind', () => {
    const kinds = Entry.def.options.map((option) => option.def.shape.kind.def.values[0]);
    for (const kind of kinds) {
      const touch = { channel: 'email', direction: 'out', outcome: 'sent' };
      const entry = { ...stamp, ...touch, kind, account: subject, person: { name: 'x' }, key: 'k' } as never;
      expect(entryWords(entry).what).toMatch(/^[A-Z][a-z]+/);
    }
  });
});
