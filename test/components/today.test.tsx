import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TodayBody } from '../../components/today/TodayBody.tsx';
import { readAccount, todayOf } from '../../components/today/todayOf.ts';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { DAY, HOUR } from '../../lib/core/time.ts';
import { markedOf } from '../../lib/core/todayItems.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Activity } from '../../lib/schema/activity.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import type { CardOf } from '../../lib/store/card.ts';
import { account, NOW, person, signal, teamTouch, touch } from '../core/builders.ts';
import { fakeJournal } from './fakeJournal.ts';

const opened = vi.hoisted(() => vi.fn());
vi.mock('webextension-polyfill', () => ({ default: { tabs: { create: opened } } }));

beforeEach(() => opened.mockClear());
afterEach(cleanup);

const ines = person('Ines Varga', { phone: '+1 555 0100', keys: ['linkedin-person:ines'] });
const grace = person('Grace Lin', { roles: ['decision-maker'], email: 'grace@example.com' });
/** Hot since a demo request: a call. */
const rail = account({ tier: '1:1', fit: 90, people: [ines], owners: { ae: 'Dana Whitlock' } });
/** Neglected: an e-mail. */
const health = account({
  id: 'account 2',
  name: 'Example Health',
  domains: ['health.example'],
  tier: '1:many',
  people: [grace],
  owners: { ae: 'Dana Whitlock' },
});
const asked = signal({ type: 'demo-request', person: ines.id });
const before = touch(grace, {
  account: { id: health.id, name: health.name, keys: [] },
  at: NOW - 40 * DAY,
  touchedAt: NOW - 40 * DAY,
});

function cardOf(of: Account, activity: Activity[], entries: Entry[]): CardOf<'account'> {
  return {
    kind: 'account',
    manifest: {} as never,
    me: 'Dana Whitlock',
    place: undefined,
    account: of,
    via: undefined,
    choice: undefined,
    person: undefined,
    page: undefined,
    activity,
    entries,
    unreadable: 0,
    workspace: defaultWorkspace,
    facts: {},
    moves: [],
  };
}

interface Told {
  activity?: Activity[];
  accounts?: Account[];
  front?: number;
}

/** Today of a list, read again after each write as the real one is. */
function renderToday({ activity = [asked], accounts = [rail, health], front }: Told = {}) {
  const fake = fakeJournal();
  function Today() {
    const [known, setKnown] = useState<Entry[]>([before]);
    const read = new Map(
      accounts.map((of) => {
        const mine = (one: { account?: string | { id: string } }) =>
          (typeof one.account === 'object' ? one.account.id : one.account) === of.id;
        return [of.id, readAccount(cardOf(of, activity.filter(mine), known.filter(mine as never)), NOW)];
      }),
    );
    const marks = [...read.values()].map(({ view, next }) => markedOf(view, next, NOW));
    const today = { due: marks, spare: [], spareCount: 0, me: 'Dana Whitlock', hasOwners: true, accounts: 2 };
    const { state } = todayOf(today, read, NOW, 25);
    const journal = {
      ...fake.journal,
      write: async (entries: readonly Entry[], words: string) => {
        setKnown([...known, ...entries]);
        return fake.journal.write(entries, words);
      },
    };
    return (
      <TodayBody
        state={state}
        run={
          front === undefined
            ? undefined
            : { is: 'running', steps: state.due, at: front, since: NOW, done: 0 }
        }
        journal={journal}
        onMore={() => {}}
        accountLink={({ card }, props) => (
          <a href={`#/accounts/${card.account.id}`} {...props}>
            {card.account.name}
          </a>
        )}
      />
    );
  }
  render(<Today />);
  return fake;
}

const press = (key: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, bubbles: true });
const titles = () => screen.queryAllByRole('heading', { level: 3 }).map((title) => title.textContent);
const current = () => document.querySelector('.today-item.current h3')?.textContent;

