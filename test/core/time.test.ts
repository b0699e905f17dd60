import { describe, expect, it } from 'vitest';
import { agoWords, DAY, dayWords, HOUR, MINUTE, whenWords } from '../../lib/core/time.ts';

const NOW = new Date(2026, 10, 18, 10, 30).getTime();

describe('agoWords', () => {
  it.each([
    [0, 'now'],
    [MINUTE - 1, 'now'],
    [-HOUR, 'now'],
    [5 * MINUTE, '5 min'],
    [HOUR, '1 h'],
    [DAY - 1, '23 h'],
    [2 * DAY, '2 d'],
    [13 * DAY, '13 d'],
    [14 * DAY, '2 w'],
    [400 * DAY, '1 y'],
  ])('%d ms ago is %s', (age, words) => {
    expect(agoWords(NOW - age, NOW)).toBe(words);
  });
});

describe('dayWords', () => {
  it.each([
    [new Date(2026, 10, 18, 23, 59), 'today'],
    [new Date(2026, 10, 18, 0, 0), 'today'],
    [new Date(2026, 10, 19, 0, 0), 'tomorrow'],
    [new Date(2026, 10, 17, 23, 59), 'yesterday'],
    [new Date(2026, 10, 20, 9), 'Fri'],
    [new Date(2026, 10, 24, 9), 'Tue'],
    [new Date(2026, 10, 25, 9), '25 Nov'],
    [new Date(2026, 10, 1, 9), '1 Nov'],
    [new Date(2025, 2, 12, 9), '12 Mar 2025'],
  ])('%s is %s', (at, words) => {
    expect(dayWords(at.getTime(), NOW)).toBe(words);
  });

  it('counts calendar days over the change of the clocks', () => {
    const before = new Date(2026, 9, 24, 12).getTime();
    expect(dayWords(new Date(2026, 9, 25, 23, 30).getTime(), before)).toBe('tomorrow');
  });
});

describe('whenWords', () => {
  it('adds the time', () => {
    expect(whenWords(new Date(2026, 10, 20, 14, 0).getTime(), NOW)).toBe('Fri 14:00');
  });
});
