/** Reads all that a card shows, in one transaction: what is on screen is of one moment. */
import { defaultWorkspace } from '../core/defaults.ts';
import { inForce } from '../core/journal.ts';
import { type Key, keysOf, squeezeName, squeezePerson } from '../core/key.ts';
import { type Link, lookupKeys, type Match, matchPage, type Via } from '../core/match.ts';
import type { NothingReason, Page } from '../core/page.ts';
import { peopleOf } from '../core/people.ts';
import { placeOf } from '../core/place.ts';
import type { Account, Stakeholder } from '../schema/account.ts';
import type { Activity } from '../schema/activity.ts';
import type { Entry, EntryOf } from '../schema/journal.ts';
import type { Workspace } from '../schema/workspace.ts';
import { readActivity } from './activity.ts';
import type { Database } from './database.ts';
import { readEntries, readEntriesByKeys } from './journal.ts';
import { getSetting, type RecentCard } from './settings.ts';
import { findByKeys, type Manifest, readAccounts, readManifest, readTogether } from './tal.ts';
import type { Reading } from './transaction.ts';

/** What the card is about: the page in front, or an account that the rep opened from a list. */
export type CardSubject = { page: Page } | { account: string };

interface Common {
  manifest: Manifest;
  /** The rep, as the list names its owners; absent until they said so, or when they are none of them. */
  me: string | undefined;
  /** Where the rep stands, in words; absent where they opened an account from a list. */
  place: string | undefined;
}

export type CardData =
  | { kind: 'empty' }
  | (Common & { kind: 'nothing'; reason: NothingReason | 'gone'; recent: RecentCard[] })
  | (Common & {
      kind: 'none';
      match: Extract<Match, { kind: 'none' }>;
      name: string | undefined;
      nomination: EntryOf<'account.nominated'> | undefined;
    })
  | (Common & {
      kind: 'suggested';
      match: Extract<Match, { kind: 'suggested' }>;
      account: Account;
      name: string | undefined;
      nomination: EntryOf<'account.nominated'> | undefined;
    })
  | (Common & {
      kind: 'unknown-person';
      key: Key;
      /** A proposal, read from the page's address; '' where it has none. */
      name: string;
      /** People of the list whose name agrees with the address. */
      namesakes: Array<{ account: Account; person: Stakeholder }>;
      /** The card opened last: the person may be theirs. */
      lastOpened: RecentCard | undefined;
    })
  | (Common & { kind: 'ambiguous'; match: Extract<Match, { kind: 'ambiguous' }>; candidates: Account[] })
  | (Common & {
      kind: 'account';
      account: Account;
      /** How the page led here; absent where the rep opened the account from a list. */
      via: Via | undefined;
      /** Id of the entry by which the rep chose this account among several. */
      choice: string | undefined;
      /** Id of the stakeholder whose page is in front. */
      person: string | undefined;
      activity: Activity[];
      entries: Entry[];
      workspace: Workspace;
    });

/** The data of one kind of card. */
export type CardOf<K extends CardData['kind']> = Extract<CardData, { kind: K }>;

/** @throws StoreError */
export function readCard(db: Database, subject: CardSubject): Promise<CardData> {
  return readTogether(db, async (tx): Promise<CardData> => {
    const manifest = await readManifest(tx);
    if (!manifest) return { kind: 'empty' };
    const identity = await getSetting(tx, 'identity');
    const common: Common = {
      manifest,
      me: identity === undefined || identity === 'nobody' ? undefined : identity.name,
      place: 'page' in subject ? placeOf(subject.page) : undefined,
    };
    if ('account' in subject) {
      const [account] = await readAccounts(tx, [subject.account]);
      if (account) return accountCard(tx, common, account, {});
      return {
        ...common,
        kind: 'nothing',
        reason: 'gone',
        recent: (await getSetting(tx, 'recent')) ?? [],
      };
    }
    return pageCard(tx, common, subject.page);
  });
}

