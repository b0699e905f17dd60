/** What a card shows, by kind: plain data of one moment. */
import type { ListFacts } from '../core/figures.ts';
import type { Key } from '../core/key.ts';
import type { Via } from '../core/match.ts';
import type { Move } from '../core/moves.ts';
import type { NothingReason } from '../core/page.ts';
import type { Account, Stakeholder } from '../schema/account.ts';
import type { Activity } from '../schema/activity.ts';
import type { Entry, EntryOf } from '../schema/journal.ts';
import type { Workspace } from '../schema/workspace.ts';
import type { RecentCard } from './settings.ts';
import type { Manifest } from './tal.ts';

/** What every card of a list knows. */
export interface CardContext {
  manifest: Manifest;
  /** The rep, as the list names its owners; absent until they said so, or when they are none of them. */
  me: string | undefined;
  /** Where the rep stands, in words; absent where they opened an account from a list. */
  place: string | undefined;
}

/** A page that is on nobody's list. */
interface OffList extends CardContext {
  /** What *Link* and *Nominate* are about; `widestKey` widens it. */
  key: Key;
  /** What the rep said of the page before: not this account, or a company to nominate. */
  declined: Array<EntryOf<'key.declined'>>;
  nomination: EntryOf<'account.nominated'> | undefined;
}

export type CardData =
  | { kind: 'empty' }
  /** `gone`: the account that was to be opened has left the list. */
  | (CardContext & { kind: 'nothing'; reason: NothingReason | 'gone'; recent: RecentCard[] })
  /** `name`: a proposal, read from the page's address. */
  | (OffList & { kind: 'none'; name: string | undefined })
  /** The accounts that the page may be about, all for equally good signs. */
  | (OffList & { kind: 'suggested'; accounts: Account[] })
  | (CardContext & {
      kind: 'unknown-person';
      key: Key;
      /** A proposal, read from the page's address; '' where it has none. */
      name: string;
      /** People of the list whose name agrees with the address. */
      namesakes: Array<{ account: Account; person: Stakeholder }>;
      /** The card opened last: the person may be theirs. */
      lastOpened: RecentCard | undefined;
    })
  | (CardContext & { kind: 'ambiguous'; key: Key; candidates: Account[] })
  | (CardContext & {
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
      /** How many more entries of it can't be read: damaged, or written by a newer Touchline. */
      unreadable: number;
      workspace: Workspace;
      /** What of the whole list counts for this account. */
      facts: ListFacts;
      /** People of this account whom another account of the list had first. */
      moves: Move[];
      /** The platform of the page in front, such as `linkedin`; absent: a site, or no page. */
      page: string | undefined;
    });

/** The data of one kind of card. */
export type CardOf<K extends CardData['kind']> = Extract<CardData, { kind: K }>;
