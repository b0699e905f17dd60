import { describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { type NextStep, nextSteps } from '../../lib/core/nextSteps.ts';
import { done, snoozedUntil } from '../../lib/core/stepAnswers.ts';
import { DAY } from '../../lib/core/time.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Account } from '../../lib/schema/account.ts';
import { account, NOW, nextId, person, signal } from './builders.ts';

const ines = person('Ines Varga', { roles: ['economic-buyer'], email: 'ines@example.com' });
const rail = account({ tier: '1:1', people: [ines] });
const stamp = { id: nextId(), at: NOW };

function firstStep(of: Account, kind: NextStep['kind'], activity = [signal({ type: 'demo-request' })]) {
  const view = viewAccount(of, activity, [], defaultWorkspace, NOW);
  const found = nextSteps(view, { now: NOW }).steps.find((step) => step.kind === kind);
  if (!found) throw new Error(`no step of the kind ${kind}`);
  return found;
}

describe('done', () => {
  it('logs what can have gone one way only', () => {
    const step = firstStep(rail, 'hot');
    expect(step.channel).toBe('email');
    expect(done(step, stamp, rail, 'The depots')).toMatchObject({
      is: 'log',
      touch: {
        channel: 'email',
        choice: 'email/out/sent',
        person: ines.id,
        note: 'The depots',
        step: step.ref,
      },
    });
  });

  it('asks how a call went, and never guesses', () => {
    const called = { ...rail, people: [{ ...ines, phone: '+1 555 0100' }] };
    expect(done(firstStep(called, 'hot'), stamp, called)).toMatchObject({
      is: 'ask',
      for: 'outcome',
      touch: { channel: 'call', choice: '' },
    });
  });

  it('asks with whom, where nobody is named', () => {
    const cluster = {
      ...rail,
      tier: '1:few',
      plays: [{ play: 'cluster', startedAt: NOW - 5 * DAY }],
      people: [],
    };
    const view = viewAccount(cluster, [], [], defaultWorkspace, NOW);
    const connect = nextSteps(view, { now: NOW }).steps.find(({ channel }) => channel === 'linkedin-connect');
    expect(connect && done(connect, stamp, cluster)).toMatchObject({
      is: 'ask',
      for: 'person',
      touch: { choice: 'linkedin-connect/out/sent', person: '' },
    });
  });

  it('finishes research, and starts a play', () => {
    const role = firstStep(rail, 'missing-role');
    expect(done(role, stamp, rail)).toMatchObject({
      is: 'write',
      entry: { kind: 'step.done', step: role.ref },
      words: 'Step done.',
    });
    expect(done(firstStep(rail, 'start-play'), stamp, rail)).toMatchObject({
      is: 'write',
      entry: { kind: 'play.started' },
    });
  });
});

it('a snooze is over as that day of the reader begins', () => {
  const evening = new Date(2026, 9, 24, 23, 30).getTime();
  expect(new Date(snoozedUntil(1, evening))).toEqual(new Date(2026, 9, 25));
  expect(new Date(snoozedUntil(7, evening))).toEqual(new Date(2026, 9, 31));
});
