import { describe, expect, it } from 'vitest';
import { suppress } from '../../lib/core/accountEntries.ts';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { nextSteps } from '../../lib/core/nextSteps.ts';
import { quickTouch } from '../../lib/core/quickTouch.ts';
import { DAY, HOUR } from '../../lib/core/time.ts';
import { touchWarnings } from '../../lib/core/touchWarnings.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Activity } from '../../lib/schema/activity.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { account, NOW, nextId, person, teamTouch, touch } from './builders.ts';

const tomas = person('Tomas Hale', { roles: ['champion'], keys: ['linkedin-person:tomas-hale-example'] });
const ravi = person('Ravi Menon', { roles: ['technical-evaluator'] });
const few = account({
  tier: '1:few',
  people: [tomas, ravi],
  owners: { ae: 'Dana Whitlock', sdr: 'Kim Berg' },
});
const connecting = { ...few, plays: [{ play: 'cluster', startedAt: NOW - 5 * DAY - HOUR }] };

interface Told {
  of?: Account;
  activity?: Activity[];
  platform?: string;
  person?: string;
}

function quick(entries: Entry[] = [], { of = few, activity = [], ...at }: Told = {}) {
  const view = viewAccount(of, activity, entries, defaultWorkspace, NOW);
  const page = { platform: 'linkedin', person: tomas.id, ...at };
  return quickTouch(view, nextSteps(view, { now: NOW, me: 'Kim Berg', page }), page, NOW, 'Kim Berg');
}

const sent = (rest: Parameters<typeof touch>[1]) => touch(tomas, { touchedAt: NOW - 20 * DAY, ...rest });

describe('one key on somebody’s LinkedIn page', () => {
  it('logs the step of the play that goes to them', () => {
    expect(quick([], { of: connecting })).toMatchObject({
      kind: 'log',
      person: tomas,
      choice: { channel: 'linkedin-connect', direction: 'out', outcome: 'sent' },
      step: { play: 'cluster', step: '4' },
    });
  });

  it('asks to connect first, and messages once they accepted', () => {
    expect(quick()).toMatchObject({ kind: 'log', choice: { channel: 'linkedin-connect' } });
    const accepted = sent({ channel: 'linkedin-connect', direction: 'in', outcome: 'accepted' });
    expect(quick([accepted])).toMatchObject({ kind: 'log', choice: { channel: 'linkedin-message' } });
  });

  it('answers their message', () => {
    const reply = touch(tomas, {
      channel: 'linkedin-message',
      direction: 'in',
      outcome: 'replied',
      touchedAt: NOW - HOUR,
    });
    expect(quick([reply])).toMatchObject({
      kind: 'log',
      choice: { channel: 'linkedin-message' },
      answers: reply.id,
    });
  });

  it.each<[string, string, () => ReturnType<typeof quick>]>([
    ['on another platform', 'not-linkedin', () => quick([], { platform: 'crunchbase' })],
    ['of somebody unknown', 'unknown-person', () => quick([], { person: 'nobody' })],
    ['while a request is out', 'waiting', () => quick([sent({ channel: 'linkedin-connect' })])],
    [
      'of somebody whom nobody may contact',
      'barred',
      () => quick([suppress({ id: nextId(), at: NOW }, { account: few, person: tomas, reason: 'Asked' })]),
    ],
    [
      'the same a moment ago',
      'again',
      () => quick([touch(tomas, { channel: 'linkedin-message', touchedAt: NOW - 60_000 })]),
    ],
    [
      'over the cap',
      'warned',
      () =>
        quick(
          [1, 2, 3].map((days) => touch(tomas, { channel: 'linkedin-message', touchedAt: NOW - days * DAY })),
        ),
    ],
    [
      'after a colleague was there',
      'warned',
      () => quick([], { activity: [teamTouch({ by: 'Dana Whitlock', person: tomas.id, at: NOW - HOUR })] }),
    ],
  ])('asks instead %s', (_when, why, ask) => {
    expect(ask()).toEqual({ kind: 'ask', why });
  });
});

describe('before one more touch', () => {
  const warned = (activity: Activity[], target = { person: tomas, channel: 'email' as const }, of = few) => {
    const view = viewAccount(of, activity, [], defaultWorkspace, NOW);
    return touchWarnings(target, view, { now: NOW, me: 'Kim Berg' }).map(({ kind }) => kind);
  };

  it('a colleague’s recent touch to the same person is told, an old one and one’s own are not', () => {
    const by = (name: string, at: number) => teamTouch({ by: name, person: tomas.id, at });
    expect(warned([by('Dana Whitlock', NOW - HOUR)])).toEqual(['colleague']);
    expect(warned([by('Dana Whitlock', NOW - 3 * DAY)])).toEqual([]);
    expect(warned([by('Kim Berg', NOW - HOUR)])).toEqual([]);
  });

  it('a colleague’s touch to somebody else is not told', () => {
    expect(warned([teamTouch({ by: 'Dana Whitlock', person: ravi.id, at: NOW - HOUR })])).toEqual([]);
  });

  it('marketing’s step that is open for the same person is told', () => {
    const mailing = { ...few, tier: '1:few', people: [{ ...tomas, roles: ['decision-maker' as const] }] };
    const of = { ...mailing, plays: [{ play: 'cluster', startedAt: NOW - 4 * DAY }] };
    const target = { person: of.people[0] ?? tomas, channel: 'email' as const };
    expect(warned([], target, of)).toEqual(['marketing']);
  });

  it('a reaction on LinkedIn needs no warning', () => {
    const activity = [teamTouch({ by: 'Dana Whitlock', person: tomas.id, at: NOW - HOUR })];
    const view = viewAccount(few, activity, [], defaultWorkspace, NOW);
    expect(touchWarnings({ person: tomas, channel: 'linkedin-engage' }, view, { now: NOW })).toEqual([]);
  });
});
