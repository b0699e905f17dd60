/** What a rep may do next, as data with its reason. */
import type { Account, MessageBrief } from '../../schema/account.ts';
import type { EntryOf, StepRef } from '../../schema/journal.ts';
import type { Play, PlayEvent } from '../../schema/play.ts';
import type { BuyingRole, Owner, StepChannel } from '../../schema/words.ts';
import type { Tier, Workspace } from '../../schema/workspace.ts';
import type { BuyingGroup, PersonView } from '../buyingGroup.ts';
import type { EngagementView } from '../figures.ts';
import type { Clock, FollowUp } from '../followUp.ts';
import type { Bar, Full } from '../guards.ts';
import type { Move } from '../moves.ts';
import type { Interest } from '../plays/interest.ts';
import type { StepProgress } from '../plays/progress.ts';
import type { SaidOfStep } from '../plays/refs.ts';
import type { PlayRun } from '../plays/runs.ts';
import type { SegmentView } from '../segments.ts';
import type { Suppression } from '../suppression.ts';
import type { Touch } from '../touches.ts';

/** What the steps are told from: the part of the account's view that they need. */
export interface NextStepsView {
  account: Account;
  tier?: Pick<Tier, 'id'> & Partial<Tier>;
  group: BuyingGroup;
  /** Newest first. */
  touches: readonly Touch[];
  /** Newest first. */
  interests: readonly Interest[];
  plays: readonly PlayRun[];
  /** In force. */
  suppressions: readonly Suppression[];
  /** What the rep says became of the account, the last of each flag, oldest first. */
  flags: ReadonlyArray<EntryOf<'account.flagged'>>;
  engagement: EngagementView;
  /** What the rep said of steps that no play asked for, oldest first. */
  said: readonly SaidOfStep[];
  /** Absent: it never became hot by what it did. */
  followUp?: FollowUp;
  segments: SegmentView[];
  rules: Pick<
    Workspace,
    'plays' | 'caps' | 'followUpHours' | 'newPlaysPerMonth' | 'retirePlayDays' | 'engagement'
  >;
}

export interface StepsContext {
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** The rep, as the list names its owners; absent: they haven't said. */
  me?: string | undefined;
  /** Where the rep stands; `person` is the stakeholder whose page it is. */
  page?: { platform?: string | undefined; person?: string | undefined } | undefined;
  /** Who moved to this account from another. */
  moves?: readonly Move[] | undefined;
}

/** Whose step it is. `open`: nobody is named, or the rep hasn't said who they are. */
export interface StepOwner {
  owner: Owner;
  name?: string;
  whose: 'yours' | 'theirs' | 'open';
}

interface Common {
  /** The same step has the same id from one moment to the next. */
  id: string;
  /** What *Done*, *Snooze* and *Skip* name. */
  ref: StepRef;
  /** Why now, in words. */
  reason: string;
  /** What it is for, in words. */
  purpose?: string;
  channel: StepChannel;
  owner: StepOwner;
  /** Absent: it is for the account, for its group, or for a role that nobody mapped has. */
  person?: PersonView;
  /** In ms since 1970 UTC; absent: whenever it suits. */
  due?: number;
  overdue: boolean;
  brief: MessageBrief;
}

/** A step of a play, in its place. */
export interface InPlay {
  run: PlayRun;
  progress: StepProgress;
}

export type NextStep = Common &
  (
    | { kind: 'reply'; reply: Touch }
    /** `at`: the step of a running play that asks for the same. */
    | { kind: 'hot'; clock: Clock; at?: InPlay }
    /** `give`: hand over, with a note. `take`: it was handed to the owner, who is to take up the talk. */
    | { kind: 'handoff'; part: 'give' | 'take'; at: InPlay }
    | { kind: 'play-step'; at: InPlay }
    | { kind: 'warm-way'; move: Move }
    | { kind: 'missing-role'; roles: readonly BuyingRole[] }
    | { kind: 'neglected'; lastTouch?: Touch }
    | { kind: 'start-play'; play: Play; tooMany?: { started: number; days: number } }
  );

export type NextStepKind = NextStep['kind'];

/** Why a step isn't for now. */
export type Wait =
  | { why: 'not-yet' }
  | { why: 'snoozed' }
  | { why: 'no-room'; full: Full }
  | { why: 'paused'; reply: Touch }
  | { why: 'waits'; for: PlayEvent }
  | { why: 'barred'; bar: Bar };

/** A step that will come, and when; without `from` nobody can say. */
export type Later = { step: NextStep; from?: number } & Wait;

/** What a rule has to say: a step for now, or one that waits. */
export type Proposal = { step: NextStep } | Later;
