import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inForce } from '../../lib/core/journal.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { person, retraction, touch } from './builders.ts';

describe('inForce', () => {
  const first = touch(person('Ines Varga'));
  const second = touch(person('Tomas Hale'));

  it('keeps entries in the order they were written', () => {
    expect(inForce([second, first])).toEqual([first, second]);
  });

  it('leaves out what was retracted, and the retraction', () => {
    expect(inForce([first, second, retraction(first)])).toEqual([second]);
  });

  it('brings an entry back when its retraction is retracted', () => {
    const undo = retraction(first);
    expect(inForce([first, undo, retraction(undo)])).toEqual([first]);
  });

  it('counts an entry that was read twice once', () => {
    expect(inForce([first, first])).toEqual([first]);
  });

  it('is not disturbed by a retraction of an entry it does not have', () => {
    expect(inForce([second, retraction(first)])).toEqual([second]);
  });

  it('takes back by reference, also when the clock was set back before the undo', () => {
    const undo = { ...retraction(first), id: '00000000-0000-7000-8000-000000000000', at: 0 };
    expect(inForce([first, undo])).toEqual([]);
  });

  it('orders entries by when they were written, not by when their form opened', () => {
    const slow = { ...touch(undefined), at: first.at + 2 };
    const quick = { ...touch(undefined), at: first.at + 1 };
    expect(inForce([slow, quick])).toEqual([quick, slow]);
  });

  it('does not depend on the order of its input', () => {
    const entries: Entry[] = [];
    for (let index = 0; index < 12; index++) entries.push(touch(undefined));
    for (const index of [2, 5, 5, 12, 13]) {
      const target = entries[index];
      if (target) entries.push(retraction(target));
    }
    const expected = inForce(entries);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(inForce(shuffled)).toEqual(expected);
      }),
    );
  });
});
