import { describe, expect, it } from 'vitest';
import { addPerson, linkKey } from '../../lib/core/pageEntries.ts';
import { peopleOf } from '../../lib/core/people.ts';
import { account, NOW, nextId, person } from './builders.ts';

const ines = person('Ines Varga', { roles: ['economic-buyer'] });
const rail = account({ people: [ines] });
const stamp = () => ({ id: nextId(), at: NOW });
const tomas = person('Tomas Hale', { keys: ['linkedin-person:tomas-hale-example'] });

describe('peopleOf', () => {
  it('has the list’s people and those the rep added', () => {
    expect(peopleOf(rail, [addPerson(stamp(), rail, tomas)])).toEqual([ines, tomas]);
  });

  it.each([
    ['a page', { keys: tomas.keys }],
    ['an e-mail address', { email: 'Tomas.Hale@example.com' }],
    ['a name', { name: 'tomas HALE' }],
  ])('merges somebody the rep added with the list’s person of the same %s', (_, shared) => {
    const added = { ...tomas, email: 'tomas.hale@example.com' };
    const listed = person('T. H.', { id: 'of the list', roles: ['champion'], ...shared });
    const people = peopleOf(account({ people: [listed] }), [addPerson(stamp(), rail, added)]);
    expect(people).toEqual([{ ...listed, keys: tomas.keys }]);
  });

  it('gives a person the page that the rep linked to them', () => {
    const linked = linkKey(stamp(), rail, 'linkedin-lead:ACwAAAB1', ines);
    expect(peopleOf(rail, [linked])).toEqual([{ ...ines, keys: ['linkedin-lead:ACwAAAB1'] }]);
  });

  it('gives the list’s person what was linked to the one the rep had added', () => {
    const entries = [
      addPerson(stamp(), rail, tomas),
      linkKey(stamp(), rail, 'linkedin-lead:ACwAAAB1', tomas),
    ];
    const listed = person('Tomas Hale', { id: 'of the list' });
    expect(peopleOf(account({ people: [listed] }), entries)).toEqual([
      { ...listed, keys: [...tomas.keys, 'linkedin-lead:ACwAAAB1'] },
    ]);
  });

  it('leaves the list’s own people as they are', () => {
    const before = structuredClone(rail);
    peopleOf(rail, [linkKey(stamp(), rail, 'linkedin-lead:ACwAAAB1', ines)]);
    expect(rail).toEqual(before);
  });
});
