/** A running play in the words of the card: how far it is, how each step stands, why it stopped. */
import type { PlayEvent, StepTarget } from '../schema/play.ts';
import { pastWords } from './clockWords.ts';
import type { StepProgress } from './plays/progress.ts';
import type { PlayRun } from './plays/runs.ts';
import { dayWords } from './time.ts';
import { channelWords, ownerWords, roleWords, touchWords } from './words.ts';

/** Steps that are behind: done, counted from a touch, skipped, or not needed. */
export function stepsBehind({ steps }: Pick<PlayRun, 'steps'>): number {
  return steps.filter(({ state }) => behind.has(state.is)).length;
}

const behind: ReadonlySet<StepProgress['state']['is']> = new Set(['done', 'counted', 'skipped', 'needless']);

const groupTargets: Record<Extract<StepTarget, 'account' | 'group' | 'engaged' | 'missing-role'>, string> = {
  account: 'the account',
  group: 'the group',
  engaged: 'whoever engaged',
  'missing-role': 'a missing role',
};

const targetWords: Record<StepTarget, string> = { ...roleWords, ...groupTargets };

/** `Call, whoever engaged`; `Email, economic buyer`. */
export function runStepWords({ step }: Pick<StepProgress, 'step'>): string {
  return `${channelWords[step.channel]}, ${targetWords[step.to].toLowerCase()}`;
}

/** Whose the step is, in a word. */
export function runOwnerWords({ step }: Pick<StepProgress, 'step'>): string {
  return ownerWords[step.owner];
}

const eventWords: Record<PlayEvent, string> = {
  engagement: 'once somebody engages',
  threshold: 'once the account is hot',
  reply: 'once somebody replies',
  'qualified-conversation': 'once a conversation is qualified',
};

/** How a step stands, with its reason and date. @param me the rep, as the list names them */
export function stepStateWords({ state, opens }: StepProgress, me: string | undefined, now: number): string {
  switch (state.is) {
    case 'done':
      return `done ${pastWords(state.at, now)}`;
    case 'counted': {
      const { touch } = state;
      const whose =
        touch.mine || (me !== undefined && touch.by === me) ? 'your' : `${touch.by ?? 'a colleague'}’s`;
      return `counted from ${whose} touch of ${dayWords(touch.at, now)}`;
    }
    case 'skipped':
      return `skipped: ${state.reason}`;
    case 'snoozed':
      return `snoozed until ${dayWords(state.until, now)}`;
    case 'waiting':
      return eventWords[state.for];
    case 'planned':
      return opens === undefined ? 'planned' : `from ${dayWords(opens, now)}`;
    case 'due':
      return state.overdue ? 'overdue' : 'due';
    case 'needless':
      return 'not needed: no role is missing';
  }
}

/** How the play stands: `since 12 Mar`, `paused: Tomas Hale replied 3 h ago`, `ended: meeting booked`. */
export function runStateWords({ state, startedAt }: PlayRun, now: number): string {
  switch (state.is) {
    case 'planned':
      return `from ${dayWords(startedAt, now)}`;
    case 'running':
      return `since ${dayWords(startedAt, now)}`;
    case 'paused':
      return `paused: ${state.reply.personName ?? 'somebody'} replied ${pastWords(state.reply.at, now)}`;
    case 'ended': {
      const { end } = state;
      switch (end.by) {
        case 'meeting':
          return `ended: ${touchWords(end.touch).toLowerCase()}, ${pastWords(end.at, now)}`;
        case 'asked-to-stop':
          return `ended: they asked to stop, ${pastWords(end.at, now)}`;
        case 'stop':
          return `stopped ${pastWords(end.at, now)}: ${end.reason}`;
        case 'no-engagement':
          return `ended: no engagement for ${end.days} days`;
        case 'limit':
          return `ended after its ${end.days} days`;
      }
    }
  }
}
