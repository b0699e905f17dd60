/** What the scoring of a signal needs and no moment changes, worked out once for many moments. */
import type { Stakeholder } from '../schema/account.ts';
import type { Content } from '../schema/play.ts';
import type { BuyingRole } from '../schema/words.ts';
import type { Tier, Workspace } from '../schema/workspace.ts';
import { contentIndex } from './contentIndex.ts';
import type { KnownSignal } from './signals.ts';
import { DAY } from './time.ts';

export interface PreparedSignal {
  signal: KnownSignal;
  /**
   * When this device learned of it. One that a source dated ahead: when its time had come. One that it learned of in the
   * future, since its clock went back: now.
   */
  learned: number;
  /** Points of its type. */
  base: number;
  /** It is by somebody with a role that the tier requires. */
  role?: { role: BuyingRole; factor: number };
  /** Its person is in the buying group. */
  mapped: boolean;
  /** Whole days since 1970 UTC. */
  day: number;
  /** Of a visit: its person and day. */
  visit?: string;
  /** Of an intent surge: its week. */
  week?: number;
  /** Of the content that it speaks of. */
  journey?: Content['journey'];
}

/** In the order of `signals`, without those after `now`. */
export function prepareSignals(
  signals: readonly KnownSignal[],
  people: readonly Stakeholder[],
  { engagement: rules, content }: Pick<Workspace, 'engagement' | 'content'>,
  tier: Tier | undefined,
  now: number,
): PreparedSignal[] {
  const required = new Set(tier?.requiredRoles.flat());
  const roles = new Map(people.map(({ id, roles }) => [id, roles.find((role) => required.has(role))]));
  const journeyOf = contentIndex(content);
  const prepared: PreparedSignal[] = [];
  for (const signal of signals) {
    if (signal.at > now) continue;
    const { person, type } = signal;
    const day = Math.floor(signal.at / DAY);
    const role = person === undefined ? undefined : roles.get(person);
    const journey = journeyOf(signal);
    prepared.push({
      signal,
      learned: Math.min(now, Math.max(signal.learnedAt, signal.at)),
      base: rules.points[type] ?? 0,
      mapped: person !== undefined && roles.has(person),
      day,
      ...(role !== undefined && { role: { role, factor: rules.requiredRoleFactor } }),
      ...((type === 'website-visit' || type === 'pricing-page') && { visit: `${day} ${person ?? ''}` }),
      // 1 January 1970 was a Thursday.
      ...(type === 'intent-surge' && { week: Math.floor((day + 3) / 7) }),
      ...(journey && { journey }),
    });
  }
  return prepared;
}
