import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEntry, kindWords } from '../../lib/core/journalKinds.ts';
import { Entry } from '../../lib/schema/journal.ts';
import { anyOf } from '../schema/anyOf.ts';

const kinds = Entry._zod.def.options.map((option) => ({
  kind: option.shape.kind._zod.def.values[0] as Entry['kind'],
  option,
}));

describe.each(kinds)('an entry of the kind $kind', ({ kind, option }) => {
  const anyEntry: fc.Arbitrary<Entry> = anyOf(option);

  it('is readable wherever the schema accepts it', () => {
    fc.assert(fc.property(anyEntry, (entry) => Entry.safeParse(entry).success && isEntry(entry)));
  });

  it('is unreadable without a field that it must have', () => {
    fc.assert(
      fc.property(anyEntry, fc.nat(), (entry, which) => {
        const needed = Object.entries(option.shape).filter(([, field]) => field._zod.def.type !== 'optional');
        const [name = ''] = needed[which % needed.length] ?? [];
        const { [name]: _gone, ...rest } = entry as unknown as Record<string, unknown>;
        return !isEntry(rest);
      }),
    );
  });

  it('is unreadable where a field is of another type than the schema says', () => {
    const wrong = fc.constantFrom<unknown[]>(null, -1.5, '', {}, [], true, [null], { id: 'x' });
    fc.assert(
      fc.property(anyEntry, fc.nat(), wrong, (entry, which, value) => {
        const names = Object.keys(entry);
        const damaged = { ...entry, [names[which % names.length] ?? '']: value };
        return Entry.safeParse(damaged).success || !isEntry(damaged);
      }),
    );
  });

  it('has words', () => {
    expect(kindWords(kind)).toMatch(/^[A-Z]/);
  });
});

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['text', 'touch.logged'],
  ['a list', []],
  ['an empty object', {}],
  ['a kind of a newer version', { id: 'x', v: 1, at: 1, kind: 'dream.dreamt' }],
  ['a kind that every object has', { id: 'x', v: 1, at: 1, kind: 'constructor' }],
  ['a newer version of a kind', { id: 'x', v: 2, at: 1, kind: 'entry.retracted', entry: 'y' }],
  ['a moment that no calendar has', { id: 'x', v: 1, at: 8.64e15 + 1, kind: 'entry.retracted', entry: 'y' }],
])('%s is no readable entry', (_what, value) => {
  expect(isEntry(value)).toBe(false);
});
