/** What the account did lately, in points, each with the rule and the signal behind it. */
import type { Stakeholder } from '../schema/account.ts';
import type { BuyingRole } from '../schema/words.ts';
import type { EngagementRules, Tier, Workspace } from '../schema/workspace.ts';
import { type Heat, heatOf } from './heat.ts';
import { type PreparedSignal, prepareSignals } from './preparedSignals.ts';
import type { KnownSignal } from './signals.ts';
import { DAY } from './time.ts';

/** What one signal scored, and how: its type's points × factor × decay, as far as the caps left room. */
export interface EngagementPart {
  signal: KnownSignal;
  points: number;
  /** Of its type. */
  base: number;
  /** It is by somebody with a required role. */
  role?: { role: BuyingRole; factor: number };
  /** What its age left of it, 0–1; absent without a half-life. */
  decay?: number;
  /** Scores less, since the same person's visits of the day or the week's other surges scored before. */
  capped?: 'visits-of-the-day' | 'surges-of-the-week';
}

/** Points for more than a single signal. `signal` is the one that earned them. */
export interface EngagementBonus {
  kind: 'second-person' | 'third-person' | 'repeat-visit' | 'early-to-late-content';
  points: number;
  signal: KnownSignal;
  /** Of late content: the early content before it. Of a repeat visit: the visit before it. */
  after?: KnownSignal;
}

export interface Engagement {
  /** Whole points; what is left over is not rounded up, so that they never seem to reach a threshold that they miss. */
  points: number;
  /** Points at which this tier's accounts are hot; absent without a tier. */
  hotAt?: number;
  hot: boolean;
  /** What makes it hot, each with its signals, newest first. Empty while it isn't. */
  why: Heat[];
  /** How many days back signals count. */
  days: number;
  halfLifeDays?: number;
  /** Newest first. Types that score nothing are left out. */
  parts: EngagementPart[];
  /** Newest first. */
  bonuses: EngagementBonus[];
}

/** Scores one account's signals at any moment: what doesn't hang on the moment is worked out once. */
export interface Scorer {
  /** Those that happened by now, oldest first, each with when this device learned of it. */
  signals: readonly PreparedSignal[];
  /**
   * @param moment signals after it, or older than the window before it, score nothing
   * @param learnedBy only signals that this device had learned of by then; absent: all
   */
  at(moment: number, learnedBy?: number): Engagement;
}

/**
 * Signals score in the order of their happening, so that a cap leaves the earlier ones whole. Days and weeks are UTC's,
 * a week starts on Monday: the same on every machine. Visits are those of the website and of the pricing page; a
 * person's visits of a day score at most the cap or their dearest single visit, whichever is more. Those of unknown
 * people count as one person's. Only people of the buying group count as second and third.
 * @param signals in force, oldest first
 * @param now those dated after it are left out
 */
export function scorerOf(
  signals: readonly KnownSignal[],
  people: readonly Stakeholder[],
  workspace: Pick<Workspace, 'engagement' | 'content'>,
  tier: Tier | undefined,
  now: number,
): Scorer {
  const { engagement: rules } = workspace;
  const prepared = prepareSignals(signals, people, workspace, tier, now);
  return {
    signals: prepared,
    at(moment, learnedBy = Number.POSITIVE_INFINITY) {
      const since = moment - rules.days * DAY;
      const inside = prepared.filter(
        ({ signal, learned }) => signal.at >= since && signal.at <= moment && learned <= learnedBy,
      );
      const { parts, bonuses, total } = score(inside, rules, moment);
      // 5 × 1.25 and halves are exact in binary; a decayed sum isn't, and must not miss a threshold by its last digit.
      const points = Math.floor(total + 1e-9);
      const scored = parts.filter((part) => part.points > 0).map(({ signal }) => signal);
      const newestFirst = inside.reverse().map(({ signal }) => signal);
      const why = heatOf(newestFirst, { points, signals: scored }, rules, tier);
      return {
        points,
        hot: why.length > 0,
        why,
        days: rules.days,
        parts,
        bonuses,
        ...(rules.halfLifeDays !== undefined && { halfLifeDays: rules.halfLifeDays }),
        ...(tier && { hotAt: tier.hotAt }),
      };
    },
  };
}

/** @returns parts and bonuses newest first */
function score(inside: readonly PreparedSignal[], rules: EngagementRules, moment: number) {
  const parts: EngagementPart[] = [];
  const bonuses: EngagementBonus[] = [];
  const visits = new Map<string, { used: number; dearest: number }>();
  const surges = new Map<number, number>();
  const pricing = new Map<string, { last: KnownSignal; bonusDay: number }>();
  const engaged = new Set<string>();
  let early: KnownSignal | undefined;
  let moved = false;
  let total = 0;

  const decayAt = (at: number) =>
    rules.halfLifeDays === undefined ? 1 : 0.5 ** ((moment - at) / (rules.halfLifeDays * DAY));
  const award = (kind: EngagementBonus['kind'], worth: number, signal: KnownSignal, after?: KnownSignal) => {
    if (worth <= 0) return;
    const points = worth * decayAt(signal.at);
    total += points;
    bonuses.push({ kind, points, signal, ...(after && { after }) });
  };
  /** What a signal scores beside those before it. */
  const roomFor = ({ visit, week }: PreparedSignal, full: number, base: number, decay: number): number => {
    if (visit !== undefined) {
      const before = visits.get(visit) ?? { used: 0, dearest: 0 };
      const dearest = Math.max(before.dearest, full);
      const points = Math.min(full, Math.max(0, Math.max(rules.visitsPerDay * decay, dearest) - before.used));
      visits.set(visit, { used: before.used + points, dearest });
      return points;
    }
    if (week !== undefined) {
      const used = surges.get(week) ?? 0;
      const points = Math.min(full, Math.max(0, base * decay - used));
      surges.set(week, used + points);
      return points;
    }
    return full;
  };

  for (const item of inside) {
    const { signal, base, role, day, journey } = item;
    if (base > 0) {
      const decay = decayAt(signal.at);
      const full = base * (role?.factor ?? 1) * decay;
      const points = roomFor(item, full, base, decay);
      total += points;
      const part: EngagementPart = { signal, points, base };
      if (role) part.role = role;
      if (rules.halfLifeDays !== undefined) part.decay = decay;
      if (points < full) part.capped = item.visit === undefined ? 'surges-of-the-week' : 'visits-of-the-day';
      parts.push(part);
      const { person } = signal;
      if (person !== undefined && signal.type === 'pricing-page') {
        const before = pricing.get(person);
        // Reloading the page all day is one repeat visit.
        const again = before !== undefined && before.bonusDay !== day;
        if (again) award('repeat-visit', rules.repeatVisit, signal, before.last);
        pricing.set(person, { last: signal, bonusDay: again ? day : (before?.bonusDay ?? -1) });
      }
      if (person !== undefined && item.mapped && !engaged.has(person)) {
        engaged.add(person);
        if (engaged.size === 2) award('second-person', rules.secondPerson, signal);
        if (engaged.size === 3) award('third-person', rules.thirdPerson, signal);
      }
    }
    if (journey === 'early') early ??= signal;
    else if (journey === 'late' && early && early.at < signal.at && !moved) {
      moved = true;
      award('early-to-late-content', rules.earlyToLateContent, signal, early);
    }
  }
  return { parts: parts.reverse(), bonuses: bonuses.reverse(), total };
}

/** Points over the threshold on the scale of priority and tiers, 0–100: at the threshold and beyond it is 100. */
export function engagementScore(points: number, hotAt: number): number {
  return Math.min(100, (points / hotAt) * 100);
}
