import { describe, expect, it } from 'vitest';
import { groupAppearances, matchesQuery } from '../../../lib/core/erasure/personGroup.ts';
import { marksOf, signsOf } from '../../../lib/core/erasure/personMarks.ts';
import { Scrubber } from '../../../lib/core/erasure/scrub.ts';
import type { Stakeholder } from '../../../lib/schema/account.ts';
import { account, person } from '../builders.ts';

const rail = { id: 'rail', name: 'Example Rail', keys: ['domain:rail.example'] };
const sea = { id: 'sea', name: 'Example Sea', keys: ['domain:sea.example'] };
const ines = person('Dr. Inés Varga', {
  title: 'COO',
  email: 'Ines.Varga@rail.example',
  phone: '+44 (0)20 7123 4567',
  keys: ['linkedin-person:ines-varga-4b12'],
});

function scrubberOf(one: Stakeholder, others: Stakeholder[] = []): Scrubber {
  const [group] = groupAppearances([{ person: one, account: rail }]);
  if (!group) throw new Error('nobody');
  return new Scrubber(
    marksOf(
      'e1',
      group,
      others.map((other) => ({ person: other, account: sea })),
    ),
  );
}

describe('a text loses', () => {
  const scrubber = scrubberOf(ines);
  it.each([
    ['Ask Dr. Inés Varga first', 'Ask [erased] first'],
    ['Ask Ines  VARGA, please', 'Ask [erased], please'],
    ['Varga, Inés: away', '[erased]: away'],
    ['(ines_varga)', '([erased])'],
    ['write ines.varga+news@rail.example!', 'write [erased]!'],
    ['INES.VARGA@RAIL.EXAMPLE', '[erased]'],
    ['tel. 020 7123-4567.', 'tel. [erased].'],
    ['0044 20 71234567', '[erased]'],
    ['+442071234567 ext. 2', '[erased] ext. 2'],
    ['see https://www.linkedin.com/in/ines-varga-4b12/?trk=1 now', 'see [erased] now'],
    ['linkedin-person:ines-varga-4b12', 'erased:e1'],
  ])('what names them: %s', (text, left) => {
    expect(scrubber.text(text)).toBe(left);
  });

  it.each([
    'Ines is a name, and so is Varga',
    'Marines Vargas',
    'mines.varga@rail.example',
    '420 7123 45678',
    'https://www.linkedin.com/in/tom-okafor/',
    'Inés and Tom Varga',
  ])('nothing that doesn’t: %s', (text) => {
    expect(scrubber.text(text)).toBe(text);
  });

  it('a name nowhere that somebody else has it, but an address there too', () => {
    const shared = scrubberOf(ines, [person('Ines Varga', { email: 'ines@sea.example' })]);
    expect(shared.text('Ines Varga, ines.varga@rail.example', 'sea')).toBe('Ines Varga, [erased]');
    expect(shared.text('Ines Varga', 'rail')).toBe('[erased]');
  });

  it('no number that a colleague has too', () => {
    const shared = scrubberOf(ines, [person('Front Desk', { phone: '020 7123 4567' })]);
    expect(shared.text('020 7123 4567')).toBe('020 7123 4567');
  });
});

describe('a value', () => {
  it('is the same where nothing names them, and ends in a circle that damage left', () => {
    const scrubber = scrubberOf(ines);
    const value: { a: unknown[]; itself?: unknown } = { a: [{ b: 'nothing' }, 1, null, new Date(0)] };
    expect(scrubber.value(value)).toBe(value);
    value.itself = value;
    value.a.push('Ines Varga');
    expect(scrubber.value(value)).toMatchObject({ a: [{ b: 'nothing' }, 1, null, new Date(0), '[erased]'] });
  });
});

describe('one human', () => {
  const groupsOf = (...people: Array<[Stakeholder, typeof rail]>) =>
    groupAppearances(people.map(([one, at]) => ({ person: one, account: at }))).map(({ appearances }) =>
      appearances.map(({ person: { id } }) => id),
    );

  it('is told by page, by address with the name, and by name at the account', () => {
    const at = (id: string, rest: Partial<Stakeholder>) => person('Ines Varga', { id, ...rest });
    expect(
      groupsOf(
        [at('1', { keys: ['linkedin-person:iv'], email: 'iv@rail.example' }), rail],
        [at('2', { keys: ['linkedin-person:iv'], name: 'Ines Okafor' }), sea],
        [at('3', { email: 'IV@rail.example' }), sea],
        [at('4', {}), rail],
        [at('5', { email: 'other@rail.example' }), rail],
      ),
    ).toEqual([['1', '2', '3', '4'], ['5']]);
  });

  it('isn’t everybody at one address, nor everybody of a title', () => {
    expect(
      groupsOf(
        [person('Ann Lee', { email: 'info@rail.example' }), rail],
        [person('Tom Okafor', { email: 'info@rail.example' }), rail],
        [person('Chief Executive', { id: 'x', title: 'Chief Executive' }), rail],
        [person('Chief Executive', { id: 'y', title: 'Chief Executive' }), rail],
      ),
    ).toHaveLength(4);
  });

  it.each([
    'ines',
    'Varga inés',
    'ines.varga+x@rail.example',
    '020 71234567',
    'linkedin.com/in/ines-varga-4b12',
  ])('is looked for by %s', (query) => {
    expect(matchesQuery(query)?.(ines)).toBe(true);
    expect(matchesQuery(query)?.(person('Tom Okafor', { keys: ['linkedin-person:tom'] }))).toBe(false);
  });
});

describe('the signs that are hashed', () => {
  it('are the address and the page alone, the number with the name, and the name at the account', () => {
    expect(signsOf(ines, account({ domains: ['rail.example'] }))).toEqual([
      'email:ines.varga@rail.example',
      'linkedin-person:ines-varga-4b12',
      'inesvarga email:ines.varga@rail.example',
      'inesvarga phone:2071234567',
      'inesvarga linkedin-person:ines-varga-4b12',
      'inesvarga@domain:rail.example',
      'inesvarga@name:examplerail',
    ]);
  });

  it('are none for somebody of whom only the title is known', () => {
    expect(signsOf(person('COO', { title: 'COO' }), account())).toEqual([]);
  });
});
