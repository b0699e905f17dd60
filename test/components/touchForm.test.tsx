import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AccountCard } from '../../components/card/AccountCard.tsx';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { DAY, HOUR } from '../../lib/core/time.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Activity } from '../../lib/schema/activity.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import type { CardOf } from '../../lib/store/card.ts';
import { allDrafts, readDraft, saveDraft } from '../../lib/store/drafts.ts';
import { account, NOW, nextId, person, teamTouch, touch } from '../core/builders.ts';
import { fakeJournal } from './fakeJournal.ts';

vi.mock('webextension-polyfill', () => import('../store/polyfill.ts'));

const ines = person('Ines Varga', { roles: ['economic-buyer'], email: 'ines.varga@rail.example' });
const tomas = person('Tomas Hale', { roles: ['champion'], keys: ['linkedin-person:tomas-hale'] });
const rail = account({
  tier: '1:few',
  people: [ines, tomas],
  owners: { ae: 'Dana Whitlock', sdr: 'Kim Berg' },
});

interface Told {
  of?: Account;
  entries?: Entry[];
  activity?: Activity[];
  note?: string;
  person?: string;
}

function renderCard({ of = rail, entries = [], activity = [], note, person: inFront }: Told = {}) {
  const fake = fakeJournal();
  const dataOf = (known: Entry[]): CardOf<'account'> => ({
    kind: 'account',
    manifest: { source: { kind: 'file', name: 'tal.csv' }, at: NOW } as never,
    me: 'Kim Berg',
    place: 'rail.example',
    account: of,
    via: undefined,
    choice: undefined,
    person: inFront,
    page: inFront && 'linkedin',
    activity,
    entries: known,
    unreadable: 0,
    workspace: defaultWorkspace,
    facts: {},
    moves: [],
  });
  const card = (known: Entry[]) => (
    <AccountCard
      data={dataOf(known)}
      now={NOW}
      url={undefined}
      journal={fake.journal}
      tools={null}
      note={note}
      onBack={() => {}}
    />
  );
  const { rerender, unmount } = render(card(entries));
  return { ...fake, unmount, reread: (known: Entry[]) => rerender(card(known)) };
}

const form = () => screen.getByRole('form', { name: 'Log a touch' });
const press = (key: string, target: Element = document.activeElement ?? document.body) =>
  fireEvent.keyDown(target, { key });
const enter = () => fireEvent.click(document.activeElement ?? document.body); // as the browser does on a button
const noteField = () => within(form()).getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
const logButton = () => screen.getByRole('button', { name: /^Log / });
const radio = (name: string) => within(form()).getByRole<HTMLInputElement>('radio', { name });

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

