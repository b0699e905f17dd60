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

  it.each([
    ['railwya', 'Railway Works'],
    ['raiway', 'Railway Works'],
    ['railwaay', 'Railway Works'],
    ['ralway works', 'Railway Works'],
    ['monirail', 'Monorail'],
    ['wrks.test', 'Railway Works'],
  ])('overlooks the slip in “%s”', (query, found) => {
    expect(names(query)).toContain(found);
  });

  it('prefers what contains the query to what resembles it', () => {
    expect(names('rail ex')).toEqual(['Rail Example', 'North Rail Example']);
  });

  it('does not guess at short queries or at another word', () => {
    expect(names('rxl')).toEqual([]);
    expect(names('zebra')).toEqual([]);
  });

  it('finds nothing for an empty query, and no more than asked for', () => {
    expect(names('  ')).toEqual([]);
    expect(names('rail', 2)).toHaveLength(2);
  });
});
