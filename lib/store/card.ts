/** Reads all that a card shows, in one transaction: what is on screen is of one moment. */
import { accountOf, entriesOfAccount } from '../core/belonging.ts';
import { nameOf } from '../core/identity.ts';
import { inForce } from '../core/journal.ts';
import { type Key, keysOf, squeezePerson } from '../core/key.ts';
import { type Link, lookupKeys, type Match, matchPage, type Via } from '../core/match.ts';
import { factsFor } from '../core/median.ts';
import { type Move, moveKeys, movesTo } from '../core/moves.ts';
import type { Page } from '../core/page.ts';
import { peopleOf } from '../core/people.ts';
import { placeOf } from '../core/place.ts';
import type { Account, Stakeholder } from '../schema/account.ts';
import type { Entry } from '../schema/journal.ts';
import { readActivity } from './activity.ts';
import type { CardContext, CardData, CardOf } from './cardData.ts';
import { type Database, StoreError } from './database.ts';
import { readEntriesByKeys, readJournal } from './journal.ts';
import { getSetting } from './settings.ts';
import { readContractMedians } from './summaries/head.ts';
import { readSuppressed } from './suppressions.ts';
import { findByKeys, readAccounts, readManifest, readTogether } from './tal.ts';
import type { Reading } from './transaction.ts';
import { readWorkspace } from './workspace.ts';

export type { CardData, CardOf } from './cardData.ts';

/** What the card is about: the page in front, or an account that the rep opened from a list. */
export type CardSubject = { page: Page } | { account: string };

/** @throws StoreError */
export function readCard(db: Database, subject: CardSubject): Promise<CardData> {
  return readTogether(db, async (tx): Promise<CardData> => {
    const [manifest, identity] = await Promise.all([readManifest(tx), getSetting(tx, 'identity')]);
    if (!manifest) return { kind: 'empty' };
    const context: CardContext = {
      manifest,
      me: nameOf(identity, manifest.owners),
      place: 'page' in subject ? placeOf(subject.page) : undefined,
    };
    if ('page' in subject) return pageCard(tx, context, subject.page);
    const [account] = await readAccounts(tx, [subject.account]);
    return account ? accountCard(tx, context, account) : nothingCard(tx, context, 'gone');
  });
}

/** The cards of accounts by their ids, of one moment; accounts that left the list are left out. @throws StoreError */
export function readCards(db: Database, ids: readonly string[]): Promise<Array<CardOf<'account'>>> {
  return readTogether(db, async (tx) => {
    const [manifest, identity] = await Promise.all([readManifest(tx), getSetting(tx, 'identity')]);
    if (!manifest) return [];
    const context: CardContext = { manifest, me: nameOf(identity, manifest.owners), place: undefined };
    const accounts = await readAccounts(tx, [...ids]);
    return Promise.all(accounts.map((account) => accountCard(tx, context, account)));
  });
}

/** The account by its id. @throws StoreError */
export async function findAccount(db: Database, id: string): Promise<Account | undefined> {
  return (await readAccounts(db, [id]))[0];
}

async function pageCard(tx: Reading, context: CardContext, page: Page): Promise<CardData> {
  const { exact, hints } = lookupKeys(page);
  const [hits, entries] = await Promise.all([
    findByKeys(tx, [...exact, ...hints]),
    readEntriesByKeys(tx, exact),
  ]);
  const decisions = inForce(entries);
  const match = matchPage(page, hits, await resolveLinks(tx, decisions));
  switch (match.kind) {
    case 'nothing':
      return nothingCard(tx, context, match.reason);
    case 'none':
      if (match.about === 'person') return unknownPerson(tx, context, match);
      return { ...context, kind: 'none', key: match.key, name: match.name, ...saidBefore(decisions) };
    case 'suggested': {
      const accounts = await readAccounts(tx, match.accounts);
      return { ...context, kind: 'suggested', key: match.key, accounts, ...saidBefore(decisions) };
    }
    case 'ambiguous': {
      const candidates = await readAccounts(tx, match.accounts);
      return { ...context, kind: 'ambiguous', key: match.key, candidates };
    }
    case 'matched': {
      const { via } = match;
      const chosen = (entry: Entry) =>
        via.kind === 'choice' && entry.kind === 'candidate.chosen' && entry.key === via.key;
      const account = await listedAccount(tx, match.account);
      return accountCard(tx, context, account, { page, via, choice: decisions.findLast(chosen)?.id });
    }
  }
}

/** The index and the accounts are of one manifest: a key without its account is damage, not a state to show. */
async function listedAccount(tx: Reading, id: string): Promise<Account> {
  const [account] = await readAccounts(tx, [id]);
  if (!account) throw new StoreError('damaged');
  return account;
}

async function nothingCard(
  tx: Reading,
  context: CardContext,
  reason: CardOf<'nothing'>['reason'],
): Promise<CardOf<'nothing'>> {
  return { ...context, kind: 'nothing', reason, recent: (await getSetting(tx, 'recent')) ?? [] };
}

