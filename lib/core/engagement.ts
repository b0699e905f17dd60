import type { Activity, Signal } from '../schema/activity.ts';
import type { Tier, Workspace } from '../schema/workspace.ts';
import { DAY } from './time.ts';

/** What the account did lately, in points, with the signals that make them up. */
export interface Engagement {
  points: number;
  /** Points at which this tier's accounts are hot; absent without a tier. */
  hotAt?: number;
  hot: boolean;
  /** How many days back signals count. */
  days: number;
  /** Newest first, each with what it scored. */
  parts: Array<{ signal: Signal; points: number }>;
}

/** Sums the workspace's points over the signals of the window. Future signals score nothing. */
export function scoreEngagement(
  activity: readonly Activity[],
  { engagement: rules }: Pick<Workspace, 'engagement'>,
  tier: Tier | undefined,
  now: number,
): Engagement {
  const since = now - rules.days * DAY;
  const parts = activity
    .filter((item) => item.kind === 'signal')
    .filter((signal) => signal.at >= since && signal.at <= now)
    .map((signal) => ({ signal, points: rules.points[signal.type] ?? 0 }))
    .filter((part) => part.points > 0)
    .sort((a, b) => b.signal.at - a.signal.at);
  const points = parts.reduce((sum, part) => sum + part.points, 0);
  return {
    points,
    hot: tier !== undefined && points >= tier.hotAt,
    days: rules.days,
    parts,
    ...(tier && { hotAt: tier.hotAt }),
  };
}
