import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateExamples, readDate, writeDate } from '../../lib/intake/dates.ts';

const read = (cell: string) => {
  const moment = readDate(cell);
  return typeof moment === 'number' ? new Date(moment).toISOString() : moment;
};

describe('dates', () => {
  it.each(dateExamples)('%s', (cell, iso) => expect(read(cell)).toBe(iso));

  it.each([
    ['46082', '2026-03-01T00:00:00.000Z'],
    ['46082.5', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01T01:00:00+02:00', '2026-02-28T23:00:00.000Z'],
    ['2026-03-01T14:22:05.123Z', '2026-03-01T14:22:05.000Z'],
    ['5/5/2026', '2026-05-05T00:00:00.000Z'],
    ['2/29/2028', '2028-02-29T00:00:00.000Z'],
  ])('%s', (cell, iso) => expect(read(cell)).toBe(iso));

  it('that two countries read differently are not guessed', () => {
    expect(read('03/04/2026')).toBe('It may be 2026-04-03 or 2026-03-04. Write it like 2026-04-03.');
  });

  it.each([
    '31.04.2026',
    '2026-13-01',
    '29/02/2026',
    '3/4/26',
    'March 2026',
    'soon',
    '12345',
    '',
    '1 Foo 2026',
  ])('%s is none', (cell) =>
    expect(read(cell)).toBe('It is no date that is known. Write it like 2026-03-01.'),
  );

  it('are read again as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        expect(readDate(writeDate(seconds * 1000))).toBe(seconds * 1000);
      }),
    );
  });
});