describe('logging by keys', () => {
  it('L and Enter log the suggested touch to the suggested person', async () => {
    const started = { ...rail, plays: [{ play: 'cluster', startedAt: NOW - 5 * DAY - HOUR }] };
    const { written } = renderCard({ of: started, person: tomas.id });
    press('l');
    expect(document.activeElement).toBe(logButton());
    enter();
    await waitFor(() =>
      expect(written).toMatchObject([
        { kind: 'touch.logged', person: { id: tomas.id }, channel: 'linkedin-connect', step: { step: '4' } },
      ]),
    );
  });

  it.each([
    ['c', 'linkedin-connect', 'out', 'sent'],
    ['m', 'linkedin-message', 'out', 'sent'],
    ['e', 'linkedin-engage', 'out', 'sent'],
    ['a', 'linkedin-connect', 'in', 'accepted'],
    ['r', 'linkedin-message', 'in', 'replied'],
  ])('%s and Enter log LinkedIn’s %s, %s, %s', async (key, channel, direction, outcome) => {
    const { written } = renderCard();
    press('2');
    press(key);
    enter();
    await waitFor(() => expect(written).toMatchObject([{ channel, direction, outcome }]));
  });

  it('digits choose the channel, and what only the rep knows takes the focus', () => {
    renderCard();
    press('2');
    expect(radio('Email').checked).toBe(true);
    expect(document.activeElement).toBe(logButton());
    press('3');
    const outcome = within(form()).getByRole<HTMLSelectElement>('combobox', { name: 'Outcome' });
    expect(document.activeElement).toBe(outcome);
    expect(outcome.selectedOptions[0]?.text).toBe('How did it go?');
    press('5', document.body);
    expect(radio('Event').checked).toBe(true);
  });

  it('arrows choose the person, round and round', () => {
    renderCard();
    const who = () => within(form()).getByRole<HTMLSelectElement>('combobox', { name: 'Person' }).value;
    const first = who();
    press('ArrowDown', document.body);
    expect(who()).not.toBe(first);
    press('ArrowUp');
    expect(who()).toBe(first);
  });

  it('letters and digits rest in text fields, lists, and with Ctrl', () => {
    renderCard();
    press('m', noteField());
    press('2', within(form()).getByRole('combobox', { name: 'Person' }));
    fireEvent.keyDown(document.body, { key: '3', ctrlKey: true });
    expect(radio('LinkedIn').checked).toBe(true);
  });

  it('a key that is held presses once', () => {
    const { written } = renderCard();
    fireEvent.keyDown(document.body, { key: '2', repeat: true });
    expect(radio('LinkedIn').checked).toBe(true);
    expect(written).toEqual([]);
  });

  it('N writes a note, and Ctrl Enter logs it with the touch', async () => {
    const { written } = renderCard();
    press('n');
    expect(document.activeElement).toBe(noteField());
    fireEvent.change(noteField(), { target: { value: 'Sent the case study' } });
    fireEvent.keyDown(noteField(), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(written).toMatchObject([{ note: 'Sent the case study' }]));
  });

  it('S and a digit snooze the step, X and a digit skip it with its reason, Escape leaves it', () => {
    const { written } = renderCard({ of: { ...rail, plays: [{ play: 'cluster', startedAt: NOW }] } });
    press('s');
    press('Escape');
    press('s');
    press('2');
    expect(written).toMatchObject([{ kind: 'step.snoozed', until: new Date(2026, 10, 21).getTime() }]);
    expect(radio('LinkedIn').checked).toBe(true);
    press('x');
    press('4');
    expect(written[1]).toMatchObject({ kind: 'step.skipped', reason: 'Doesn’t fit' });
  });
});

describe('the form', () => {
  it('forgets the step when another channel is chosen: the touch no longer does it', async () => {
    const started = { ...rail, plays: [{ play: 'cluster', startedAt: NOW - 5 * DAY - HOUR }] };
    const { written } = renderCard({ of: started, person: tomas.id });
    press('l');
    press('2');
    enter();
    await waitFor(() => expect(written).toHaveLength(1));
    expect(written[0]).not.toHaveProperty('step');
  });

  it('links a reply to the message that it answers', async () => {
    const message = touch(tomas, { channel: 'linkedin-message', touchedAt: NOW - DAY });
    const other = touch(ines, { channel: 'linkedin-message', touchedAt: NOW - HOUR });
    const { written } = renderCard({ entries: [message, other], person: tomas.id });
    press('r');
    enter();
    await waitFor(() => expect(written).toMatchObject([{ outcome: 'replied', answers: message.id }]));
  });

  it('takes a past moment, and none that lies ahead', async () => {
    const { written } = renderCard();
    fireEvent.click(within(form()).getByRole('button', { name: 'When: now. Change' }));
    const field = await within(form()).findByLabelText<HTMLInputElement>('When');
    fireEvent.change(field, { target: { value: '2026-11-10T09:30' } });
    expect(Date.parse(field.max)).toBeLessThanOrEqual(Date.now());
    fireEvent.submit(form());
    await waitFor(() =>
      expect(written).toMatchObject([{ touchedAt: new Date('2026-11-10T09:30').getTime(), at: NOW }]),
    );
  });

  it('keeps a note of a million characters, right to left, with script in it', async () => {
    const note = `<script>alert(1)</script> שלום 👩‍🚀 ${'x'.repeat(1_000_000)}`;
    const { written } = renderCard();
    fireEvent.change(noteField(), { target: { value: note } });
    fireEvent.submit(form());
    await waitFor(() => expect(written).toMatchObject([{ note }]));
  });

  it('has the note that was written elsewhere', () => {
    renderCard({ note: 'Opens a depot in Ghent' });
    expect(noteField().value).toBe('Opens a depot in Ghent');
  });
});