function saidBefore(decisions: readonly Entry[]): Pick<CardOf<'none'>, 'declined' | 'nomination'> {
  return {
    declined: decisions.filter((entry) => entry.kind === 'key.declined'),
    nomination: decisions.filter((entry) => entry.kind === 'account.nominated').at(-1),
  };
}

async function unknownPerson(
  tx: Reading,
  context: CardContext,
  { key, name = '', namesakes = [] }: Extract<Match, { kind: 'none' }>,
): Promise<CardOf<'unknown-person'>> {
  const wanted = squeezePerson(name);
  const [accounts, recent] = await Promise.all([readAccounts(tx, namesakes), getSetting(tx, 'recent')]);
  return {
    ...context,
    kind: 'unknown-person',
    key,
    name,
    namesakes: accounts.flatMap((account) =>
      account.people
        .filter((person) => squeezePerson(person.name) === wanted)
        .map((person) => ({ account, person })),
    ),
    lastOpened: recent?.[0],
  };
}

/** How the page led to the account; absent where the rep opened it from a list. */
interface Way {
  page: Page;
  via: Via;
  choice: string | undefined;
}

async function accountCard(
  tx: Reading,
  context: CardContext,
  account: Account,
  way?: Way,
): Promise<CardOf<'account'>> {
  const [{ entries, unreadable }, activity, workspace, medians] = await Promise.all([
    journalOf(tx, account),
    readActivity(tx, account.id),
    readWorkspace(tx),
    readContractMedians(tx, context.manifest),
  ]);
  const people = peopleOf(account, inForce(entries));
  const known = new Set(entries.map(({ id }) => id));
  const suppressed = await readSuppressed(tx, account, people);
  const inFront = way && 'person' in way.via ? way.via.person : undefined;
  return {
    ...context,
    kind: 'account',
    account,
    via: way?.via,
    choice: way?.choice,
    person: people.find(({ keys }) => inFront !== undefined && keys.includes(inFront))?.id,
    page: way && 'platform' in way.page ? way.page.platform.toLowerCase() : undefined,
    activity,
    entries: [...entries, ...suppressed.entries.filter(({ id }) => !known.has(id))],
    unreadable,
    workspace,
    facts: { ...factsFor(account, medians), suppressed: suppressed.rows },
    moves: await movesOf(tx, account, people),
  };
}

/**
 * Who came from another account: of the list, or of the list before, whose import may have taken them from there. Four
 * more reads where nobody did.
 */
async function movesOf(tx: Reading, account: Account, people: readonly Stakeholder[]): Promise<Move[]> {
  const keys = people.flatMap(moveKeys);
  const [now, before] = await Promise.all([findByKeys(tx, keys), findByKeys(tx, keys, 'previous')]);
  const ids = new Set([...now.values()].flat());
  const former = new Set([...before.values()].flat().filter((id) => !ids.has(id)));
  for (const known of [ids, former]) known.delete(account.id);
  const others = (
    await Promise.all([readAccounts(tx, [...ids]), readAccounts(tx, [...former], 'previous')])
  ).flat();
  return movesTo(
    people,
    await Promise.all(
      others.map(async (other) => {
        const [{ entries }, activity] = await Promise.all([journalOf(tx, other), readActivity(tx, other.id)]);
        return { account: other, entries, activity };
      }),
    ),
  );
}

/** The entries of an account, those too that were written before a rebuilt list gave it a new id; how many can't be read. */
async function journalOf(
  tx: Reading,
  account: Account,
): Promise<Pick<CardOf<'account'>, 'entries' | 'unreadable'>> {
  const found = await readJournal(tx, { account: account.id, keys: keysOf(account).exact });
  const others = new Set([
    ...found.entries.flatMap((entry) => ('account' in entry ? entry.account.id : [])),
    ...found.unreadable.flatMap((record) => record.account ?? []),
  ]);
  others.delete(account.id);
  const present = new Set((await readAccounts(tx, [...others])).map(({ id }) => id));
  return {
    entries: entriesOfAccount(account, found.entries, present),
    unreadable: found.unreadable.filter((record) => !record.account || !present.has(record.account)).length,
  };
}

/** Finds the accounts that the rep's decisions speak of in the present list. */
async function resolveLinks(tx: Reading, decisions: readonly Entry[]): Promise<Link[]> {
  const links = decisions.filter(
    (entry) =>
      entry.kind === 'key.linked' || entry.kind === 'key.declined' || entry.kind === 'candidate.chosen',
  );
  return Promise.all(
    links.map(async ({ kind, key, account: subject }): Promise<Link> => {
      const [[present], sharing] = await Promise.all([
        readAccounts(tx, [subject.id]),
        findByKeys(tx, subject.keys as Key[]),
      ]);
      const others = present ? [] : await readAccounts(tx, [...new Set([...sharing.values()].flat())]);
      return { kind, key: key as Key, account: accountOf(subject, present, others) };
    }),
  );
}
