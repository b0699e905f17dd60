import { describe, expect, it } from 'vitest';
import { nextSort, type Sort, sortEntries } from '../../components/desk/accounts/sorting.ts';
import type { Summary } from '../../lib/core/summary.ts';

const entries = [
  { id: 'a', name: 'Cogs', tier: '1:1' },
  { id: 'b', name: 'Acme' },
  { id: 'c', name: 'Bolt', tier: '1:few' },
  { id: 'd', name: 'Dent', tier: '1:1' },
];
const scores = new Map<string, Summary>([
  ['a', { account: 'a', fit: 40, priority: 9, band: 'low', hot: false }],
  ['b', { account: 'b', fit: 90, priority: 80, band: 'high', hot: true }],
  ['c', { account: 'c', hot: true }],
]);
const sorted = (by: Sort['by'], way: Sort['way']) =>
  sortEntries(entries, scores, { by, way })
    .map(({ id }) => id)
    .join('');

describe('the accounts’ table', () => {
  it('sorts by scores and names, and leaves what isn’t known last either way', () => {
    expect(sorted('priority', 'descending')).toBe('bacd');
    expect(sorted('priority', 'ascending')).toBe('abcd');
    expect(sorted('fit', 'descending')).toBe('bacd');
    expect(sorted('name', 'ascending')).toBe('bcad');
    expect(sorted('name', 'descending')).toBe('dacb');
    expect(sorted('tier', 'descending')).toBe('cadb');
  });

  it('keeps the order of what is alike', () => {
    expect(sorted('hot', 'descending')).toBe('bcad');
    expect(sorted('hot', 'ascending')).toBe('abcd');
    expect(sorted('tier', 'ascending')).toBe('adcb');
  });

  it('turns with the second click on a column, and is as before with the third', () => {
    const once = nextSort(undefined, 'fit');
    expect(once).toEqual({ by: 'fit', way: 'descending' });
    const twice = nextSort(once, 'fit');
    expect(twice).toEqual({ by: 'fit', way: 'ascending' });
    expect(nextSort(twice, 'fit')).toBeUndefined();
    expect(nextSort(twice, 'name')).toEqual({ by: 'name', way: 'ascending' });
    expect(sortEntries(entries, scores, undefined)).toBe(entries);
  });
});
