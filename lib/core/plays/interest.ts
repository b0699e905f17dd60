/** Who of the account showed interest, and when we learned of it. */
import type { SignalType } from '../../schema/words.ts';
import type { Workspace } from '../../schema/workspace.ts';
import type { PersonView } from '../buyingGroup.ts';
import { compareText } from '../order.ts';
import type { KnownSignal } from '../signals.ts';
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
 * Newest first. Signals that score nothing are left out, and those that are touches of the rep already: meetings they logged.
 *
 * @param signals in force, of the account
 */
export function interestsOf(
  signals: readonly KnownSignal[],
  touches: readonly Touch[],
  { points }: Pick<Workspace['engagement'], 'points'>,
): Interest[] {
  const found: Interest[] = [];
  const touched = new Set(touches.map(({ id }) => id));
  for (const { id, type, note, at, learnedAt, person } of signals) {
    if (touched.has(id) || !points[type]) continue;
    found.push({
      at,
      learnedAt: Math.max(at, learnedAt),
      ...(person !== undefined && { person }),
      what: { kind: 'signal', id, type, ...(note !== undefined && { note }) },
    });
  }
  for (const touch of touches) {
    if (!isEngagement(touch)) continue;
    found.push({
      at: touch.at,
      learnedAt: Math.max(touch.at, touch.learnedAt),
      ...(touch.person !== undefined && { person: touch.person }),
      what: { kind: 'touch', touch },
    });
  }
  return found.sort((a, b) => b.at - a.at || compareText(idOf(a), idOf(b)));
}

export function isReply({ what }: Pick<Interest, 'what'>): boolean {
  return what.kind === 'touch' ? what.touch.outcome === 'replied' : what.type === 'reply';
}

/** What signals tell of that is a touch, as it most likely was. */
const touchTold: Partial<Record<SignalType, Pick<Touch, 'channel' | 'direction' | 'outcome'>>> = {
  reply: { channel: 'email', direction: 'in', outcome: 'replied' },
  'sdr-meeting': { channel: 'meeting', direction: 'out', outcome: 'held' },
};

/** The touch behind it, by a signal too; undefined: they only looked. */
export function touchBehind(
  { at, learnedAt, person, what }: Interest,
  people: readonly PersonView[],
): Touch | undefined {
  if (what.kind === 'touch') return what.touch;
  const told = touchTold[what.type];
  const who = people.find((one) => one.person.id === person)?.person;
  return (
    told && {
      ...told,
      id: what.id,
      at,
      learnedAt,
      mine: false,
      ...(who && { person: who.id, personName: who.name }),
      ...(what.note !== undefined && { note: what.note }),
    }
  );
}

/** Whether they engaged back, by a signal too: replied, accepted, took the call, met. To visit or to read is interest alone. */
export function isAnswer({ what }: Pick<Interest, 'what'>): boolean {
  return what.kind === 'touch' || touchTold[what.type] !== undefined;
}

function idOf({ what }: Interest): string {
  return what.kind === 'signal' ? what.id : what.touch.id;
}
