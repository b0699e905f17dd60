/** Who is who across imports: which account of a new list is which of the old one, and the same for people. */
import type { Account, Stakeholder } from '../schema/account.ts';
import { squeezeName } from './key.ts';
import { isSame } from './same.ts';

/** A person as a list brings them. `id` is theirs if they are new and the list gives ids. */
export type StakeholderDraft = Omit<Stakeholder, 'id'> & { id?: string };

/** An account as a list brings it, with an id where the list gives ids. Without `people` or `plays` the list says nothing of them: those known before stay. */
export interface AccountDraft extends Omit<Account, 'id' | 'people' | 'plays'> {
  id?: string;
  people?: StakeholderDraft[];
  plays?: Account['plays'];
}

/** By what two were found to be the same. */
type SameBy =
  | 'id'
  | 'record id'
  | 'domain and country'
  | 'domain, country and name'
  | 'domain'
  | 'name and country'
  | 'name'
  | 'e-mail'
  | 'LinkedIn page';

/** What became of one draft. */
type Match = { change: 'added' } | { change: 'changed' | 'unchanged'; by: SameBy; was: Account };

/** An account that came in as new although old ones resemble it: only the rep can tell. */
export interface Question {
  /** Id of the account as it came in. */
  account: string;
  /** Ids of the old accounts that share a domain or the name, and are not on the new list otherwise. */
  candidates: string[];
}

interface Reconciled {
  /** The new list, in the order of the drafts. */
  accounts: Account[];
  /** One for each account, in the same order. */
  matches: Match[];
  /** Old accounts that are not on the new list. */
  gone: Account[];
  questions: Question[];
}

interface Rule<T> {
  by: SameBy;
  /** What names it under this rule; a name pairs two only if one on each side bears it. */
  namesOf(one: T): string[];
  /** Says no where something else tells the two apart. */
  allows?(old: T, draft: T): boolean;
}

type Company = Omit<AccountDraft, 'people' | 'plays'>;
type Person = StakeholderDraft;

const accountRules: ReadonlyArray<Rule<Company>> = [
  { by: 'id', namesOf: idOf },
  { by: 'record id', namesOf: recordIdOf },
  {
    by: 'domain and country',
    namesOf: (account) => account.domains.map((domain) => join(domain, countryOf(account))),
  },
  {
    by: 'domain, country and name',
    namesOf: (account) =>
      account.domains.map((domain) => join(domain, countryOf(account), nameKey(account.name))),
  },
  { by: 'domain', namesOf: ({ domains }) => domains },
  {
    by: 'name and country',
    namesOf: (account) => [join(nameKey(account.name), countryOf(account))],
    allows: sameCompany,
  },
  { by: 'name', namesOf: ({ name }) => [nameKey(name)], allows: sameCompany },
];

const everywhere: ReadonlyArray<Rule<Person>> = [
  { by: 'id', namesOf: idOf },
  { by: 'record id', namesOf: recordIdOf },
  { by: 'e-mail', namesOf: ({ email }) => (email === undefined ? [] : [email.toLowerCase()]) },
  { by: 'LinkedIn page', namesOf: ({ keys }) => keys },
];
const withinAccount: ReadonlyArray<Rule<Person>> = [
  ...everywhere,
  { by: 'name', namesOf: ({ name }) => [nameKey(name)] },
];

/**
 * Gives every draft the id of the old account it is, or a new one. Record ids decide first, then domain and country, then a
 * domain or a name that only one account bears on either side.
 * @param newId makes an id for whoever is new and brings none
 */
export function reconcile(
  old: readonly Account[],
  drafts: readonly AccountDraft[],
  newId: () => string,
): Reconciled {
  const pairs = pairUp(old, drafts, accountRules);
  const people = reconcilePeople(old, drafts, pairs, newId);
  const result: Reconciled = { accounts: [], matches: [], gone: [], questions: [] };
  const kept = new Set<Account>();
  for (const draft of drafts) {
    const pair = pairs.get(draft);
    const { id, ...told } = draft;
    const account: Account = {
      ...told,
      id: pair?.old.id ?? id ?? newId(),
      plays: draft.plays ?? pair?.old.plays ?? [],
      people: people.get(draft) ?? pair?.old.people ?? [],
    };
    result.accounts.push(account);
    if (pair) kept.add(pair.old);
    result.matches.push(
      pair
        ? { change: isSame(pair.old, account) ? 'unchanged' : 'changed', by: pair.by, was: pair.old }
        : { change: 'added' },
    );
  }
  result.gone = old.filter((account) => !kept.has(account));
  result.questions = findQuestions(result);
  return result;
}

/** The old accounts that each new one may be. */
function findQuestions({ accounts, matches, gone }: Reconciled): Question[] {
  if (gone.length === 0) return [];
  const resembling = (account: Account) => [...account.domains, nameKey(account.name)];
  const byName = new Map<string, string[]>();
  for (const account of gone) {
    for (const name of resembling(account)) {
      const ids = byName.get(name);
      if (ids) ids.push(account.id);
      else byName.set(name, [account.id]);
    }
  }
  return accounts.flatMap((account, at) => {
    if (matches[at]?.change !== 'added') return [];
    const candidates = [...new Set(resembling(account).flatMap((name) => byName.get(name) ?? []))];
    return candidates.length > 0 ? [{ account: account.id, candidates }] : [];
  });
}

