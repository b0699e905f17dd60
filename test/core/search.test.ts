import { describe, expect, it } from 'vitest';
import { indexForSearch, searchAccounts } from '../../lib/core/search.ts';

const index = indexForSearch([
  { name: 'North Rail Example' },
  { name: 'Rail Example', domain: 'rail.example' },
  { name: 'Estée Example', domain: 'elc.example' },
  { name: 'Monorail', domain: 'mono.test' },
  { name: 'Railway Works', domain: 'works.test' },
]);
const names = (query: string, limit = 10) => searchAccounts(index, query, limit).map(({ name }) => name);

describe('searchAccounts', () => {
  it('puts starts before words before anything inside', () => {
    expect(names('rail')).toEqual(['Rail Example', 'Railway Works', 'North Rail Example', 'Monorail']);
  });

  it('puts the whole name first', () => {
    expect(names('monorail')).toEqual(['Monorail']);
    expect(names('RAIL EXAMPLE')[0]).toBe('Rail Example');
  });

  it('finds by domain', () => {
    expect(names('works.t')).toEqual(['Railway Works']);
  });

  it('overlooks accents, on either side', () => {
    expect(names('estee')).toEqual(['Estée Example']);
    expect(names('éstee')).toEqual(['Estée Example']);
  });

  it('finds nothing for an empty query, and no more than asked for', () => {
    expect(names('  ')).toEqual([]);
    expect(names('rail', 2)).toHaveLength(2);
  });
});
