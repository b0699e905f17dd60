/** The figures of one account, each with its reasons: what the card, the ranked lists and the cache of summaries share. */
import type { Account } from '../schema/account.ts';
import type { Activity } from '../schema/activity.ts';
import type { Entry } from '../schema/journal.ts';
import type { SuppressionRow } from '../schema/suppression.ts';
import type { Workspace } from '../schema/workspace.ts';
import { type Engagement, scorerOf } from './engagement.ts';
import { countedFit, type FitView, unreadFit, viewFit } from './fit.ts';
import { coolsAt, type FollowUp, followUpOf, type HotSpell, heatingOf } from './followUp.ts';
import { holdsUntil } from './holdsUntil.ts';
import { type Priority, scorePriority } from './priority.ts';
import { type SegmentView, segmentsOf } from './segments.ts';
import { type Signals, signalsOf } from './signals.ts';
import { type StageView, viewStage } from './stage.ts';
import { suggestTier, type TierSuggestion } from './tierSuggestion.ts';
import { DAY } from './time.ts';
import { type Timing, viewTiming } from './timing.ts';
import type { Touch } from './touches.ts';

/** What is known of the whole list and counts for each account. */
export interface ListFacts {
  /** Median of the list's expected contracts. */
  medianContractValue?: number;
  /** Rows of the team's do-not-contact file that may cover the account. */
  suppressed?: readonly SuppressionRow[];
}

/**
 * `hotSince`: when this device learned of it. `hotUntil`: to the minute, if they do nothing more. Both only while hot.
 * `spells`: when it was hot, oldest first.
 */
export type EngagementView = Engagement & { hotSince?: number; hotUntil?: number; spells: HotSpell[] };

export interface Figures {
  /** Absent: not known. */
  fit?: FitView;
  /** The list's fit where it is neither a number from 0 to 100 nor a grade, as it is written there. */
  unreadFit?: string;
  segments: SegmentView[];
  /** Absent: the account's tier agrees, or too little is known. */
  tierSuggestion?: TierSuggestion;
  signals: Signals;
  engagement: EngagementView;
  /** Absent: it never became hot by what it did. */
  followUp?: FollowUp;
  timing: Timing;
  /** Absent: no tier that the workspace knows. The list's own is `account.priority`. */
  priority?: Priority;
  stage: StageView;
  /** When the figures may change by time alone; `Infinity`: never. */
  holdsUntil: number;
}

/**
 * @param account with the people as the rep knows them
 * @param activity of the account, in any order
 * @param touches of the account, newest first
 * @param entries in force, oldest first
 */
export function viewFigures(
  account: Account,
  activity: readonly Activity[],
  touches: readonly Touch[],
  entries: readonly Entry[],
  workspace: Workspace,
  now: number,
  { medianContractValue }: ListFacts = {},
): Figures {
  const tier = workspace.tiers.find(({ id }) => id === account.tier);
  const found = signalsOf(account, activity, entries);
  const { signals } = found;
  const scorer = scorerOf(signals, account.people, workspace, tier, now);
  const engagement = scorer.at(now);
  const { crossings, spells } = heatingOf(scorer, workspace.engagement, now);
  const hotSince = engagement.hot ? spells.at(-1)?.from : undefined;
  // After the window nothing scores.
  const coldAt = now + workspace.engagement.days * DAY + 1;
  const hotUntil = engagement.hot ? coolsAt(scorer, now, coldAt) : undefined;
  const followUp = followUpOf(crossings, touches, account.owners, workspace.followUpHours, now);
  const timing = viewTiming(found.triggers, workspace.triggers, now);
  const fit = viewFit(account, workspace.icp);
  const unread = unreadFit(account);
  const tierSuggestion = suggestTier(
    { account, fit: countedFit(fit), engagement, signalsKnown: signals.length > 0, medianContractValue },
    workspace,
  );
  const priority = scorePriority({ account, fit, engagement, timing, medianContractValue }, tier, workspace);
  return {
    segments: segmentsOf(account, workspace.segments),
    signals: found,
    engagement: {
      ...engagement,
      spells,
      ...(hotSince !== undefined && { hotSince }),
      ...(hotUntil !== undefined && { hotUntil }),
    },
    timing,
    stage: viewStage(account, touches, signals, entries, now),
    holdsUntil: holdsUntil({ signals, timing, followUp, hotUntil }, workspace.engagement, now),
    ...(fit && { fit }),
    ...(unread !== undefined && { unreadFit: unread }),
    ...(tierSuggestion && { tierSuggestion }),
    ...(followUp && { followUp }),
    ...(priority && { priority }),
  };
}