type Pairs<Old, Draft> = Map<Draft, { old: Old; by: SameBy }>;

/** Pairs what is left after each rule by the next one. */
function pairUp<T, Old extends T, Draft extends T>(
  old: readonly Old[],
  drafts: readonly Draft[],
  rules: ReadonlyArray<Rule<T>>,
): Pairs<Old, Draft> {
  const pairs: Pairs<Old, Draft> = new Map();
  let oldLeft = old;
  let left = drafts;
  for (const { by, namesOf, allows } of rules) {
    if (oldLeft.length === 0 || left.length === 0) break;
    const names = left.map(namesOf);
    const news = bearers(left, names);
    const olds = bearers(oldLeft, oldLeft.map(namesOf));
    const paired = new Set<Old>();
    for (const [at, draft] of left.entries()) {
      for (const name of names[at] ?? []) {
        const match = olds.get(name);
        if (!match || paired.has(match) || news.get(name) !== draft || allows?.(match, draft) === false)
          continue;
        pairs.set(draft, { old: match, by });
        paired.add(match);
        break;
      }
    }
    if (paired.size === 0) continue;
    oldLeft = oldLeft.filter((one) => !paired.has(one));
    left = left.filter((draft) => !pairs.has(draft));
  }
  return pairs;
}

/** Who bears each name; undefined where several do. */
function bearers<T>(all: readonly T[], names: ReadonlyArray<readonly string[]>): Map<string, T | undefined> {
  const byName = new Map<string, T | undefined>();
  for (const [at, one] of all.entries()) {
    for (const name of names[at] ?? []) {
      const other = byName.get(name);
      byName.set(name, other === one || !byName.has(name) ? one : undefined);
    }
  }
  return byName;
}

/** The people of each draft that brings some: first within their accounts, then those who moved between accounts. */
function reconcilePeople(
  old: readonly Account[],
  drafts: readonly AccountDraft[],
  accounts: Pairs<Account, AccountDraft>,
  newId: () => string,
): Map<AccountDraft, Stakeholder[]> {
  const found: Pairs<Stakeholder, StakeholderDraft> = new Map();
  const bringing = drafts.flatMap((draft) => (draft.people ? [{ draft, people: draft.people }] : []));
  for (const { draft, people } of bringing) {
    const before = accounts.get(draft)?.old.people ?? [];
    for (const [person, pair] of pairUp<Person, Stakeholder, StakeholderDraft>(
      before,
      people,
      withinAccount,
    )) {
      found.set(person, pair);
    }
  }
  const stay = new Set([...found.values()].map((pair) => pair.old));
  const silent = new Set(drafts.flatMap((draft) => (draft.people ? [] : (accounts.get(draft)?.old ?? []))));
  const movable =
    bringing.length === 0 ? [] : old.flatMap((account) => (silent.has(account) ? [] : account.people));
  const moved = pairUp<Person, Stakeholder, StakeholderDraft>(
    movable.filter((person) => !stay.has(person)),
    bringing.flatMap(({ people }) => people.filter((person) => !found.has(person))),
    everywhere,
  );
  for (const [person, pair] of moved) found.set(person, pair);
  return new Map(
    bringing.map(({ draft, people }) => [
      draft,
      people.map((person) => settled(person, found.get(person)?.old, newId)),
    ]),
  );
}

/** An opt-out binds whether or not the newer list has a column for it: only the rep can lift it, knowingly. */
function settled(person: StakeholderDraft, old: Stakeholder | undefined, newId: () => string): Stakeholder {
  const optOuts = [...new Set([...(old?.optOuts ?? []), ...(person.optOuts ?? [])])].sort();
  return {
    ...person,
    id: old?.id ?? person.id ?? newId(),
    ...(optOuts.length > 0 && { optOuts }),
  };
}

/** A name alone decides only where neither a country nor, with other domains, a record id speaks against it. */
function sameCompany(old: Company, draft: Company): boolean {
  const countries = [countryOf(old), countryOf(draft)].filter((country) => country !== '');
  if (countries.length === 2 && countries[0] !== countries[1]) return false;
  const records = [old.recordId, draft.recordId].filter((id) => id !== undefined);
  return (
    records.length < 2 ||
    records[0] === records[1] ||
    old.domains.some((domain) => draft.domains.includes(domain))
  );
}

/** What two spellings of a name have in common; the name itself where squeezing leaves nothing of it. */
export function nameKey(name: string): string {
  return squeezeName(name) || name.trim().toLowerCase();
}

function idOf({ id }: { id?: string }): string[] {
  return id === undefined ? [] : [id];
}

function recordIdOf({ recordId }: { recordId?: string }): string[] {
  return recordId === undefined ? [] : [recordId];
}

function countryOf({ country }: Company): string {
  return country?.trim().toLowerCase() ?? '';
}

function join(...parts: string[]): string {
  return parts.join('\n');
}
