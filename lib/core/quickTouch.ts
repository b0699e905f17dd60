/** The LinkedIn touch that one key logs on somebody's page, where nothing about it is unsure. */
import type { Stakeholder } from '../schema/account.ts';
import type { StepRef } from '../schema/journal.ts';
import type { Channel } from '../schema/words.ts';
import { barred } from './guards.ts';
import { isLinkedIn } from './nextSteps/scene.ts';
import type { NextSteps } from './nextSteps.ts';
import { MINUTE } from './time.ts';
import { type TouchChoice, touchChannels } from './touchChannels.ts';
import type { Touch } from './touches.ts';
import { touchWarnings } from './touchWarnings.ts';
import type { AccountView } from './view.ts';

/** What it would log; `answers` is the id of the touch that it answers. */
export interface QuickLog {
  kind: 'log';
  choice: TouchChoice;
  person: Stakeholder;
  step?: StepRef;
  answers?: string;
}

/**
 * Why the rep is asked instead. `waiting`: a request is out and nobody said that it was accepted. `again`: the same was
 * logged a moment ago.
 */
export interface QuickAsk {
  kind: 'ask';
  why: 'not-linkedin' | 'unknown-person' | 'waiting' | 'barred' | 'warned' | 'again';
}

/** A second press within this time is no second touch. Our judgement. */
const AGAIN_MS = 10 * MINUTE;

/**
 * The next step on LinkedIn with this person, ours or nobody's; without one, what comes next between the two: a request
 * first, messages once it was accepted.
 *
 * @param at the page in front: its platform, and the stakeholder whose page it is
 * @param now milliseconds since 1970 UTC
 */
export function quickTouch(
  view: AccountView,
  next: NextSteps,
  at: { platform?: string | undefined; person?: string | undefined },
  now: number,
  me?: string,
): QuickLog | QuickAsk {
  if (at.platform !== 'linkedin') return { kind: 'ask', why: 'not-linkedin' };
  const person = view.account.people.find(({ id }) => id === at.person);
  if (!person) return { kind: 'ask', why: 'unknown-person' };
  const step = next.steps.find(
    (one) => one.person?.person.id === person.id && isLinkedIn(one.channel) && one.owner.whose !== 'theirs',
  );
  const own = view.touches.filter((touch) => touch.person === person.id);
  const channel = (step?.channel ?? (isConnected(own) ? 'linkedin-message' : 'linkedin-connect')) as Channel;
  if (channel !== 'linkedin-engage' && isRequestOut(own)) return { kind: 'ask', why: 'waiting' };
  if (barred({ person, channel }, view)) return { kind: 'ask', why: 'barred' };
  const again = own.some(
    (touch) => touch.mine && touch.channel === channel && now - touch.learnedAt < AGAIN_MS,
  );
  if (again) return { kind: 'ask', why: 'again' };
  // Whoever wrote waits for the answer.
  const warned = step?.kind !== 'reply' && touchWarnings({ person, channel }, view, { now, me }).length > 0;
  if (warned) return { kind: 'ask', why: 'warned' };
  return {
    kind: 'log',
    choice: sentOn(channel),
    person,
    ...(step && { step: step.ref }),
    ...(step?.kind === 'reply' && { answers: step.reply.id }),
  };
}

/** @param own touches with the person */
function isConnected(own: readonly Touch[]): boolean {
  return own.some(
    ({ channel, outcome }) =>
      channel === 'linkedin-message' || (channel === 'linkedin-connect' && outcome === 'accepted'),
  );
}

function isRequestOut(own: readonly Touch[]): boolean {
  return !isConnected(own) && own.some(({ channel }) => channel === 'linkedin-connect');
}

function sentOn(channel: Channel): TouchChoice {
  const choices = touchChannels.flatMap((row) => row.choices);
  const sent = choices.find((one) => one.channel === channel && one.direction === 'out');
  if (!sent) throw new Error(`no choice of the touch form is sent by ${channel}`);
  return sent;
}
