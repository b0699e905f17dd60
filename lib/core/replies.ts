/** Replies, and whether we answered them. */
import { isContact, type Touch } from './touches.ts';

/**
 * Replies that nobody of us has answered, the last of each person, newest first. A touch of ours to that person
 * answers, a talk with them, or a touch that names the reply. Where nobody knows who replied, any touch of ours does.
 *
 * @param touches all of the account, newest first
 */
export function unansweredReplies(touches: readonly Touch[]): Touch[] {
  const seen = new Set<string | undefined>();
  return touches.filter((reply) => {
    if (reply.direction !== 'in' || reply.outcome !== 'replied') return false;
    const who = reply.person ?? reply.personName;
    if (seen.has(who)) return false;
    seen.add(who);
    return !touches.some((touch) => answers(touch, reply));
  });
}

function answers(touch: Touch, reply: Touch): boolean {
  if (touch.answers === reply.id) return touch.direction === 'out';
  if (touch.at <= reply.at) return false;
  const same =
    reply.person === undefined
      ? reply.personName === undefined || touch.personName === reply.personName
      : touch.person === reply.person;
  return same && (isContact(touch) || touch.outcome === 'connected' || touch.outcome === 'held');
}
