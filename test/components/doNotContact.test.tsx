import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AddContact } from '../../components/desk/doNotContact/AddContact.tsx';
import { Everybody } from '../../components/desk/doNotContact/Everybody.tsx';
import { liftAt } from '../../lib/core/accountEntries.ts';
import { DAY } from '../../lib/core/time.ts';
import type { ListedSuppression } from '../../lib/store/suppressionList.ts';
import { NOW, nextId } from '../core/builders.ts';
import { fakeJournal } from './fakeJournal.ts';

afterEach(cleanup);

const rail = { id: 'rail', name: 'Example Rail', keys: ['domain:rail.example'] };
const ines = { id: 'ines', name: 'Ines Varga', keys: [] };
const inesSaid: ListedSuppression = {
  id: 's1',
  saidBy: 'rep',
  name: 'Ines Varga',
  account: { id: rail.id, name: rail.name },
  keys: ['email:ines.varga@rail.example', 'phone:2071234567'],
  channels: ['email'],
  reason: 'Asked at the fair',
  at: NOW - DAY,
  place: { account: rail, person: ines, keys: ['email:ines.varga@rail.example'] },
};
const filed: ListedSuppression = {
  id: 'f/domain:rail.example',
  saidBy: 'file',
  name: 'rail.example',
  keys: ['domain:rail.example'],
  by: 'blocked.csv',
  at: NOW,
  place: { keys: ['domain:rail.example'] },
};
const opted: ListedSuppression = {
  id: 'opt-out:tomas:call',
  saidBy: 'list',
  name: 'Tomas Hale',
  account: { id: rail.id, name: rail.name },
  keys: [],
  channels: ['call'],
  place: { account: rail, keys: [] },
};

function show(rest: { filed?: ListedSuppression[]; lifts?: ReturnType<typeof liftAt>[] } = {}) {
  const fake = fakeJournal();
  const state = {
    kind: 'read',
    said: [inesSaid],
    filed: rest.filed ?? [filed],
    lifts: new Map((rest.lifts ?? []).map((lift) => [lift.suppression, lift])),
    files: [],
    me: undefined,
    now: NOW,
  } as const;
  render(<Everybody state={state} teams={{ found: [opted] }} journal={fake.journal} />);
  return fake.written;
}

const lines = () =>
  within(screen.getByRole('list', { name: 'Do not contact' }))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);
const look = (text: string) =>
  fireEvent.change(screen.getByRole('searchbox', { name: 'Search Do not contact' }), {
    target: { value: text },
  });
const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });

describe('who must not be contacted', () => {
  it('is told in one list: whom, by which ways, why, by whom', () => {
    show();
    expect(lines()).toEqual([
      'rail.example · do not contact · blocked.csv, todayLift',
      'Ines Varga at Example Rail · no email · you, yesterdayAsked at the fairLift',
      'Tomas Hale at Example Rail · no calls · opted out, says your listLift',
    ]);
    expect(screen.getByRole('status').textContent).toBe('3 lines');
  });

  it.each<[string, number]>([
    ['INES', 1],
    ['fair', 1],
    ['example rail', 2],
    ['blocked.csv', 1],
    ['+44 (0)20 7123 4567', 1],
    // The file bars their domain too.
    ['Ines.Varga+news@rail.example', 2],
    ['somebody@rail.example', 1],
    ['nobody@bolt.example', 0],
  ])('is found by %s', (text, count) => {
    show();
    look(text);
    expect(lines()).toHaveLength(count);
  });

  it('is narrowed to who said so', () => {
    show();
    choose('Said by', 'list');
    expect(lines()).toHaveLength(1);
  });

  it('is lifted with a reason, where it was said', () => {
    const written = show();
    fireEvent.click(screen.getByRole('button', { name: 'Lift: Ines Varga' }));
    fireEvent.click(screen.getByRole('button', { name: 'They agreed' }));
    expect(written).toMatchObject([
      { kind: 'suppression.lifted', suppression: 's1', reason: 'They agreed', ...inesSaid.place },
    ]);
  });

  it('stays readable once it was lifted', () => {
    const lift = liftAt({ id: nextId(), at: NOW }, inesSaid.place, 's1', 'They agreed');
    show({ lifts: [lift] });
    expect(lines()).toHaveLength(2);
    choose('Show', 'ended');
    expect(lines()).toEqual([expect.stringContaining('Lifted today: They agreed')]);
    expect(screen.queryByRole('button', { name: 'Lift: Ines Varga' })).toBeNull();
  });

  it('may be a hundred thousand: fifty are shown, and more when asked for', () => {
    const many = Array.from({ length: 100_000 }, (_, at) => ({
      ...filed,
      id: `f/${at}`,
      name: `p${at}@bolt.example`,
      keys: [`email:p${at}@bolt.example`],
    }));
    show({ filed: many });
    expect(lines()).toHaveLength(50);
    expect(screen.getByRole('status').textContent).toBe('100,002 lines, the first 50 shown');
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(lines()).toHaveLength(100);
    look('p99999@bolt.example');
    expect(lines()).toHaveLength(1);
  });
});

describe('somebody who is on no account', () => {
  const add = (contact: string) => {
    const fake = fakeJournal();
    render(<AddContact journal={fake.journal} />);
    fireEvent.change(screen.getByRole('textbox', { name: 'E-mail, phone, domain or LinkedIn page' }), {
      target: { value: contact },
    });
    fireEvent.change(screen.getByRole('textbox', { name: 'Why' }), { target: { value: 'Competitor' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Email' }));
    fireEvent.submit(screen.getByRole('form'));
    return fake.written;
  };

  it.each([
    ['www.Bolt.example', 'domain:bolt.example'],
    ['https://eu.bolt.co.uk/about', 'domain:bolt.co.uk'],
    ['+44 (0)20 7123 4567', 'phone:2071234567'],
    ['Ines.Varga+news@Rail.example', 'email:ines.varga@rail.example'],
    ['linkedin.com/company/bolt-example', 'linkedin-company:bolt-example'],
  ])('is told by what is typed: %s', (contact, key) => {
    expect(add(contact)).toMatchObject([
      { kind: 'suppression.added', keys: [key], reason: 'Competitor', channels: ['email'] },
    ]);
  });

  it.each([
    ['gmail.com', 'mail provider'],
    ['co.uk', 'anybody can register'],
    ['Ines Varga', 'not an e-mail address'],
  ])('is refused in words where others would be barred too: %s', (contact, words) => {
    expect(add(contact)).toEqual([]);
    expect(screen.getByRole('alert').textContent).toContain(words);
  });
});
