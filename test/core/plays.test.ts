import { describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { startPlay } from '../../lib/core/entries.ts';
import { noteSignal, stopPlay } from '../../lib/core/knowledgeEntries.ts';
import type { StepState } from '../../lib/core/plays/progress.ts';
import type { PlayRun } from '../../lib/core/plays/runs.ts';
import { DAY } from '../../lib/core/time.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Activity } from '../../lib/schema/activity.ts';
import type { Entry, StepRef } from '../../lib/schema/journal.ts';
import type { Play } from '../../lib/schema/play.ts';
import { account, NOW, nextId, person, retraction, signal, teamTouch, touch } from './builders.ts';

const ines = person('Ines Varga', { roles: ['economic-buyer'] });
const tomas = person('Tomas Hale', { roles: ['champion'] });
const START = NOW - 5 * DAY;
const rail = account({
  tier: '1:1',
  people: [ines, tomas],
  plays: [{ play: 'strategic-opening', startedAt: START }],
});
const subject = { id: rail.id, name: rail.name, keys: [] };

function runs(
  entries: Entry[] = [],
  activity: Activity[] = [],
  of = rail,
  workspace = defaultWorkspace,
): readonly PlayRun[] {
  return viewAccount(of, activity, entries, workspace, NOW).plays;
}

function state(step: string, ...told: Parameters<typeof runs>): StepState | undefined {
  return runs(...told)[0]?.steps.find(({ ref }) => ref.step === step)?.state;
}

const ref = (step: string, play = 'strategic-opening', startedAt = START): StepRef => ({
  play,
  step,
  startedAt,
});
const entry = { v: 1, account: subject } as const;
const done = (step: string, at = NOW): Entry => ({
  ...entry,
  id: nextId(),
  at,
  kind: 'step.done',
  step: ref(step),
});

describe('a step', () => {
  it('is due on its day, overdue after it, planned before it', () => {
    expect(state('1')).toEqual({ is: 'due', overdue: true });
    expect(state('4')).toEqual({ is: 'due', overdue: false });
    expect(state('5')).toEqual({ is: 'planned' });
  });

  it('is done by an entry that names it, until that is undone', () => {
    const research = done('1');
    expect(state('1', [research])).toEqual({ is: 'done', at: NOW });
    expect(state('1', [research, retraction(research)])).toMatchObject({ is: 'due' });
  });

  it('is done by a touch that names it, whomever it went to', () => {
    const mail = touch(tomas, { step: ref('2') });
    expect(state('2', [mail])).toMatchObject({ is: 'done', touch: { id: mail.id } });
  });

  it('is counted from a touch on its channel to its role in its window', () => {
    const comment = touch(ines, { channel: 'linkedin-engage', touchedAt: START + DAY });
    expect(state('2', [comment])).toMatchObject({ is: 'counted', touch: { id: comment.id } });
  });

  it('counts a colleague’s touch too', () => {
    const comment = teamTouch({ person: ines.id, channel: 'linkedin-engage', at: START + DAY });
    expect(state('2', [], [comment])).toMatchObject({ is: 'counted' });
  });

  it('that widens the group isn’t counted from a mail to whom we know', () => {
    const of = { ...rail, plays: [{ play: 'hot-account', startedAt: START }] };
    const mail = touch(tomas, { touchedAt: START + 3 * DAY });
    expect(state('3', [mail], [], of)).toMatchObject({ is: 'due' });
    const named = { ...mail, step: ref('3', 'hot-account') };
    expect(state('3', [named], [], of)).toMatchObject({ is: 'done' });
  });

  it('of a seller isn’t counted from what marketing sends', () => {
    const mail = (by: string) => teamTouch({ person: tomas.id, by, at: START + 4 * DAY });
    const of = { ...rail, owners: { ae: 'Dana Whitlock', marketing: 'Lee Sund' } };
    expect(state('5', [], [mail('Lee Sund'), mail('Marketing')], of)).toEqual({ is: 'planned' });
    expect(state('5', [], [mail('Dana Whitlock')], of)).toMatchObject({ is: 'counted' });
    const both = { ...of, owners: { ae: 'Lee Sund', marketing: 'Lee Sund' } };
    expect(state('5', [], [mail('Lee Sund')], both)).toMatchObject({ is: 'counted' });
  });

  it.each([
    ['on another channel', touch(ines, { channel: 'email', touchedAt: START + DAY })],
    ['to another role', touch(tomas, { channel: 'linkedin-engage', touchedAt: START + DAY })],
    ['from before the play', touch(ines, { channel: 'linkedin-engage', touchedAt: START - 1 })],
    ['inbound', touch(ines, { channel: 'linkedin-engage', direction: 'in', touchedAt: START + DAY })],
  ])('is not counted from a touch %s', (_, other) => {
    expect(state('2', [other])).toMatchObject({ is: 'due' });
  });

  it('is not counted from a touch before its window: the day of the step before it', () => {
    const early = touch(tomas, { channel: 'linkedin-connect', touchedAt: START + 2 * DAY - 1 });
    expect(state('4', [early])).toMatchObject({ is: 'due' });
    const inTime = touch(tomas, { channel: 'linkedin-connect', touchedAt: START + 2 * DAY });
    expect(state('4', [inTime])).toMatchObject({ is: 'counted' });
  });

  it('takes one touch each, the earliest step first', () => {
    const twice: Play = {
      id: 'twice',
      name: 'Twice',
      tiers: [],
      entry: { by: 'hand' },
      days: 10,
      steps: [
        { id: 'a', day: 0, channel: 'email', owner: 'ae', to: 'champion', purpose: 'First.' },
        { id: 'b', day: 1, channel: 'email', owner: 'ae', to: 'champion', purpose: 'Second.' },
      ],
    };
    const start: Entry = { ...entry, id: nextId(), at: START, kind: 'play.started', play: twice };
    const first = touch(tomas, { touchedAt: START + DAY });
    const of = { ...rail, plays: [] };
    expect(state('a', [start, first], [], of)).toMatchObject({ is: 'counted' });
    expect(state('b', [start, first], [], of)).toMatchObject({ is: 'due' });
    const second = touch(tomas, { touchedAt: START + 2 * DAY });
    expect(state('b', [start, first, second], [], of)).toMatchObject({
      is: 'counted',
      touch: { id: second.id },
    });
  });

  it('carries the reason it was skipped for, and the date it was snoozed to', () => {
    const skip: Entry = {
      ...entry,
      id: nextId(),
      at: NOW,
      kind: 'step.skipped',
      step: ref('1'),
      reason: 'Not now',
    };
    expect(state('1', [skip])).toEqual({ is: 'skipped', at: NOW, reason: 'Not now' });
    const snooze = (until: number): Entry => ({
      ...entry,
      id: nextId(),
      at: NOW,
      kind: 'step.snoozed',
      step: ref('1'),
      until,
    });
    expect(state('1', [snooze(NOW + DAY)])).toEqual({ is: 'snoozed', until: NOW + DAY });
    expect(state('1', [snooze(NOW + DAY), snooze(NOW)])).toMatchObject({ is: 'due' });
  });

  it('waits for its event, and counts its days from when we learned of that', () => {
    const many = account({
      tier: '1:many',
      people: [tomas],
      plays: [{ play: 'programme', startedAt: START }],
    });
    expect(state('7', [], [], many)).toEqual({ is: 'waiting', for: 'threshold' });
    const demo = signal({ type: 'demo-request', at: NOW - 4 * DAY, learnedAt: NOW - DAY });
    const more = signal({ type: 'webinar', at: NOW - 4 * DAY, learnedAt: NOW - 2 * DAY });
    expect(runs([], [demo, more], many)[0]?.steps[6]).toMatchObject({
      opens: NOW + DAY,
      state: { is: 'planned' },
    });
  });

  it('goes on after its event when the account has cooled again, but not by heat that was over before', () => {
    const halving = {
      ...defaultWorkspace,
      engagement: { ...defaultWorkspace.engagement, halfLifeDays: 1 },
    };
    const many = (startedAt: number) =>
      account({ tier: '1:many', people: [tomas], plays: [{ play: 'programme', startedAt }] });
    const four = [1, 2, 3, 4].map(() => signal({ type: 'webinar', at: NOW - 3 * DAY }));
    expect(state('7', [], four, many(START), halving)).toMatchObject({ is: 'due' });
    expect(state('7', [], four, many(NOW - DAY), halving)).toEqual({ is: 'waiting', for: 'threshold' });
  });

  it('waits for a conversation that the rep says is qualified', () => {
    const many = account({ tier: '1:many', plays: [{ play: 'programme', startedAt: START }] });
    expect(state('9', [], [], many)).toMatchObject({ is: 'waiting' });
    const qualified: Entry = { ...entry, id: nextId(), at: NOW, kind: 'conversation.qualified' };
    expect(state('9', [qualified], [], many)).toMatchObject({ is: 'due' });
  });

  it('of marketing isn’t done by the rep’s own touch', () => {
    const few = account({
      tier: '1:few',
      people: [person('Ana Ruiz', { roles: ['decision-maker'] })],
      plays: [{ play: 'cluster', startedAt: START }],
    });
    const [ana] = few.people;
    expect(state('3', [touch(ana, { touchedAt: NOW })], [], few)).toMatchObject({ is: 'due' });
    const theirs = teamTouch({ person: 'person Ana Ruiz', at: NOW });
    expect(state('3', [], [theirs], few)).toMatchObject({ is: 'counted' });
  });
});

describe('a play', () => {
  it('that the workspace does not know is no run', () => {
    expect(runs([], [], account({ plays: [{ play: 'retired', startedAt: START }] }))).toEqual([]);
  });

  it('that the rep started keeps the version it started with', () => {
    const [first] = defaultWorkspace.plays;
    if (!first) throw new Error('no play');
    const start = startPlay({ id: nextId(), at: START }, rail, first);
    const edited = {
      ...defaultWorkspace,
      plays: defaultWorkspace.plays.map((play) => ({
        ...play,
        name: 'Edited',
        steps: play.steps.slice(0, 1),
      })),
    };
    const [run] = runs([start], [], { ...rail, plays: [] }, edited);
    expect(run).toMatchObject({ play: { name: first.name }, entry: start.id, state: { is: 'running' } });
    expect(run?.steps).toHaveLength(first.steps.length);
    // The list's runs follow the workspace.
    expect(runs([], [], rail, edited)[0]).toMatchObject({ play: { name: 'Edited' } });
  });

  const ends: Array<[string, Entry[], object]> = [
    [
      'a meeting held',
      [touch(ines, { channel: 'meeting', outcome: 'held', touchedAt: NOW - DAY })],
      { by: 'meeting', at: NOW - DAY },
    ],
    [
      'a meeting booked',
      [touch(ines, { channel: 'meeting', outcome: 'booked', touchedAt: NOW - DAY })],
      { by: 'meeting' },
    ],
    [
      'somebody asking to stop',
      [touch(ines, { direction: 'in', outcome: 'asked-to-stop' })],
      { by: 'asked-to-stop' },
    ],
    [
      'a stop',
      [
        stopPlay(
          { id: nextId(), at: NOW },
          rail,
          { play: 'strategic-opening', startedAt: START },
          'Budget is frozen',
        ),
      ],
      { by: 'stop', reason: 'Budget is frozen' },
    ],
  ];
  it.each(ends)('ends on %s, and says so', (_, entries, end) => {
    expect(runs(entries)[0]?.state).toMatchObject({ is: 'ended', end });
  });

  it('ends on a meeting that a source reported or the rep noted, too', () => {
    const told = signal({ type: 'sdr-meeting', at: NOW - DAY, person: ines.id });
    const ended = { is: 'ended', end: { by: 'meeting', at: NOW - DAY, touch: { personName: ines.name } } };
    expect(runs([], [told])[0]?.state).toMatchObject(ended);
    const stamp = { id: nextId(), at: NOW };
    const noted = noteSignal(stamp, rail, { what: 'sdr-meeting', seenAt: NOW - DAY, person: ines });
    expect(runs([noted])[0]?.state).toMatchObject(ended);
    expect(runs([], [signal({ type: 'sdr-meeting', at: START - 1 })])[0]?.state).toEqual({ is: 'running' });
  });

  it('ends at its limit, to the millisecond', () => {
    const at = (startedAt: number) =>
      runs([], [], { ...rail, plays: [{ play: 'strategic-opening', startedAt }] })[0];
    expect(at(NOW - 40 * DAY + 1)?.state).toEqual({ is: 'running' });
    expect(at(NOW - 40 * DAY)?.state).toEqual({ is: 'ended', end: { by: 'limit', at: NOW, days: 40 } });
  });

  it('is retired after the team’s days without engagement', () => {
    const impatient = { ...defaultWorkspace, retirePlayDays: 4 };
    expect(runs([], [], rail, impatient)[0]?.state).toMatchObject({
      end: { by: 'no-engagement', at: START + 4 * DAY },
    });
    expect(runs([], [signal({ at: NOW - DAY })], rail, impatient)[0]?.state).toEqual({ is: 'running' });
  });

  it('pauses at a reply until that person is answered or a step is done', () => {
    const reply = touch(tomas, { direction: 'in', outcome: 'replied', touchedAt: NOW - DAY });
    expect(runs([reply])[0]?.state).toMatchObject({ is: 'paused', reply: { id: reply.id } });
    expect(runs([reply, touch(ines)])[0]?.state).toMatchObject({ is: 'paused' });
    expect(runs([reply, touch(tomas)])[0]?.state).toEqual({ is: 'running' });
    expect(runs([reply, done('1')])[0]?.state).toEqual({ is: 'running' });
    expect(runs([reply, done('1', NOW - 2 * DAY)])[0]?.state).toMatchObject({ is: 'paused' });
  });
});
