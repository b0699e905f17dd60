/** What makes an account hot: its points, or a behaviour that does so by itself. */
import type { EngagementRules, Tier } from '../schema/workspace.ts';
import type { KnownSignal } from './signals.ts';
import { DAY } from './time.ts';

export type Heat =
  /** The points reached the tier's threshold; all signals that scored. */
  | { by: 'points'; signals: KnownSignal[] }
  /** A request that can't wait. */
  | { by: 'behaviour'; signals: KnownSignal[] }
  /** So many people of theirs on the pricing page within so many days: each with their visit. */
  | { by: 'pricing-visitors'; signals: KnownSignal[] };

/**
 * A threshold needs a tier; the behaviours don't, nor points. Visitors whom nobody knows by name are not told apart and
 * don't count.
 * @param signals of the window, newest first
 * @param scored those that scored, newest first
 */
export function heatOf(
  signals: readonly KnownSignal[],
  scored: { points: number; signals: KnownSignal[] },
  rules: EngagementRules,
  tier: Pick<Tier, 'hotAt'> | undefined,
): Heat[] {
  const heat: Heat[] = [];
  const instant = signals.filter(({ type }) => rules.instantlyHot.includes(type));
  if (instant.length > 0) heat.push({ by: 'behaviour', signals: instant });
  const visitors = visitorsWithin(
    signals.filter(({ type, person }) => type === 'pricing-page' && person !== undefined),
    rules.pricingVisitors,
  );
  if (visitors) heat.push({ by: 'pricing-visitors', signals: visitors });
  if (tier && scored.points >= tier.hotAt) heat.push({ by: 'points', signals: scored.signals });
  return heat;
}

/** The latest visits by enough people within the days, one for each person; undefined where there never were enough. */
function visitorsWithin(
  visits: readonly KnownSignal[],
  { people, days }: EngagementRules['pricingVisitors'],
): KnownSignal[] | undefined {
  for (const [index, last] of visits.entries()) {
    const found = new Map<string, KnownSignal>();
    for (let at = index; at < visits.length && found.size < people; at += 1) {
      const visit = visits[at];
      if (visit?.person === undefined) continue;
      if (visit.at < last.at - days * DAY) break;
      if (!found.has(visit.person)) found.set(visit.person, visit);
    }
    if (found.size >= people) return [...found.values()];
  }
  return undefined;
}
