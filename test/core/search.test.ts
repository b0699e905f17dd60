import fc from 'fast-check';
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

/** Few letters, so that names contain each other and slips meet. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 9 });
const entries = fc.array(fc.record({ name: word, domain: fc.option(word, { nil: '' }) }), { maxLength: 30 });

describe('whatever the list', () => {
  it('what contains the query is found, in the order of a plain search', () => {
    fc.assert(
      fc.property(entries, word, (list, query) => {
        const found = searchAccounts(indexForSearch(list), query, list.length);
        const wanted = query.trim();
        const plain = [0, 1, 2, 3].flatMap((rank) => list.filter((entry) => rankOf(entry, wanted) === rank));
        if (plain.length > 0) expect(found).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });

  it('what contains it but for one letter in the middle is found', () => {
    const long = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(long, fc.nat(), fc.constantFrom('drop', 'swap', 'add', 'change'), (name, seed, slip) => {
        const at = 1 + (seed % (name.length - 3));
        const { [at]: letter = '', [at + 1]: next = '' } = name;
        const wrong = { drop: '', swap: `${next}${letter}`, add: `${letter}z`, change: 'z' }[slip];
        const query = `${name.slice(0, at)}${wrong}${name.slice(at + (slip === 'swap' ? 2 : 1))}`;
        const list = [{ name: 'Other' }, { name }, { name: 'Another' }];
        expect(searchAccounts(indexForSearch(list), query, 3)).toEqual([{ name }]);
      }),
      { numRuns: 200 },
    );
  });
});

/** 4: doesn't contain it. */
function rankOf({ name, domain }: { name: string; domain: string }, wanted: string): number {
  if (wanted === '') return 4;
  const best = (text: string) => {
    if (text === wanted) return 0;
    if (text.startsWith(wanted)) return 1;
    if (text.includes(` ${wanted}`)) return 2;
    return text.includes(wanted) ? 3 : 4;
  };
  return Math.min(best(name), best(domain));
}
