/** The owner's clock: from when this device learned that an account became hot until the owner reached out. */
import type { Account } from '../schema/account.ts';
import type { EngagementRules } from '../schema/workspace.ts';
import type { Scorer } from './engagement.ts';
import type { Heat } from './heat.ts';
import type { KnownSignal } from './signals.ts';
import { DAY, HOUR, MINUTE } from './time.ts';
import { isOutreach, type Touch } from './touches.ts';

/** The account became hot, or asked for something that can't wait. */
export interface Crossing {
  /** When this device learned of it. */
  at: number;
  by: Heat['by'];
  /** The signals that tipped it, newest first. */
  signals: KnownSignal[];
  /** How long the source took to report the newest of them, in ms; the clock leaves it out. */
  sourceDelay: number;
}

export type Clock = { crossing: Crossing; due: number } & (
  | { state: 'met'; touch: Touch; late: boolean }
  | { state: 'due' | 'overdue' }
);

/** The clock of the latest crossing, and those of the crossings before it, newest first. */
export type FollowUp = Clock & { earlier: Clock[] };

/** A time in which the account was hot as far as this device knew, also by the rep's own meeting. Absent `until`: it is. */
export interface HotSpell {
  from: number;
  until?: number;
}

export interface Heating {
  /** Oldest first. */
  crossings: Crossing[];
  /** Oldest first. */
  spells: HotSpell[];
}

/** An account that is hot is first asked whether it still will be so much later: rarely does it cool in between. */
const LOOK_AHEAD = 4 * DAY;

/**
 * Scores the account again at each moment at which this device learned of signals, by what it knew then. A crossing is
 * when it was not hot without them and is with them, or when one of them is instantly hot, since each request wants its
 * answer. A meeting that the rep logged makes no crossing.
 */
export function heatingOf(
  scorer: Scorer,
  rules: Pick<EngagementRules, 'instantlyHot'>,
  now: number,
): Heating {
  const moments = new Map<number, Set<KnownSignal>>();
  for (const { signal, learned } of scorer.signals) {
    const group = moments.get(learned);
    if (group) group.add(signal);
    else moments.set(learned, new Set([signal]));
  }
  const crossings: Crossing[] = [];
  const spells: HotSpell[] = [];
  let hotUntil = Number.NEGATIVE_INFINITY;
  let known = Number.NEGATIVE_INFINITY;
  const isStillHot = (moment: number) => {
    const spell = spells.at(-1);
    if (!spell || spell.until !== undefined) return false;
    if (moment <= hotUntil) return true;
    if (!scorer.at(moment, known).hot) {
      spell.until = coolsAt(scorer, known, moment, known);
      return false;
    }
    hotUntil = scorer.at(moment + LOOK_AHEAD, known).hot ? moment + LOOK_AHEAD : moment;
    return true;
  };
  for (const [at, news] of [...moments].sort(([a], [b]) => a - b)) {
    const wasHot = isStillHot(at);
    const urgent = [...news].some(({ type }) => type === 'pricing-page' || rules.instantlyHot.includes(type));
    if (!wasHot || urgent) {
      const why = scorer.at(at, at).why;
      const before = wasHot ? scorer.at(at, known).why : undefined;
      if (!wasHot && why.length > 0) spells.push({ from: at });
      const crossing = crossingAt(at, news, before ? why.filter(({ by }) => isNew(by, before)) : why);
      if (crossing) crossings.push(crossing);
    }
    known = at;
  }
  isStillHot(now);
  return { crossings, spells };
}

/** By the first of these kinds of heat that one of the news made. */
function crossingAt(at: number, news: ReadonlySet<KnownSignal>, heat: readonly Heat[]): Crossing | undefined {
  for (const { by, signals } of heat) {
    const tipping = signals.filter((signal) => news.has(signal) && signal.noted !== 'meeting');
    const [newest] = tipping;
    if (newest) return { at, by, signals: tipping, sourceDelay: Math.max(0, at - newest.at) };
  }
  return undefined;
}

/** What restarts the clock of an account that is hot already. */
function isNew(by: Heat['by'], before: readonly Heat[]): boolean {
  return by === 'behaviour' || (by === 'pricing-visitors' && !before.some((heat) => heat.by === by));
}

/**
 * Undefined where the account never became hot by what it did. Met by an outbound touch of the owner after the crossing:
 * of the AE or the SDR, or of the rep where they haven't said who they are; of anybody where the account has neither. A
 * reaction on LinkedIn is no answer.
 * @param touches of the account, newest first
 * @param hours from the crossing until the touch is due
 */
export function followUpOf(
  crossings: readonly Crossing[],
  touches: readonly Touch[],
  owners: Account['owners'],
  hours: number,
  now: number,
): FollowUp | undefined {
  const answers = touches.filter((touch) => touch.at <= now && isOutreach(touch) && isOwners(touch, owners));
  const clocks = crossings.map((crossing): Clock => {
    const due = crossing.at + hours * HOUR;
    const touch = answers.findLast(({ at }) => at > crossing.at);
    return touch
      ? { crossing, due, state: 'met', touch, late: touch.at > due }
      : { crossing, due, state: now > due ? 'overdue' : 'due' };
  });
  const [latest, ...earlier] = clocks.reverse();
  return latest && { ...latest, earlier };
}

function isOwners({ by, mine }: Touch, { ae, sdr }: Account['owners']): boolean {
  if (ae === undefined && sdr === undefined) return true;
  return by === undefined ? mine : by === ae || by === sdr;
}

/**
 * When an account that is hot no longer is, if it does nothing more: to the minute.
 * @param hotAt a moment at which it is hot
 * @param coldAt a later one at which it isn't
 * @param learnedBy only by the signals known then; absent: by all
 */
export function coolsAt(scorer: Scorer, hotAt: number, coldAt: number, learnedBy?: number): number {
  let hot = hotAt;
  let cold = coldAt;
  while (cold - hot > MINUTE) {
    const between = Math.floor((hot + cold) / 2);
    if (scorer.at(between, learnedBy).hot) hot = between;
    else cold = between;
  }
  return cold;
}
