/** The plays that run or ran at an account, how each stands and why. */
import type { Account } from '../../schema/account.ts';
import type { Entry } from '../../schema/journal.ts';
import type { Play } from '../../schema/play.ts';
import type { Workspace } from '../../schema/workspace.ts';
import { compareText } from '../order.ts';
import { unansweredReplies } from '../replies.ts';
import { DAY } from '../time.ts';
import type { Touch } from '../touches.ts';
import { touchBehind } from './interest.ts';
import type { PlaysKnown } from './known.ts';
import { progressOf, type StepProgress } from './progress.ts';

/** No play runs longer, whatever it says of itself. */
const MOST_DAYS = 90;

export type RunEnd =
  | { by: 'meeting'; at: number; touch: Touch }
  | { by: 'asked-to-stop'; at: number; touch: Touch }
  | { by: 'stop'; at: number; reason: string }
  /** It brought no engagement for so many days: it is retired. */
  | { by: 'no-engagement'; at: number; days: number }
  | { by: 'limit'; at: number; days: number };

export type RunState =
  | { is: 'planned' }
  | { is: 'running' }
  /** Until the reply is answered, or a step is done all the same. */
  | { is: 'paused'; reply: Touch }
  | { is: 'ended'; end: RunEnd };

export interface PlayRun {
  /** As it was when it began, where the rep started it here; else as the workspace has it now. */
  play: Play;
  startedAt: number;
  /** Id of the entry that started it; absent: the list says that it runs. */
  entry?: string;
  /** At the latest, in ms since 1970 UTC. */
  endsAt: number;
  state: RunState;
  steps: StepProgress[];
}

type Started = Pick<PlayRun, 'play' | 'startedAt' | 'entry'>;

/** The one that began last comes first. A play of the list that the workspace doesn't know is left out. */
export function runsOf(
  account: Pick<Account, 'plays'>,
  workspace: Pick<Workspace, 'plays' | 'retirePlayDays'>,
  known: PlaysKnown,
): PlayRun[] {
  return startedPlays(account, workspace, known.entries)
    .sort((a, b) => b.startedAt - a.startedAt || compareText(a.play.id, b.play.id))
    .map((started): PlayRun => {
      const { play, startedAt } = started;
      const limit = startedAt + Math.min(play.days, MOST_DAYS) * DAY;
      const end = endOf(started, limit, workspace.retirePlayDays, known);
      const endsAt = end?.at ?? limit;
      const steps = progressOf({ play, startedAt, endsAt }, known);
      return { ...started, endsAt, steps, state: stateOf(startedAt, end, steps, known) };
    });
}

/** Whether its steps are still to be done: it began and hasn't ended. */
export function isLive({ state }: Pick<PlayRun, 'state'>): boolean {
  return state.is === 'running' || state.is === 'paused';
}

function startedPlays(
  account: Pick<Account, 'plays'>,
  { plays }: Pick<Workspace, 'plays'>,
  entries: readonly Entry[],
): Started[] {
  const started: Started[] = entries.flatMap((entry) =>
    entry.kind === 'play.started' ? { play: entry.play, startedAt: entry.at, entry: entry.id } : [],
  );
  for (const { play: id, startedAt } of account.plays) {
    // A list that learned of the rep's start brings it back: it is the same run, with the version it began with.
    if (started.some((one) => one.play.id === id && one.startedAt === startedAt)) continue;
    const play = plays.find((candidate) => candidate.id === id);
    if (play) started.push({ play, startedAt });
  }
  return started;
}

function endOf(
  { play, startedAt }: Started,
  limit: number,
  retireDays: number,
  { touches, entries, interests, people, now }: PlaysKnown,
): RunEnd | undefined {
  const ends: RunEnd[] = [{ by: 'limit', at: limit, days: Math.min(play.days, MOST_DAYS) }];
  const engagedAt = interests.reduce((last, { at }) => (at <= now ? Math.max(last, at) : last), startedAt);
  ends.push({ by: 'no-engagement', at: engagedAt + retireDays * DAY, days: retireDays });
  for (const touch of touches) {
    if (touch.at < startedAt) continue;
    if (touch.outcome === 'asked-to-stop') ends.push({ by: 'asked-to-stop', at: touch.at, touch });
    if (isMeeting(touch)) ends.push({ by: 'meeting', at: touch.at, touch });
  }
  for (const interest of interests) {
    const touch = interest.at < startedAt ? undefined : touchBehind(interest, people);
    if (touch && isMeeting(touch)) ends.push({ by: 'meeting', at: touch.at, touch });
  }
  for (const entry of entries) {
    if (entry.kind !== 'play.stopped' || entry.play !== play.id || entry.startedAt !== startedAt) continue;
    ends.push({ by: 'stop', at: entry.at, reason: entry.reason });
  }
  return ends.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at || compareText(a.by, b.by))[0];
}

/** Booked or held. Met at an event, they may still have to be asked for one. */
function isMeeting({ channel, outcome }: Touch): boolean {
  return outcome === 'booked' || (outcome === 'held' && channel === 'meeting');
}

function stateOf(
  startedAt: number,
  end: RunEnd | undefined,
  steps: readonly StepProgress[],
  known: PlaysKnown,
): RunState {
  if (end) return { is: 'ended', end };
  const { now } = known;
  if (startedAt > now) return { is: 'planned' };
  const doneAt = steps.reduce(
    (last, { state }) => (state.is === 'done' ? Math.max(last, state.at) : last),
    startedAt,
  );
  const reply = unansweredReplies(known).find(({ at }) => at >= startedAt && at > doneAt && at <= now);
  return reply ? { is: 'paused', reply } : { is: 'running' };
}
