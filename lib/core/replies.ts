/** Replies, and whether we answered them. */
import type { Account } from '../schema/account.ts';
import type { PersonView } from './buyingGroup.ts';
import { type Interest, isReply, touchBehind } from './plays/interest.ts';
import { isMarketings, isOutreach, type Touch } from './touches.ts';

export interface RepliesKnown {
  /** All of the account. */
  touches: readonly Touch[];
  /** Newest first. */
  interests: readonly Interest[];
  people: readonly PersonView[];
  owners: Account['owners'];
}

/**
 * Replies that nobody of us has answered, the last of each person, newest first; one that a source reported as a signal is
 * told as the e-mail that it most likely was. A touch of ours to that person answers, a talk with them, or a touch that names
 * the reply; a reaction on LinkedIn doesn't, nor what marketing sends to everybody. Where nobody knows who replied, or
 * by what name, any touch of ours does.
 */
export function unansweredReplies({ touches, interests, people, owners }: RepliesKnown): Touch[] {
  const seen = new Set<string | undefined>();
  return interests
    .filter(isReply)
    .flatMap((interest) => touchBehind(interest, people) ?? [])
    .filter((reply) => {
      const who = reply.person ?? reply.personName;
      if (seen.has(who)) return false;
      seen.add(who);
      return !touches.some((touch) => answers(touch, reply, owners));
    });
}

function answers(touch: Touch, reply: Touch, owners: Account['owners']): boolean {
  if (touch.answers === reply.id) return touch.direction === 'out';
  if (touch.at <= reply.at) return false;
  // Whoever has no name, as somebody who is no longer on the list, can be named by no touch of the rep.
  const same =
    reply.personName === undefined ||
    (reply.person === undefined ? touch.personName === reply.personName : touch.person === reply.person);
  if (!same) return false;
  if (touch.outcome === 'connected' || touch.outcome === 'held') return true;
  return isOutreach(touch) && !isMarketings(touch, owners);
}
