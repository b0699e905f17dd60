/** What the account did and what happened to it, as one list: the sources' signals, and those that the rep noted. */
import type { Account, Trigger } from '../schema/account.ts';
import type { Activity, Signal } from '../schema/activity.ts';
import type { Entry, EntryOf } from '../schema/journal.ts';
import type { SignalType, TriggerType } from '../schema/words.ts';
import { findPerson } from './people.ts';
import { DAY } from './time.ts';
import { triggerWords } from './words.ts';

/** A signal in force. `learnedAt` of a noted one is when the rep wrote it down. */
export interface KnownSignal extends Signal {
  /** The rep noted it; its id is the entry's. `meeting`: they logged the meeting as a touch. */
  noted?: 'signal' | 'meeting';
  /** Address of the page that shows it. */
  evidence?: string;
  /** The rep looked at it and holds it to be right. */
  accepted?: true;
}

/** An occasion to speak, by the list or noted by the rep: a noted one has the entry's id. */
export interface KnownTrigger extends Trigger {
  id?: string;
  evidence?: string;
  accepted?: true;
}

export interface Signals {
  /** In the order of their happening, oldest first; those that the rep dismissed are left out. */
  signals: KnownSignal[];
  triggers: KnownTrigger[];
  /** With the rep's reason, which `entry.retracted` takes back. */
  dismissed: Array<{ signal: KnownSignal | KnownTrigger; by: EntryOf<'signal.dismissed'> }>;
}

function isTrigger(what: SignalType | TriggerType): what is TriggerType {
  return Object.hasOwn(triggerWords, what);
}

/**
 * A meeting that the rep logged as held is a signal too; a source's report of that meeting is left out, since one meeting
 * scores once and starts no clock where the rep knew of it. Of several verdicts on a signal the last one counts.
 * @param entries in force, oldest first
 */
export function signalsOf(
  account: Pick<Account, 'id' | 'people' | 'triggers'>,
  activity: readonly Activity[],
  entries: readonly Entry[],
): Signals {
  const verdicts = new Map<string, EntryOf<'signal.accepted' | 'signal.dismissed'>>();
  for (const entry of entries) {
    if (entry.kind === 'signal.accepted' || entry.kind === 'signal.dismissed') {
      verdicts.set(entry.signal, entry);
    }
  }
  const found: Signals = { signals: [], triggers: [...(account.triggers ?? [])], dismissed: [] };
  const add = <Item extends KnownSignal | KnownTrigger>(item: Item & { id: string }, to: Item[]) => {
    const verdict = verdicts.get(item.id);
    if (verdict?.kind === 'signal.dismissed') found.dismissed.push({ signal: item, by: verdict });
    else to.push(verdict ? { ...item, accepted: true } : item);
  };
  for (const item of activity) if (item.kind === 'signal') add<KnownSignal>(item, found.signals);
  for (const entry of entries) {
    if (entry.kind === 'touch.logged' && entry.channel === 'meeting' && entry.outcome === 'held') {
      add<KnownSignal>(meetingOf(account, entry), found.signals);
    }
    if (entry.kind !== 'signal.noted') continue;
    const { what } = entry;
    if (isTrigger(what)) add<KnownTrigger>({ ...noteOf(entry), type: what }, found.triggers);
    else add<KnownSignal>(notedSignal(account, entry, what), found.signals);
  }
  found.signals = withoutRetold(found.signals);
  found.signals.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return found;
}

/** Without meetings that a source reports of a day, in UTC, on which the rep met the same person, as far as both are named. */
function withoutRetold(signals: KnownSignal[]): KnownSignal[] {
  const own = signals.filter(({ noted }) => noted === 'meeting');
  const isOwn = (told: KnownSignal) =>
    own.some(
      ({ at, person }) =>
        Math.floor(at / DAY) === Math.floor(told.at / DAY) &&
        (person === undefined || told.person === undefined || person === told.person),
    );
  if (own.length === 0) return signals;
  return signals.filter((one) => one.type !== 'sdr-meeting' || one.noted === 'meeting' || !isOwn(one));
}

type Subject = Pick<Account, 'id' | 'people'>;

function meetingOf(account: Subject, entry: EntryOf<'touch.logged'>): KnownSignal {
  return {
    kind: 'signal',
    type: 'sdr-meeting',
    id: entry.id,
    at: entry.touchedAt,
    noted: 'meeting',
    ...(entry.note !== undefined && { note: entry.note }),
    ...writtenOf(account, entry),
  };
}

function notedSignal(account: Subject, entry: EntryOf<'signal.noted'>, type: SignalType): KnownSignal {
  return {
    ...noteOf(entry),
    kind: 'signal',
    type,
    // A meeting is the rep's own doing, however they wrote it down.
    noted: type === 'sdr-meeting' ? 'meeting' : 'signal',
    ...writtenOf(account, entry),
  };
}

function writtenOf({ id, people }: Subject, entry: EntryOf<'signal.noted' | 'touch.logged'>) {
  const person = entry.person && findPerson(people, entry.person);
  return { account: id, learnedAt: entry.at, ...(person && { person: person.id }) };
}

function noteOf(entry: EntryOf<'signal.noted'>) {
  return {
    id: entry.id,
    at: entry.seenAt,
    ...(entry.note !== undefined && { note: entry.note }),
    ...(entry.evidence !== undefined && { evidence: entry.evidence }),
  };
}