describe('where nobody may be contacted', () => {
  const stop = touch(tomas, { direction: 'in', outcome: 'asked-to-stop', touchedAt: NOW - DAY });

  it('says why, logs no outbound touch, and still logs what they did', async () => {
    const { written, said } = renderCard({ entries: [stop], person: tomas.id });
    const notice = await screen.findByRole('group', { name: 'Do not contact' });
    expect(notice.textContent).toContain('Asked to stop');
    fireEvent.submit(form());
    expect(said.at(-1)).toContain('Not logged');
    expect(written).toEqual([]);
    fireEvent.click(within(notice).getByRole('button', { name: 'They accepted' }));
    enter();
    await waitFor(() => expect(written).toMatchObject([{ direction: 'in', outcome: 'accepted' }]));
  });

  it('lifts it with a reason, by keys', async () => {
    const { written } = renderCard({ entries: [stop], person: tomas.id });
    fireEvent.click(await screen.findByRole('button', { name: 'Lift it' }));
    press('3', document.body);
    expect(written).toMatchObject([
      { kind: 'suppression.lifted', suppression: stop.id, reason: 'It was a mistake' },
    ]);
  });

  it('lets others be contacted', () => {
    renderCard({ entries: [stop], person: ines.id });
    expect(screen.queryByRole('group', { name: 'Do not contact' })).toBeNull();
  });
});

describe('before one touch too many', () => {
  const colleague = teamTouch({ by: 'Dana Whitlock', person: tomas.id, at: NOW - HOUR });

  it('tells the fact, and one more key goes on', async () => {
    const { written } = renderCard({ activity: [colleague], person: tomas.id });
    expect(form().textContent).toContain('Dana Whitlock was there today');
    fireEvent.submit(form());
    expect(written).toEqual([]);
    const anyway = await screen.findByRole('button', { name: 'Log anyway' });
    expect(document.activeElement).toBe(anyway);
    enter();
    await waitFor(() => expect(written).toMatchObject([{ kind: 'touch.logged' }]));
  });

  it('asks again for somebody else', async () => {
    const { written } = renderCard({
      activity: [colleague, teamTouch({ by: 'Dana Whitlock', person: ines.id, at: NOW - HOUR })],
      person: tomas.id,
    });
    fireEvent.submit(form());
    await screen.findByRole('button', { name: 'Log anyway' });
    fireEvent.change(within(form()).getByRole('combobox', { name: 'Person' }), {
      target: { value: ines.id },
    });
    fireEvent.submit(form());
    expect(written).toEqual([]);
  });
});

describe('what a touch calls for', () => {
  it('asked to stop: Do not contact, everywhere, by one key', async () => {
    const { written } = renderCard({ person: tomas.id });
    fireEvent.click(radio('Asked to stop'));
    fireEvent.submit(form());
    await screen.findByRole('button', { name: 'Do not contact' });
    press('y', document.body);
    await waitFor(() =>
      expect(written[1]).toMatchObject({
        kind: 'suppression.added',
        person: { id: tomas.id },
        keys: ['linkedin-person:tomas-hale'],
      }),
    );
  });

  it('a booked meeting: the end of the plays that run', async () => {
    const { written } = renderCard({ of: { ...rail, plays: [{ play: 'cluster', startedAt: NOW - DAY }] } });
    press('4', document.body);
    const outcome = within(form()).getByRole('combobox', { name: 'Outcome' });
    fireEvent.change(outcome, { target: { value: 'meeting/out/booked' } });
    fireEvent.submit(form());
    fireEvent.click(await screen.findByRole('button', { name: 'Stop the play' }));
    await waitFor(() => expect(written[1]).toMatchObject({ kind: 'play.stopped', play: 'cluster' }));
  });
});

