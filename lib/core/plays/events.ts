/** What steps wait for. */
import type { PlayEvent } from '../../schema/play.ts';
import type { PlaysKnown } from './known.ts';

type Moments = (known: PlaysKnown) => Array<{ at: number; learnedAt: number }>;

/** When each event happened at the account, in any order. */
const moments: Record<PlayEvent, Moments> = {
  engagement: ({ interests }) => [...interests],
  threshold: ({ hotSince }) => (hotSince === undefined ? [] : [{ at: hotSince, learnedAt: hotSince }]),
  reply: ({ interests }) =>
    interests.filter(({ what }) =>
      what.kind === 'touch' ? what.touch.outcome === 'replied' : what.type === 'reply',
    ),
  'qualified-conversation': ({ entries }) =>
    entries.flatMap((entry) =>
      entry.kind === 'conversation.qualified' ? { at: entry.at, learnedAt: entry.at } : [],
    ),
};

/**
 * The first moment since the play's start at which we knew that the event had happened; undefined: not yet. An account
 * that was hot when the play began is hot at its start: the play answers that.
 */
export function eventMoment(event: PlayEvent, startedAt: number, known: PlaysKnown): number | undefined {
  const first = moments[event](known)
    .filter(({ at }) => at >= startedAt || event === 'threshold')
    .map(({ learnedAt }) => Math.max(learnedAt, startedAt))
    .filter((at) => at <= known.now)
    .reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  return first === Number.POSITIVE_INFINITY ? undefined : first;
}