async function pageCard(tx: Reading, common: Common, page: Page): Promise<CardData> {
  const { exact, hints } = lookupKeys(page);
  const hits = await findByKeys(tx, [...exact, ...hints]);
  const decisions = inForce(await readEntriesByKeys(tx, exact));
  const match = matchPage(page, hits, await resolveLinks(tx, decisions));
  switch (match.kind) {
    case 'nothing':
      return {
        ...common,
        kind: 'nothing',
        reason: match.reason,
        recent: (await getSetting(tx, 'recent')) ?? [],
      };
    case 'none':
      if (match.about === 'person') return unknownPerson(tx, common, match);
      return {
        ...common,
        kind: 'none',
        match,
        name: match.name,
        nomination: nominationOf(decisions),
      };
    case 'ambiguous':
      return { ...common, kind: 'ambiguous', match, candidates: await readAccounts(tx, match.accounts) };
    case 'suggested':
    case 'matched': {
      const [account] = await readAccounts(tx, [match.account]);
      // The index and the accounts are of one manifest: a key without its account is damage, not a state to show.
      if (!account)
        throw new Error(`The list's index names an account that the list lacks: ${match.account}`);
      if (match.kind === 'suggested') {
        return {
          ...common,
          kind: 'suggested',
          match,
          account,
          name: undefined,
          nomination: nominationOf(decisions),
        };
      }
      const { via } = match;
      const choice =
        via.kind === 'choice'
          ? decisions.findLast((entry) => entry.kind === 'candidate.chosen' && entry.key === via.key)?.id
          : undefined;
      return accountCard(tx, common, account, { via, ...(choice !== undefined && { choice }) });
    }
  }
}

async function unknownPerson(
  tx: Reading,
  common: Common,
  { key, name = '', namesakes = [] }: Extract<Match, { kind: 'none' }>,
): Promise<CardOf<'unknown-person'>> {
  const wanted = squeezePerson(name);
  const accounts = await readAccounts(tx, namesakes);
  return {
    ...common,
    kind: 'unknown-person',
    key,
    name,
    namesakes: accounts.flatMap((account) =>
      account.people
        .filter((person) => squeezePerson(person.name) === wanted)
        .map((person) => ({ account, person })),
    ),
    lastOpened: (await getSetting(tx, 'recent'))?.[0],
  };
}

async function accountCard(
  tx: Reading,
  common: Common,
  account: Account,
  { via, choice }: { via?: Via; choice?: string },
): Promise<CardOf<'account'>> {
  const personKey = via && 'person' in via ? via.person : undefined;
  const entries = await entriesOf(tx, account);
  const people = personKey === undefined ? [] : peopleOf(account, inForce(entries));
  return {
    ...common,
    kind: 'account',
    account,
    via,
    choice,
    person: people.find(({ keys }) => personKey !== undefined && keys.includes(personKey))?.id,
    activity: await readActivity(tx, account.id),
    entries,
    workspace: (await getSetting(tx, 'workspace')) ?? defaultWorkspace,
  };
}

/** The account by its id. @throws StoreError */
export async function findAccount(db: Database, id: string): Promise<Account | undefined> {
  return (await readAccounts(db, [id]))[0];
}

/**
 * The entries of an account by id, and those of an account that left the list and was known by the same keys: one
 * rebuilt from another source has new ids. Where accounts share a key, only the name tells whose such an entry is.
 */
async function entriesOf(tx: Reading, account: Account): Promise<Entry[]> {
  const keys = keysOf(account).exact;
  const entries = await readEntries(tx, { account: account.id, keys });
  const others = new Set(entries.flatMap((entry) => ('account' in entry ? entry.account.id : [])));
  others.delete(account.id);
  if (others.size === 0) return entries;
  const present = new Set((await readAccounts(tx, [...others])).map(({ id }) => id));
  const sharing = new Set([...(await findByKeys(tx, keys)).values()].flat());
  const name = squeezeName(account.name);
  return entries.filter((entry) => {
    if (!('account' in entry) || entry.account.id === account.id) return true;
    return !present.has(entry.account.id) && (sharing.size === 1 || squeezeName(entry.account.name) === name);
  });
}

/** Finds the accounts that decisions speak of in the present list: by id, else by keys that only one account has. */
async function resolveLinks(tx: Reading, decisions: readonly Entry[]): Promise<Link[]> {
  const links = decisions.filter(
    (entry) =>
      entry.kind === 'key.linked' || entry.kind === 'key.declined' || entry.kind === 'candidate.chosen',
  );
  if (links.length === 0) return [];
  const present = new Set(
    (
      await readAccounts(
        tx,
        links.map(({ account }) => account.id),
      )
    ).map(({ id }) => id),
  );
  const byKey = await findByKeys(
    tx,
    links.flatMap(({ account }) => account.keys as Key[]),
  );
  return links.map(({ kind, key, account }): Link => {
    const others = new Set(account.keys.flatMap((known) => byKey.get(known as Key) ?? []));
    const found = present.has(account.id) ? account.id : others.size === 1 ? [...others][0] : undefined;
    return { kind, key: key as Key, account: found };
  });
}

/** The nomination of this page or of a domain above it. */
function nominationOf(decisions: readonly Entry[]): EntryOf<'account.nominated'> | undefined {
  return decisions.filter((entry) => entry.kind === 'account.nominated').at(-1);
}
