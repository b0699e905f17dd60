/** Plays that fit the account and aren't running. */
import type { Play, PlayEntry } from '../../schema/play.ts';
import { briefOf } from '../brief.ts';
import { compareText } from '../order.ts';
import { ruleRef } from '../plays/refs.ts';
import { isLive } from '../plays/runs.ts';
import { agoWords, DAY } from '../time.ts';
import { ownerWords, signalWords } from '../words.ts';
import { ownedByAccount, type Scene } from './scene.ts';
import { isCompetitor, onlyFor } from './standing.ts';
import type { NextStepsView, Proposal } from './step.ts';
import { heatWords } from './wording.ts';

/** Days of the month within which new plays are counted. */
const MONTH = 30;

/** Why a play is offered, and since when there has been that reason; undefined: there is none. */
interface Occasion {
  reason: string;
  /** 0: at any time. */
  since: number;
}

const entryOrder: Record<PlayEntry['by'], number> = { threshold: 0, signal: 1, tier: 2, hand: 3 };

/**
 * Those whose occasion is the most pressing first. While a play runs, only one that something new calls for. Customers, partners
 * and accounts that we lost are courted by no play: only what they do calls for one, or a handoff that names it. A competitor is
 * offered none.
 */
export function playOffers(scene: Scene): Proposal[] {
  const { view, context } = scene;
  if (isCompetitor(view.account)) return [];
  const only = onlyFor(view.account);
  const busy = view.plays.some((run) => isLive(run) || run.state.is === 'planned');
  const started = view.plays.filter(
    ({ startedAt }) => startedAt <= context.now && startedAt > context.now - MONTH * DAY,
  ).length;
  return [...view.rules.plays]
    .sort((a, b) => entryOrder[a.entry.by] - entryOrder[b.entry.by] || compareText(a.id, b.id))
    .flatMap((play): Proposal[] => {
      const occasion =
        handedTo(play, view, context.now) ??
        (serves(play, view) && (!only || only.by.includes(play.entry.by))
          ? occasionOf(play, scene, only?.words)
          : undefined);
      if (!occasion || (busy && occasion.since === 0) || ranBefore(play, occasion, scene)) return [];
      return [
        {
          step: {
            kind: 'start-play',
            id: `start-play/${play.id}`,
            play,
            ref: ruleRef('start-play', play.id, occasion.since),
            reason: occasion.reason,
            channel: 'other',
            owner: ownedByAccount(scene),
            overdue: false,
            brief: briefOf(view.account),
            ...(play.theme !== undefined && { purpose: play.theme }),
            ...(started >= view.rules.newPlaysPerMonth && { tooMany: { started, days: MONTH } }),
          },
        },
      ];
    });
}

function serves(play: Play, { tier, segments }: NextStepsView): boolean {
  if (tier === undefined || !play.tiers.includes(tier.id)) return false;
  return !play.segments || segments.some(({ segment }) => segment && play.segments?.includes(segment.id));
}

/** @param standing why no other play is offered here, in words */
function occasionOf({ entry }: Play, { view, context }: Scene, standing?: string): Occasion | undefined {
  const because = (reason: string) => (standing === undefined ? reason : `${reason} ${standing}`);
  switch (entry.by) {
    case 'hand':
      return { reason: 'It fits the tier; you say when.', since: 0 };
    case 'tier':
      return { reason: `For every account of ${view.tier?.label ?? 'this tier'}.`, since: 0 };
    case 'threshold': {
      const { engagement, followUp } = view;
      if (!engagement.hot || !followUp) return undefined;
      const { crossing } = followUp;
      return { reason: because(`The account is hot: ${heatWords(crossing)}`), since: crossing.at };
    }
    case 'signal': {
      const since = context.now - view.rules.engagement.days * DAY;
      const found = view.interests.find(
        ({ at, what }) =>
          what.kind === 'signal' && entry.types.includes(what.type) && at >= since && at <= context.now,
      );
      if (found?.what.kind !== 'signal') return undefined;
      return {
        reason: because(`${signalWords[found.what.type]}, ${agoWords(found.at, context.now)} ago.`),
        since: found.at,
      };
    }
  }
}

/** A handoff that was done names the play to go on with. */
function handedTo(play: Play, view: NextStepsView, now: number): Occasion | undefined {
  for (const run of view.plays) {
    for (const { step, state } of run.steps) {
      if (step.handoff?.play !== play.id || state.is !== 'done' || state.at > now) continue;
      return {
        reason: `${run.play.name} was handed to the ${ownerWords[step.handoff.to]}.`,
        since: state.at,
      };
    }
  }
  return undefined;
}

/** It runs, or it ended not long ago and nothing new has happened since. */
function ranBefore(play: Play, { since }: Occasion, { view, context }: Scene): boolean {
  return view.plays.some((run) => {
    if (run.play.id !== play.id) return false;
    if (run.state.is !== 'ended') return true;
    return since <= run.state.end.at && run.state.end.at > context.now - view.rules.retirePlayDays * DAY;
  });
}