describe('a draft', () => {
  const stored = () => readDraft(rail.id, NOW);
  const halfWay = { channel: 'email', choice: 'email/out/sent', person: ines.id, note: 'Half a thought' };
  const keep = (fields: unknown, at = Date.now() - HOUR) => {
    const draft = { id: nextId(), at, fields };
    saveDraft(rail.id, draft);
    return draft;
  };

  it('is kept at each stroke, with the id that the touch will have', async () => {
    const { written } = renderCard();
    fireEvent.change(noteField(), { target: { value: 'Half a thought' } });
    const kept = stored();
    expect(kept).toMatchObject({ fields: { note: 'Half a thought' } });
    fireEvent.submit(form());
    await waitFor(() => expect(written).toMatchObject([{ id: kept?.id, note: 'Half a thought' }]));
    await waitFor(() => expect(stored()).toBeUndefined());
  });

  it('comes back with its id, says since when, and can be discarded', () => {
    keep(halfWay);
    renderCard();
    expect(noteField().value).toBe('Half a thought');
    expect(radio('Email').checked).toBe(true);
    fireEvent.click(within(form()).getByRole('button', { name: 'Discard' }));
    expect(noteField().value).toBe('');
    expect(stored()).toBeUndefined();
  });

  it.each([[{ channel: 'fax', note: 'Half a thought', person: 7 }], [{ note: 'Half a thought' }]])(
    'of an older version keeps its note alone: %j',
    (fields) => {
      keep(fields);
      renderCard();
      expect(noteField().value).toBe('Half a thought');
      expect(radio('LinkedIn').checked).toBe(true);
    },
  );

  it('that is no draft is no harm', () => {
    localStorage.setItem(`draft/${rail.id}`, '{"id":');
    renderCard();
    expect(noteField().value).toBe('');
    expect(allDrafts()).toEqual(new Map());
  });

  it('that nobody came back to goes', () => {
    keep(halfWay, Date.now() - 31 * DAY);
    renderCard();
    expect(noteField().value).toBe('');
  });

  it('whose touch was logged in another window meanwhile is done with', () => {
    const kept = keep(halfWay);
    renderCard({ entries: [touch(ines, { id: kept.id })] });
    expect(noteField().value).toBe('');
  });

  it('that is logged in another window is another touch from then on', async () => {
    const kept = keep(halfWay);
    const { written, reread } = renderCard();
    reread([touch(ines, { id: kept.id, note: 'Half a thought' })]);
    expect(noteField().value).toBe('');
    fireEvent.change(noteField(), { target: { value: 'Another' } });
    fireEvent.submit(form());
    await waitFor(() => expect(written).toMatchObject([{ note: 'Another' }]));
    expect(written[0]?.id).not.toBe(kept.id);
  });

  it('outlives a change of the list and of the journal', () => {
    const { reread } = renderCard();
    fireEvent.change(noteField(), { target: { value: 'Half a thought' } });
    reread([touch(tomas)]);
    expect(noteField().value).toBe('Half a thought');
  });
});

describe('a touch that was logged', () => {
  it('is told better later: taken back and told again in one write', async () => {
    const call = touch(ines, { channel: 'call', outcome: 'no-answer', touchedAt: NOW - DAY });
    const { written } = renderCard({ entries: [call] });
    fireEvent.click(screen.getByRole('button', { name: /^Change: Call/ }));
    const edit = await screen.findByRole('form', { name: 'Change the touch' });
    fireEvent.change(within(edit).getByRole('combobox', { name: 'Outcome' }), {
      target: { value: 'call/out/connected' },
    });
    fireEvent.change(within(edit).getByRole('textbox', { name: 'Note' }), { target: { value: 'Rang back' } });
    fireEvent.submit(edit);
    await waitFor(() =>
      expect(written).toMatchObject([
        { kind: 'entry.retracted', entry: call.id },
        { kind: 'touch.logged', outcome: 'connected', note: 'Rang back', touchedAt: call.touchedAt },
      ]),
    );
    expect(screen.queryByRole('form', { name: 'Change the touch' })).toBeNull();
  });
});
