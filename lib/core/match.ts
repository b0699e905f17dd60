/**
 * Which account a page is about. It matches on an exact key only; a sign that merely looks alike suggests the account,
 * and several accounts for one key are the rep's to choose from.
 */

import { labelOf } from './host.ts';
import { domainKey, type Key, labelHint, nameHint, personHint } from './key.ts';
import type { NothingReason, Page } from './page.ts';

/**
 * A journal link that is in force (retracted ones are already left out), with its account resolved against the present
 * list; account undefined: no longer on the list.
 */
export interface Link {
  kind: 'key.linked' | 'key.declined' | 'candidate.chosen';
  key: Key;
  account: string | undefined;
}

/** What a page tells beside its account: the person it is about, the platform it is on, that the company hires. */
interface Told {
  platform?: string;
  person?: Key;
  hiring?: true;
}

/** How a page led to its account. */
export type Via =
  | { kind: 'domain'; domain: string }
  /** A key that the rep linked. */
  | ({ kind: 'alias'; key: Key } & Told)
  | { kind: 'profile'; platform: string; person?: Key; hiring?: true }
  | { kind: 'carrier'; platform: string; domain: string }
  | { kind: 'record'; platform: string; person?: Key }
  /** Several accounts have the key; the rep chose this one. */
  | ({ kind: 'choice'; key: Key } & Told);

export type Match =
  | { kind: 'matched'; account: string; via: Via }
  | { kind: 'ambiguous'; key: Key; accounts: string[]; via: Via }
  /** All that agree equally well; `key` is what *Yes, link it* links. */
  | { kind: 'suggested'; accounts: string[]; key: Key; sign: 'slug' | 'name' | 'sister-domain' }
  | {
      kind: 'none';
      /**
       * What *Link* and *Nominate* use. For a site it is the page's own host, the widest key that is safe without the
       * public-suffix list: a parent may be a host that strangers share. `registrableDomain` widens it at the click.
       */
      key: Key;
      about: 'company' | 'person';
      /** A proposal, read from the slug. */
      name?: string;
      /** Accounts that have a person of the slug's name: "Is this NAME of ACCOUNT?" */
      namesakes?: string[];
    }
  | { kind: 'nothing'; reason: NothingReason };

/** A sign shared by more accounts than this says nothing. */
const FEW = 3;

/**
 * The keys to look a page up by. Out: `exact` in order of precedence, the longest domain first; `hints`, which only
 * suggest.
 */
export function lookupKeys(page: Page): { exact: Key[]; hints: Key[] } {
  return { exact: exactKeys(page), hints: signsOf(page).map(({ hint }) => hint) };
}

/**
 * Decides which account a page is about.
 *
 * @param hits ids of the accounts that the list's key index has for each of `lookupKeys(page)`
 * @param links the rep's decisions about the page's exact keys, in the order in which they were made
 */
export function matchPage(
  page: Page,
  hits: ReadonlyMap<Key, readonly string[]>,
  links: readonly Link[],
): Match {
  if (page.kind === 'nothing') return page;
  const exact = exactKeys(page);
  for (const key of exact) {
    const listed = hits.get(key) ?? [];
    const linked = linkedAccount(key, links);
    const accounts = [...new Set(linked === undefined ? listed : [...listed, linked])];
    const [only] = accounts;
    if (only === undefined) continue;
    const via = listed.length > 0 ? viaOf(page, key) : { kind: 'alias' as const, key, ...toldBy(page, key) };
    if (accounts.length === 1) return { kind: 'matched', account: only, via };
    const chosen = links.findLast((link) => link.kind === 'candidate.chosen' && link.key === key)?.account;
    if (chosen === undefined || !accounts.includes(chosen)) return { kind: 'ambiguous', key, accounts, via };
    return { kind: 'matched', account: chosen, via: { kind: 'choice', key, ...toldBy(page, key) } };
  }
  return unmatched(page, exact, hits, links);
}

/** How the page led to the account, in words that follow the account's domain on the card. */
export function viaWords(via: Via): string {
  switch (via.kind) {
    case 'domain':
      return 'matched by domain';
    case 'alias':
      return via.hiring
        ? `on its ${via.platform} board, by an alias you linked: hiring`
        : 'by an alias you linked';
    case 'profile':
      return via.hiring ? `on its ${via.platform} board: hiring` : `by ${ofPerson(via)} ${via.platform} page`;
    case 'carrier':
      return `by its domain on ${via.platform}`;
    case 'record':
      return `by ${ofPerson(via)} ${via.platform} record`;
    case 'choice':
      return `you chose it for this ${via.key.startsWith('domain:') ? 'domain' : 'page'}${via.hiring ? ': hiring' : ''}`;
  }
}

