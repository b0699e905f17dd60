/** What steps wait for. */
import type { PlayEvent } from '../../schema/play.ts';
import { isReply } from './interest.ts';
import type { PlaysKnown } from './known.ts';

/** `until`: it lasted, so that what began before a play may last into it. */
type Moments = (known: PlaysKnown) => Array<{ at: number; learnedAt: number; until?: number | undefined }>;

/** When each event happened at the account, in any order. */
const moments: Record<PlayEvent, Moments> = {
  engagement: ({ interests }) => [...interests],
  threshold: ({ hotSpells }) =>
    hotSpells.map(({ from, until = Number.POSITIVE_INFINITY }) => ({ at: from, learnedAt: from, until })),
  reply: ({ interests }) => interests.filter(isReply),
  'qualified-conversation': ({ entries }) =>
    entries.flatMap((entry) =>
      entry.kind === 'conversation.qualified' ? { at: entry.at, learnedAt: entry.at } : [],
    ),
};

/**
 * The first moment since the play's start at which we knew that the event had happened; undefined: not yet. An account
 * that was hot when the play began is hot at its start: the play answers that. One that has cooled since did become hot.
 */
export function eventMoment(event: PlayEvent, startedAt: number, known: PlaysKnown): number | undefined {
  const first = moments[event](known)
    .filter(({ at, until = at }) => until >= startedAt)
    .map(({ learnedAt }) => Math.max(learnedAt, startedAt))
    .filter((at) => at <= known.now)
    .reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  return first === Number.POSITIVE_INFINITY ? undefined : first;
}
