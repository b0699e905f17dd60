import { describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { DAY } from '../../lib/core/time.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Activity } from '../../lib/schema/activity.ts';
import type { Entry, StepRef } from '../../lib/schema/journal.ts';
import { account, NOW, nextId, person, retraction, signal, teamTouch, touch } from './builders.ts';

const ines = person('Ines Varga', { roles: ['economic-buyer'] });
const tomas = person('Tomas Hale', { roles: ['champion'] });
const START = NOW - 5 * DAY;
const rail = account({
  tier: '1:1',
  people: [ines, tomas],
  plays: [{ play: 'strategic-opening', startedAt: START }],
});
const railSubject = { id: rail.id, name: rail.name, keys: [] };

function next(entries: Entry[] = [], activity: Activity[] = [], of = rail) {
  return viewAccount(of, activity, entries, defaultWorkspace, NOW).next;
}

function ref(step: string): StepRef {
  return { play: 'strategic-opening', step, startedAt: START };
}

function onStep(kind: 'step.done', step: string): Entry {
  return { id: nextId(), v: 1, kind, at: NOW, account: railSubject, step: ref(step) };
}

const researched = onStep('step.done', '1');

describe('nextStep', () => {
  it('says so where no play runs', () => {
    expect(next([], [], account())).toEqual({ kind: 'nothing', why: 'no-play' });
  });

  it('ignores a play that the workspace does not know', () => {
    expect(next([], [], account({ plays: [{ play: 'retired', startedAt: START }] }))).toEqual({
      kind: 'nothing',
      why: 'no-play',
    });
  });

  it('proposes the first open step, with its place in the play and when its day ends', () => {
    expect(next()).toMatchObject({
      kind: 'step',
      number: 1,
      step: { channel: 'research' },
      due: START + DAY,
      overdue: true,
    });
  });

  it('goes on once the step is done', () => {
    expect(next([researched])).toMatchObject({
      number: 2,
      step: { channel: 'linkedin-engage' },
      person: { person: ines },
    });
  });

  it('comes back to the step when its log is undone', () => {
    expect(next([researched, retraction(researched)])).toMatchObject({ number: 1 });
  });

  it('passes over marketing’s steps', () => {
    expect(next([researched, onStep('step.done', '2')])).toMatchObject({
      number: 4,
      step: { channel: 'linkedin-connect' },
      person: { person: tomas },
    });
  });

  it('counts a touch on the step’s channel to its role as the step', () => {
    const comment = touch(ines, { channel: 'linkedin-engage', touchedAt: START + DAY });
    expect(next([researched, comment])).toMatchObject({ number: 4 });
  });

  it('counts a colleague’s touch too', () => {
    const comment = teamTouch({ person: ines.id, channel: 'linkedin-engage', at: START + DAY });
    expect(next([researched], [comment])).toMatchObject({ number: 4 });
  });

  it.each([
    ['on another channel', touch(ines, { channel: 'email', touchedAt: START + DAY })],
    ['to another role', touch(tomas, { channel: 'linkedin-engage', touchedAt: START + DAY })],
    ['from before the play', touch(ines, { channel: 'linkedin-engage', touchedAt: START - 1 })],
    ['inbound', touch(ines, { channel: 'linkedin-engage', direction: 'in', touchedAt: START + DAY })],
  ])('does not count a touch %s', (_, other) => {
    expect(next([researched, other])).toMatchObject({ number: 2 });
  });

  it('leaves a skipped step out', () => {
    const skip: Entry = {
      id: nextId(),
      v: 1,
      kind: 'step.skipped',
      at: NOW,
      account: railSubject,
      step: ref('1'),
      reason: 'Done already',
    };
    expect(next([skip])).toMatchObject({ number: 2 });
  });

  it('proposes the following step while one is snoozed, and the snoozed one when its date has come', () => {
    const snooze = (until: number): Entry => ({
      id: nextId(),
      v: 1,
      kind: 'step.snoozed',
      at: NOW,
      account: railSubject,
      step: ref('1'),
      until,
    });
    expect(next([snooze(NOW + DAY)])).toMatchObject({ number: 2 });
    expect(next([snooze(NOW + DAY), snooze(NOW)])).toMatchObject({ number: 1 });
  });

  it('says until when everything is snoozed', () => {
    const steps = defaultWorkspace.plays.find(({ id }) => id === 'strategic-opening')?.steps ?? [];
    const snoozes = steps.map(
      ({ id }): Entry => ({
        id: nextId(),
        v: 1,
        kind: 'step.snoozed',
        at: NOW,
        account: railSubject,
        step: ref(id),
        until: NOW + Number(id) * DAY,
      }),
    );
    expect(next(snoozes)).toEqual({ kind: 'later', from: NOW + DAY });
  });

  it('is over after the play’s days', () => {
    const over = { ...rail, plays: [{ play: 'strategic-opening', startedAt: NOW - 40 * DAY }] };
    expect(next([], [], over)).toEqual({ kind: 'nothing', why: 'play-over' });
  });

  it('puts the play that started last first, and calls whoever engaged last', () => {
    const hot = { ...rail, plays: [...rail.plays, { play: 'hot-account', startedAt: NOW - 1 }] };
    expect(next([], [signal({ person: tomas.id })], hot)).toMatchObject({
      play: { id: 'hot-account' },
      step: { channel: 'call' },
      person: { person: tomas },
      overdue: false,
    });
  });

  it('looks for a missing role only while one is missing', () => {
    const hot = (people: typeof rail.people) => ({
      ...rail,
      tier: '1:few',
      people,
      plays: [{ play: 'hot-account', startedAt: START }],
    });
    const done = ['1', '2'].map(
      (step): Entry => ({
        id: nextId(),
        v: 1,
        kind: 'step.done',
        at: NOW,
        account: railSubject,
        step: { play: 'hot-account', step, startedAt: START },
      }),
    );
    expect(next(done, [], hot([ines, tomas]))).toMatchObject({ number: 3, step: { to: 'missing-role' } });
    const ravi = person('Ravi Menon', { roles: ['technical-evaluator'] });
    expect(next(done, [], hot([ines, tomas, ravi]))).toMatchObject({ number: 5 });
  });

  it('names nobody where nobody mapped has the role', () => {
    const entries = ['1', '2', '4', '5'].map((step) => onStep('step.done', step));
    const step = next(entries);
    expect(step).toMatchObject({ number: 6, step: { to: 'technical-evaluator' } });
    expect(step).not.toHaveProperty('person');
  });
});
