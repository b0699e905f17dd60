/** Everybody who must not be contacted, whoever said so: for a page that lists them, not for a card. */
import type { LiftPlace } from '../core/accountEntries.ts';
import { contactKeysOf, contactKeyWords } from '../core/contactKey.ts';
import { accountSubject, personSubject } from '../core/entries.ts';
import { retractedIn } from '../core/journal.ts';
import { optOutOf } from '../core/suppression.ts';
import { suppressedName } from '../core/suppressionWords.ts';
import type { Account } from '../schema/account.ts';
import type { Activity } from '../schema/activity.ts';
import type { Entry, EntryOf } from '../schema/journal.ts';
import type { OptOutChannel } from '../schema/words.ts';
import { countingOf } from './activity.ts';
import type { Database } from './database.ts';
import { hiddenImports } from './hiddenImports.ts';
import { entryOf } from './journalRecord.ts';
import { readInParts } from './parts.ts';
import { readSuppressionRows } from './suppressions.ts';
import { readAccounts, readAllAccounts, readManifest } from './tal.ts';

/** `rep`: the rep's own; `stop`: somebody asked to stop; `file`: a do-not-contact file; `list`: an opt-out of the list. */
export type SaidBy = 'rep' | 'stop' | 'file' | 'list';

export interface ListedSuppression {
  /** What a lift names. */
  id: string;
  saidBy: SaidBy;
  /** Whom it covers, in words. */
  name: string;
  /** Where they are, if that is known. */
  account?: { id: string; name: string };
  /** By what they are found, in the form of lib/core/contactKey.ts. */
  keys: readonly string[];
  /** Ways of contact; absent: every one. */
  channels?: readonly OptOutChannel[];
  reason?: string;
  /** It ends then, in ms since 1970 UTC; absent: never. */
  until?: number;
  /** When it was said; absent: the list doesn't tell. */
  at?: number;
  /** Who of the team said or logged it, or the file's name. */
  by?: string;
  /** The rep took it back. */
  retracted?: true;
  /** Where a lift of it belongs. */
  place: LiftPlace;
}

type Lift = EntryOf<'suppression.lifted'>;

/** How a suppression ended, if it did. */
export type Ended = { how: 'lifted'; by: Lift } | { how: 'retracted' } | { how: 'over' } | undefined;

/** @param lifts in force, by what they lift. @param now ms since 1970 UTC */
export function endOf(one: ListedSuppression, lifts: ReadonlyMap<string, Lift>, now: number): Ended {
  if (one.retracted) return { how: 'retracted' };
  const by = lifts.get(one.id);
  if (by) return { how: 'lifted', by };
  return one.until !== undefined && one.until <= now ? { how: 'over' } : undefined;
}

/** What the journal says, and what it lifts of all. @throws StoreError */
export async function readSaid(
  db: Database,
): Promise<{ said: readonly ListedSuppression[]; lifts: ReadonlyMap<string, Lift> }> {
  const found: Array<EntryOf<'suppression.added'> | EntryOf<'touch.logged'>> = [];
  const lifted: Lift[] = [];
  const retractions: Entry[] = [];
  for await (const records of readInParts(db, 'journal')) {
    for (const record of records) {
      const entry = entryOf(record);
      if (entry?.kind === 'suppression.added') found.push(entry);
      else if (entry?.kind === 'touch.logged' && entry.outcome === 'asked-to-stop') found.push(entry);
      else if (entry?.kind === 'suppression.lifted') lifted.push(entry);
      else if (entry?.kind === 'entry.retracted') retractions.push(entry);
    }
  }
  const retracted = retractedIn(retractions);
  const said = found.map((entry) => ({
    ...(entry.kind === 'touch.logged' ? ofStop(entry) : ofEntry(entry)),
    ...(retracted(entry.id) && { retracted: true as const }),
  }));
  const counting = lifted.filter(({ id }) => !retracted(id));
  return { said, lifts: new Map(counting.map((entry) => [entry.suppression, entry])) };
}

