/** What must never be proposed: whom, on which channel, and when there have been touches enough. */
import type { Stakeholder } from '../schema/account.ts';
import type { OptOutChannel, StepChannel } from '../schema/words.ts';
import type { Workspace } from '../schema/workspace.ts';
import type { Suppression } from './suppression.ts';
import { DAY } from './time.ts';
import { isOutreach, type Touch } from './touches.ts';

/** Who a step would go to. Without a person: the account as such. */
export interface Target {
  person?: Stakeholder | undefined;
  channel: StepChannel;
}

/** `suppressed`: there is no way there on that channel. */
export type Bar = { why: 'suppressed'; suppression: Suppression } | { why: 'left' };

/** The steps that touch a person, with the refusal that covers their channel. A reaction on LinkedIn is LinkedIn too. */
const refusals: Partial<Record<StepChannel, OptOutChannel | 'every'>> = {
  'linkedin-connect': 'linkedin',
  'linkedin-message': 'linkedin',
  'linkedin-engage': 'linkedin',
  email: 'email',
  call: 'call',
  'direct-mail': 'direct-mail',
  meeting: 'every',
  event: 'every',
  other: 'every',
};

const everyRefusal: readonly OptOutChannel[] = ['email', 'call', 'linkedin', 'direct-mail'];

/** Whether a step on this channel touches a person; research, ads and handoffs don't. */
export function isTouch(channel: StepChannel): boolean {
  return refusals[channel] !== undefined;
}

/**
 * Why a step may never go there; undefined: it may. The one place that says so: whatever else is to bar an account, a
 * person or a channel joins here, or `suppressionsOf`.
 */
export function barred(target: Target, view: { suppressions: readonly Suppression[] }): Bar | undefined {
  if (target.person?.left) return { why: 'left' };
  const [suppression] = suppressionsOn(target, view);
  return suppression && { why: 'suppressed', suppression };
}

/** Every suppression that bars the target: all of them have to be lifted before it may be contacted. */
export function suppressionsOn(
  { person, channel }: Target,
  { suppressions }: { suppressions: readonly Suppression[] },
): Suppression[] {
  return suppressions.filter(
    ({ people, channels }) =>
      (people === undefined || (person !== undefined && people.includes(person.id))) &&
      (channels === undefined || refuses(channels, channel)),
  );
}

function refuses(channels: readonly OptOutChannel[], channel: StepChannel): boolean {
  const refusal = refusals[channel];
  if (refusal === undefined) return false;
  // Who refused every way there is isn't invited to an event either.
  return refusal === 'every'
    ? everyRefusal.every((way) => channels.includes(way))
    : channels.includes(refusal);
}

/** Touches enough for now: whose, and when there is room again, in ms since 1970 UTC. */
export interface Full {
  of: 'person' | 'account';
  touches: number;
  days: number;
  until: number;
}

/**
 * Whether one more touch would go over the team's limits. Reactions on LinkedIn don't count and have no limit.
 *
 * @param touches all of the account, newest first
 */
export function full(
  { person, channel }: Target,
  touches: readonly Touch[],
  caps: Pick<Workspace['caps'], 'person' | 'account'>,
  now: number,
): Full | undefined {
  if (!isTouch(channel) || channel === 'linkedin-engage') return undefined;
  const { made, madeTo } = digestOf(touches);
  const toPerson = (person && madeTo.get(person.id)) ?? [];
  return [
    ...caps.person.flatMap((cap) => fullness('person', toPerson, cap, now)),
    ...caps.account.flatMap((cap) => fullness('account', made, cap, now)),
  ].sort((a, b) => b.until - a.until)[0];
}

function fullness(
  of: Full['of'],
  made: readonly Touch[],
  cap: { touches: number; days: number },
  now: number,
): Full[] {
  const first = made.findIndex(({ at }) => at <= now);
  const last = first < 0 ? undefined : made[first + cap.touches - 1];
  if (!last || last.at <= now - cap.days * DAY) return [];
  return [{ of, ...cap, until: last.at + cap.days * DAY }];
}

interface Digest {
  /** Those that the limits count, newest first: all, and by person. */
  made: Touch[];
  madeTo: Map<string | undefined, Touch[]>;
}

// Every step of a view asks about each of its people: the touches are gone through once, not each time.
const digests = new WeakMap<readonly Touch[], Digest>();

function digestOf(touches: readonly Touch[]): Digest {
  const known = digests.get(touches);
  if (known) return known;
  const made = touches.filter(isOutreach);
  const digest: Digest = {
    made,
    madeTo: byPerson(made),
  };
  digests.set(touches, digest);
  return digest;
}

function byPerson(touches: readonly Touch[]): Digest['madeTo'] {
  const groups: Digest['madeTo'] = new Map();
  for (const touch of touches) {
    const group = groups.get(touch.person);
    if (group) group.push(touch);
    else groups.set(touch.person, [touch]);
  }
  return groups;
}