describe('today by keys', () => {
  it('moves with arrows and with J and K, the focus on what logs the item', () => {
    renderToday();
    expect(titles()).toEqual(['Call Ines Varga', 'Email Grace Lin']);
    expect(current()).toBe('Call Ines Varga');
    press('j');
    expect(current()).toBe('Email Grace Lin');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Done Email Grace Lin' }));
    press('j');
    expect(current()).toBe('Email Grace Lin');
    press('ArrowUp');
    expect(current()).toBe('Call Ines Varga');
    press('ArrowDown');
    press('k');
    expect(current()).toBe('Call Ines Varga');
  });

  it('is one stop for Tab: only the current item’s controls', () => {
    renderToday();
    const stops = () =>
      [...document.querySelectorAll<HTMLElement>('li a, li button')].filter(({ tabIndex }) => tabIndex >= 0);
    expect(new Set(stops().map((stop) => stop.closest('li')))).toHaveLength(1);
    press('j');
    expect(stops().every((stop) => stop.closest('li')?.textContent?.includes('Grace Lin'))).toBe(true);
  });

  it('logs with L what can have gone one way only, and the item leaves', async () => {
    const { written, said } = renderToday();
    press('j');
    press('l');
    await waitFor(() => expect(titles()).toEqual(['Call Ines Varga']));
    expect(written).toMatchObject([
      {
        kind: 'touch.logged',
        channel: 'email',
        outcome: 'sent',
        person: { id: grace.id },
        step: { play: 'rule:neglected' },
      },
    ]);
    expect(said).toEqual(['Logged: Email, Grace Lin at Example Health.']);
    // Whatever takes its place has the focus: the keys go on.
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Done Call Ines Varga' }));
  });

  it('logs with Enter where nothing has the focus', async () => {
    const { written } = renderToday({ activity: [], accounts: [health] });
    press('Enter');
    await waitFor(() => expect(written).toHaveLength(1));
  });

  it('asks how a call went, each answer by a digit; Escape leaves it', async () => {
    const { written } = renderToday();
    press('l');
    expect(screen.getByRole('group', { name: 'How did it go?' })).toBeTruthy();
    press('Escape');
    expect(screen.queryByRole('group', { name: 'How did it go?' })).toBeNull();
    press('l');
    press('3');
    await waitFor(() => expect(written).toMatchObject([{ channel: 'call', outcome: 'voicemail' }]));
  });

  it('asks with whom, where nobody is named', async () => {
    const { written } = renderToday({
      accounts: [{ ...rail, people: [grace, ines].map((one) => ({ ...one, left: true })) }],
    });
    press('l');
    press('2');
    expect(screen.getByRole('group', { name: 'With whom?' })).toBeTruthy();
    press('1');
    await waitFor(() => expect(written).toMatchObject([{ channel: 'call', outcome: 'no-answer' }]));
    expect(written[0]).not.toHaveProperty('person');
  });

  it('warns with the fact before a touch too near to a colleague’s, and one key goes on', async () => {
    const near = teamTouch({
      account: health.id,
      person: grace.id,
      by: 'Kim Berg',
      channel: 'linkedin-engage',
      at: NOW - HOUR,
    });
    const call = teamTouch({
      account: rail.id,
      person: ines.id,
      by: 'Kim Berg',
      channel: 'email',
      at: NOW - HOUR,
    });
    const { written } = renderToday({
      activity: [{ ...asked, at: NOW - 30 * 60_000, learnedAt: NOW - 30 * 60_000 }, near, call],
    });
    press('l');
    press('2');
    expect(written).toEqual([]);
    const question = screen.getByRole('group', { name: 'Log it all the same?' });
    expect(question.parentElement?.textContent).toContain('Kim Berg was there today');
    press('1');
    await waitFor(() => expect(written).toHaveLength(1));
  });

  it('snoozes with S and a day, skips with X and a reason', async () => {
    const { written, said } = renderToday();
    press('s');
    press('2');
    await waitFor(() => expect(written).toMatchObject([{ kind: 'step.snoozed' }]));
    expect(said).toEqual([expect.stringMatching(/^Snoozed until .* at Example Rail\.$/)]);
    await waitFor(() => expect(titles()).toEqual(['Email Grace Lin']));
    press('x');
    press('2');
    await waitFor(() => expect(written[1]).toMatchObject({ kind: 'step.skipped', reason: 'Not now' }));
  });

  it('opens with O the person’s LinkedIn page, else the account’s site', () => {
    renderToday();
    press('o');
    press('j');
    press('o');
    expect(opened.mock.calls).toEqual([
      [{ url: 'https://www.linkedin.com/in/ines/' }],
      [{ url: 'https://health.example/' }],
    ]);
  });

  it('rests while a text field has the focus', () => {
    const { written } = renderToday();
    const field = document.body.appendChild(document.createElement('textarea'));
    field.focus();
    for (const key of ['j', 'l', 'o', 'Enter']) press(key);
    expect([current(), written, opened.mock.calls]).toEqual(['Call Ines Varga', [], []]);
    field.remove();
  });
});

describe('today', () => {
  it('says in parts why the order is what it is', () => {
    renderToday();
    expect(
      within(screen.getByRole('region', { name: 'Answer first' })).getAllByRole('listitem'),
    ).toHaveLength(1);
    expect(screen.getByRole('region', { name: 'Overdue' }).textContent).toContain(
      'the highest priority first',
    );
  });

  it('marks the step that the run is at, and has the keys there', () => {
    renderToday({ front: 1 });
    expect(screen.getByText('In front').closest('li')?.getAttribute('aria-current')).toBe('step');
    expect(current()).toBe('Email Grace Lin');
  });

  it('folds what has no date, and says what to do where nothing is due', () => {
    renderToday({ accounts: [account({ tier: '1:1', owners: { ae: 'Dana Whitlock' } })], activity: [] });
    expect(document.body.textContent).toContain('Nothing due. What is below has no date');
    expect(screen.queryAllByRole('listitem')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'When there is time' }));
    expect(titles()).toEqual(['Find economic buyer']);
  });

  it('writes one entry however fast Done is pressed twice', async () => {
    const { written } = renderToday({ accounts: [health], activity: [] });
    const done = screen.getByRole('button', { name: 'Done Email Grace Lin' });
    done.click();
    done.click();
    await waitFor(() => expect(titles()).toEqual([]));
    expect(new Set(written.map(({ id }) => id)).size).toBe(1);
  });
});