function ofEntry(entry: EntryOf<'suppression.added'>): ListedSuppression {
  const { id, account, person, keys, channels, reason, until, at, by } = entry;
  return {
    id,
    saidBy: 'rep',
    name: suppressedName(entry),
    keys,
    reason,
    at,
    ...(account && { account: { id: account.id, name: account.name } }),
    ...(channels && { channels }),
    ...(until !== undefined && { until }),
    ...(by !== undefined && { by }),
    place: { keys: [...keys], ...(account && { account }), ...(person && { person }) },
  };
}

function ofStop({ id, account, person, touchedAt, note, by }: EntryOf<'touch.logged'>): ListedSuppression {
  return {
    id,
    saidBy: 'stop',
    name: suppressedName({ account, keys: [], ...(person && { person }) }),
    account: { id: account.id, name: account.name },
    keys: person?.keys ?? [],
    at: touchedAt,
    ...(note !== undefined && { reason: note }),
    ...(by !== undefined && { by }),
    place: { account, keys: [], ...(person && { person }) },
  };
}

/** Rows of the files in force. @throws StoreError */
export async function readFiled(db: Database): Promise<ListedSuppression[]> {
  const rows = await readSuppressionRows(db);
  return rows.map(({ id, key, channels, reason, until, source, at }) => ({
    id,
    saidBy: 'file',
    name: contactKeyWords(key),
    keys: [key],
    at,
    by: source,
    ...(channels && { channels }),
    ...(reason !== undefined && { reason }),
    ...(until !== undefined && { until }),
    place: { keys: [key] },
  }));
}

/**
 * Opt-outs of the list, and requests to stop that colleagues logged: read through all of both, which have no index of them.
 *
 * @param onFound called with some at a time, and the share that is done, 0–1
 * @throws StoreError; the signal's reason
 */
export async function scanTeams(
  db: Database,
  {
    signal,
    onFound,
  }: { signal: AbortSignal; onFound(found: readonly ListedSuppression[], share: number): void },
): Promise<void> {
  const hidden = await hiddenImports(db);
  for await (const records of readInParts(db, 'activity')) {
    signal.throwIfAborted();
    const stops = records
      .flatMap((record) => countingOf(record, hidden) ?? [])
      .filter((item) => item.kind === 'touch' && item.outcome === 'asked-to-stop');
    if (stops.length > 0) onFound(await ofTeamStops(db, stops), 0);
  }
  const manifest = await readManifest(db);
  if (!manifest) return;
  let read = 0;
  for await (const accounts of readAllAccounts(db, manifest)) {
    signal.throwIfAborted();
    read += accounts.length;
    onFound(accounts.flatMap(ofOptOuts), read / manifest.counts.accounts);
  }
}

async function ofTeamStops(db: Database, stops: readonly Activity[]): Promise<ListedSuppression[]> {
  const accounts = new Map(
    (await readAccounts(db, [...new Set(stops.map((stop) => stop.account))])).map((one) => [one.id, one]),
  );
  return stops.flatMap((stop): ListedSuppression[] => {
    const account = accounts.get(stop.account);
    const person = account?.people.find(({ id }) => id === stop.person);
    // Whoever is no longer on the list has no name here, and no card that would propose them.
    if (!account || stop.kind !== 'touch' || (stop.person !== undefined && !person)) return [];
    const place: LiftPlace = {
      account: accountSubject(account),
      keys: [],
      ...(person && { person: personSubject(person) }),
    };
    return [
      {
        id: stop.id,
        saidBy: 'stop',
        name: suppressedName(place),
        account: { id: account.id, name: account.name },
        keys: person ? contactKeysOf(person) : [],
        at: stop.at,
        by: stop.by,
        ...(stop.note !== undefined && { reason: stop.note }),
        place,
      },
    ];
  });
}

function ofOptOuts(account: Account): ListedSuppression[] {
  return account.people.flatMap((person) =>
    optOutOf(person).map(({ id, channels }) => ({
      id,
      saidBy: 'list' as const,
      name: person.name,
      account: { id: account.id, name: account.name },
      keys: contactKeysOf(person),
      ...(channels && { channels }),
      place: { account: accountSubject(account), person: personSubject(person), keys: [] },
    })),
  );
}
