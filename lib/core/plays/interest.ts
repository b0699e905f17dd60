/** Who of the account showed interest, and when we learned of it. */
import type { Stakeholder } from '../../schema/account.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Entry } from '../../schema/journal.ts';
import type { SignalType } from '../../schema/words.ts';
import type { Workspace } from '../../schema/workspace.ts';
import { compareText } from '../order.ts';
import { findPerson } from '../people.ts';
import { isEngagement, type Touch } from '../touches.ts';

/** A signal that scores, or an answer of theirs. */
export interface Interest {
  /** When it happened. */
  at: number;
  /** When this device learned of it: nobody could act before. */
  learnedAt: number;
  /** Id of the stakeholder, where it is known who it was. */
  person?: string;
  what: { kind: 'signal'; id: string; type: SignalType; note?: string } | { kind: 'touch'; touch: Touch };
}

/**
 * Newest first. Signals that score nothing, and those that the rep dismissed, are left out.
 *
 * @param entries of the account, in force
 */
export function interestsOf(
  people: readonly Stakeholder[],
  activity: readonly Activity[],
  entries: readonly Entry[],
  touches: readonly Touch[],
  { points }: Pick<Workspace['engagement'], 'points'>,
): Interest[] {
  const dismissed = new Set(entries.flatMap((one) => (one.kind === 'signal.dismissed' ? one.signal : [])));
  const scores = (type: string): type is SignalType => (points[type as SignalType] ?? 0) > 0;
  const found: Interest[] = [];
  for (const item of activity) {
    if (item.kind !== 'signal' || dismissed.has(item.id) || !scores(item.type)) continue;
    found.push({
      at: item.at,
      learnedAt: Math.max(item.at, item.learnedAt),
      ...(item.person !== undefined && { person: item.person }),
      what: {
        kind: 'signal',
        id: item.id,
        type: item.type,
        ...(item.note !== undefined && { note: item.note }),
      },
    });
  }
  for (const entry of entries) {
    if (entry.kind !== 'signal.noted' || dismissed.has(entry.id) || !scores(entry.what)) continue;
    const person = entry.person && findPerson(people, entry.person);
    found.push({
      at: entry.seenAt,
      learnedAt: entry.at,
      ...(person && { person: person.id }),
      what: {
        kind: 'signal',
        id: entry.id,
        type: entry.what,
        ...(entry.note !== undefined && { note: entry.note }),
      },
    });
  }
  for (const touch of touches) {
    if (!isEngagement(touch)) continue;
    found.push({
      at: touch.at,
      learnedAt: touch.at,
      ...(touch.person !== undefined && { person: touch.person }),
      what: { kind: 'touch', touch },
    });
  }
  return found.sort((a, b) => b.at - a.at || compareText(idOf(a), idOf(b)));
}

function idOf({ what }: Interest): string {
  return what.kind === 'signal' ? what.id : what.touch.id;
}
