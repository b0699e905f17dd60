/** What an import would make of the present list, counted while its parts are settled. */
import { fieldChanges } from '../../core/fieldChanges.ts';
import type { Question } from '../../core/reconcile.ts';
import type { Account } from '../../schema/account.ts';
import { FIELD_CHANGES_KEPT, type FieldChange } from '../../store/history.ts';
import type { Outcome } from '../settle.ts';
import { type Capped, none, note } from './capped.ts';

/** Accounts by name, as the list will have them; those that go, as it has them. */
export interface Difference {
  added: Capped<string>;
  changed: Capped<string>;
  gone: Capped<string>;
  /** Changed accounts whose tier differs; absent: no tier. */
  moved: Capped<{ name: string; from?: string; to?: string }>;
  unchanged: number;
  /** Of the fields that a list is worked by, how much is lost. Absent in reports of an earlier version. */
  lost?: Record<LosableField, Loss>;
}

/** What finds an account on a page, what says how it is treated, and whose it is. */
export type LosableField = 'domain' | 'tier' | 'ae';

/** Accounts that stay on the list: how many have the field now, and how many of these will have it no more. */
export interface Loss {
  before: number;
  lost: number;
}

/** How many of the accounts that the list will have can be worked: what is missing is what to ask the list's owner for. */
export interface Readiness {
  accounts: number;
  withDomain: number;
  withAe: number;
  withPerson: number;
  /** Accounts with a LinkedIn page of their own, or of one of their people. */
  withLinkedIn: number;
  withTier: number;
  /** Rows of people or of activity, and how many of them found their account: the match rate. Absent: the file has none. */
  matched?: { found: number; of: number };
}

/** A new account that may be one that would go: both by name and id. */
export interface OpenQuestion {
  account: { id: string; name: string };
  candidates: Array<{ id: string; name: string }>;
}

/** How many names a plan lists of each sort. */
const NAMES_KEPT = 200;

export class Comparison {
  readonly #lost: Record<LosableField, Loss> = {
    domain: { before: 0, lost: 0 },
    tier: { before: 0, lost: 0 },
    ae: { before: 0, lost: 0 },
  };
  readonly difference: Difference = {
    added: none(),
    changed: none(),
    gone: none(),
    moved: none(),
    unchanged: 0,
    lost: this.#lost,
  };
  readonly readiness: Readiness = {
    accounts: 0,
    withDomain: 0,
    withAe: 0,
    withPerson: 0,
    withLinkedIn: 0,
    withTier: 0,
  };
  readonly questions: Capped<OpenQuestion> = none();
  readonly fields: Capped<FieldChange> = none();
  /** Of the list that will be. */
  people = 0;

  /** An account that the list will have. */
  keep(outcome: Outcome): void {
    const { account } = outcome;
    this.#assess(account);
    if (outcome.change === 'added') {
      note(this.difference.added, account.name, NAMES_KEPT);
      return;
    }
    this.#countLost(outcome.was, account);
    if (outcome.change === 'unchanged') this.difference.unchanged++;
    else this.#compare(outcome.was, account);
  }

  /** Rows that speak of a person or of activity, and how many of them found their account. */
  match(found: number, of: number): void {
    const { matched = { found: 0, of: 0 } } = this.readiness;
    this.readiness.matched = { found: matched.found + found, of: matched.of + of };
  }

  drop(account: Account): void {
    note(this.difference.gone, account.name, NAMES_KEPT);
  }

  /** @param accounts those of the question's part that are new, and those that would go */
  ask({ account, candidates }: Question, accounts: ReadonlyMap<string, string>): void {
    const named = (id: string) => ({ id, name: accounts.get(id) ?? '' });
    note(this.questions, { account: named(account), candidates: candidates.map(named) }, NAMES_KEPT);
  }

  #compare(was: Account, account: Account): void {
    const { difference, fields } = this;
    note(difference.changed, account.name, NAMES_KEPT);
    const { tier: from } = was;
    const { tier: to, id, name } = account;
    if (from !== to) {
      note(
        difference.moved,
        { name, ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
        NAMES_KEPT,
      );
    }
    for (const change of fieldChanges(was, account)) {
      note(fields, { account: id, name, ...change }, FIELD_CHANGES_KEPT);
    }
  }

  #countLost(was: Account, account: Account): void {
    for (const field of LOSABLE) {
      if (!has[field](was)) continue;
      this.#lost[field].before++;
      if (!has[field](account)) this.#lost[field].lost++;
    }
  }

  #assess({ domains, owners, people, keys, tier }: Account): void {
    const { readiness } = this;
    this.people += people.length;
    readiness.accounts++;
    if (domains.length > 0) readiness.withDomain++;
    if (owners.ae !== undefined) readiness.withAe++;
    if (people.length > 0) readiness.withPerson++;
    if (keys.some(isLinkedIn) || people.some((person) => person.keys.some(isLinkedIn)))
      readiness.withLinkedIn++;
    if (tier !== undefined) readiness.withTier++;
  }
}

/** Whether an account has a field that the list is worked by. */
const has: Readonly<Record<LosableField, (account: Account) => boolean>> = {
  domain: ({ domains }) => domains.length > 0,
  tier: ({ tier }) => tier !== undefined,
  ae: ({ owners }) => owners.ae !== undefined,
};
const LOSABLE = Object.keys(has) as LosableField[];

function isLinkedIn(key: string): boolean {
  return key.startsWith('linkedin-');
}