function ofPerson(via: { person?: Key }): string {
  return via.person === undefined ? 'its' : 'this person’s';
}

function exactKeys(page: Page): Key[] {
  switch (page.kind) {
    case 'site':
    case 'carrier':
      return page.domains.map(domainKey);
    case 'profile':
    case 'record':
      return [page.key];
    case 'nothing':
      return [];
  }
}

interface Sign {
  sign: 'slug' | 'name' | 'sister-domain';
  hint: Key;
}

/** What a page shares with an account that it may be about, the strongest sign first. */
function signsOf(page: Page): Sign[] {
  if (page.kind === 'site' || page.kind === 'carrier') {
    const label = labelOf(page.host);
    return [...signs('sister-domain', labelHint(label)), ...signs('name', nameHint(label))];
  }
  if (page.kind !== 'profile' || page.slug === undefined) return [];
  if (page.about === 'person') return signs('name', personHint(page.slug));
  return [...signs('slug', labelHint(page.slug)), ...signs('name', nameHint(page.slug))];
}

function signs(sign: Sign['sign'], hints: readonly Key[]): Sign[] {
  return hints.map((hint) => ({ sign, hint }));
}

/** The account that the rep linked the key to, unless they declined it since. */
function linkedAccount(key: Key, links: readonly Link[]): string | undefined {
  const linked = links.findLast((link) => link.kind === 'key.linked' && link.key === key);
  return linked && lastWord([key], linked.account, links) === 'key.linked' ? linked.account : undefined;
}

/** What the rep said last of a page, by any of its keys, and an account. */
function lastWord(
  keys: readonly Key[],
  account: string | undefined,
  links: readonly Link[],
): Link['kind'] | undefined {
  return links.findLast(
    (link) => link.kind !== 'candidate.chosen' && keys.includes(link.key) && link.account === account,
  )?.kind;
}

function viaOf(page: Exclude<Page, { kind: 'nothing' }>, key: Key): Via {
  const domain = key.slice('domain:'.length);
  switch (page.kind) {
    case 'site':
      return { kind: 'domain', domain };
    case 'carrier':
      return { kind: 'carrier', platform: page.platform, domain };
    case 'profile':
    case 'record':
      return { kind: page.kind, platform: page.platform, ...toldBy(page, key) };
  }
}

function toldBy(page: Exclude<Page, { kind: 'nothing' }>, key: Key): Told {
  return {
    ...('platform' in page && { platform: page.platform }),
    ...('about' in page && page.about === 'person' && { person: key }),
    ...(page.kind === 'profile' && page.hiring && { hiring: true }),
  };
}

function unmatched(
  page: Exclude<Page, { kind: 'nothing' }>,
  exact: readonly Key[],
  hits: ReadonlyMap<Key, readonly string[]>,
  links: readonly Link[],
): Match {
  const key = 'key' in page ? page.key : domainKey(page.host);
  const about = 'about' in page ? page.about : 'company';
  const agreeing = new Map<string, Sign['sign'][]>();
  for (const { sign, hint } of signsOf(page)) {
    const accounts = [...new Set(hits.get(hint))];
    if (accounts.length > FEW) continue;
    for (const account of accounts) {
      if (lastWord(exact, account, links) === 'key.declined') continue;
      agreeing.set(account, [...(agreeing.get(account) ?? []), sign]);
    }
  }
  if (about === 'company') {
    // Sorting keeps the order of equals: the strongest sign stays first.
    const ranked = [...agreeing].sort(([, a], [, b]) => b.length - a.length);
    const [best] = ranked;
    if (best?.[1][0]) {
      const accounts = ranked
        .filter(([, signs]) => signs.length === best[1].length)
        .map(([account]) => account);
      return { kind: 'suggested', accounts, key, sign: best[1][0] };
    }
  }
  const name = page.kind === 'profile' && page.slug !== undefined ? nameFrom(page.slug, about) : '';
  return {
    kind: 'none',
    key,
    about,
    ...(name && { name }),
    ...(about === 'person' && agreeing.size > 0 && { namesakes: [...agreeing.keys()] }),
  };
}

/** `ines-varga-4b12a7` → `Ines Varga`: the words of a slug, without the digits that platforms append to people's. */
function nameFrom(slug: string, about: 'company' | 'person'): string {
  return slug
    .split(/[-_.\s]+/)
    .filter((word) => word && (about === 'company' || !/\d/.test(word)))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
