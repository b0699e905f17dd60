import { describe, expect, it } from 'vitest';
import { choicesOf, narrow } from '../../components/desk/accounts/filters.ts';

const entries = [
  { id: 'a', name: 'Acme', tier: '1:1', owner: 'Dana', segments: ['Rail', 'Benelux'] },
  { id: 'b', name: 'Bolt', tier: '1:1', segments: ['Rail'] },
  { id: 'c', name: 'Cogs', owner: 'Dana' },
];
const idsOf = (...given: Parameters<typeof narrow>) => narrow(...given).map(({ id }) => id);

describe('the filters of the accounts’ page', () => {
  it('offer what the list has, with counts, those without last', () => {
    expect(choicesOf(entries).map(({ facet, choices }) => [facet.label, choices])).toEqual([
      [
        'Tier',
        [
          { value: '1:1', accounts: 2 },
          { value: '', accounts: 1 },
        ],
      ],
      [
        'Owner',
        [
          { value: 'Dana', accounts: 2 },
          { value: '', accounts: 1 },
        ],
      ],
      [
        'Segment',
        [
          { value: 'Benelux', accounts: 1 },
          { value: 'Rail', accounts: 2 },
          { value: '', accounts: 1 },
        ],
      ],
    ]);
  });

  it('offer no fact that the list has nowhere', () => {
    expect(choicesOf([{ id: 'a', name: 'Acme', tier: '1:1' }]).map(({ facet }) => facet.id)).toEqual([
      'tier',
    ]);
  });

  it('narrow together, by one of several segments, and by having none', () => {
    expect(idsOf(entries, {})).toEqual(['a', 'b', 'c']);
    expect(idsOf(entries, { segment: 'Rail' })).toEqual(['a', 'b']);
    expect(idsOf(entries, { segment: 'Rail', owner: 'Dana' })).toEqual(['a']);
    expect(idsOf(entries, { owner: '' })).toEqual(['b']);
    expect(idsOf(entries, {}, new Map([['c', { name: 'Region', value: 'x' }]]))).toEqual(['c']);
  });
});
