/** What a page is about, read from its address alone. Which account that is, lib/core/match.ts says. */
import { carriers } from './carriers.ts';
import { bareHost, isLocal, parentsOf } from './host.ts';
import type { Key } from './key.ts';
import { type NothingReason, notCompanies, schemes } from './notCompanies.ts';
import { platforms } from './platforms.ts';
import type { CarrierRow, KeyRow, Platform } from './platformTable.ts';

export { type NothingReason, nothingWords } from './notCompanies.ts';

export type Page =
  /** `host` without `www.`; `domains` are the host and its parents, longest first, never a single label. */
  | { kind: 'site'; host: string; domains: readonly string[] }
  /** A page about a company or a person on a platform. `slug` is there where its words may suggest a name. */
  | { kind: 'profile'; platform: string; about: 'company' | 'person'; key: Key; slug?: string; hiring?: true }
  /** A tool's page about another site, whose host and parents these are. */
  | { kind: 'carrier'; platform: string; host: string; domains: readonly string[] }
  /** A record in the team's CRM. */
  | { kind: 'record'; platform: string; about: 'company' | 'person'; key: Key }
  | { kind: 'nothing'; reason: NothingReason };

/**
 * What the page at an address is about. In: the address as the browser gives it, or any text. Out: never an exception;
 * what can't be about a company is `nothing` with its reason.
 */
export function identifyPage(url: string): Page {
  return url === '' ? nothing('no-address') : identify(url, true);
}

/**
 * Whether a host belongs to a platform with pages about many companies, or to webmail, a search engine and the like.
 * Such a host can't stand for an account. In: a host in the form of `bareHost`.
 */
export function isSharedHost(host: string): boolean {
  if (parentsOf(host).some((parent) => tenancies.has(parent))) return true;
  // A path that nobody has: `google.com` is a company's domain, though its front page is a search engine.
  return identifyPage(`https://${host}/-`).kind === 'nothing';
}

function identify(address: string, mayCarry: boolean): Page {
  const url = URL.parse(address);
  if (!url) return nothing('malformed');
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return nothing(schemes.get(url.protocol) ?? 'not-web');
  if (IP_ADDRESS.test(url.hostname)) return nothing('ip-address');
  const host = bareHost(url.hostname);
  if (host === undefined) return nothing('malformed');
  if (isLocal(host)) return nothing('local');
  const domains = parentsOf(host);
  for (const base of domains) {
    const candidates = byHost.get(base);
    if (!candidates) continue;
    const around = `${host.slice(0, -base.length - 1)}${url.pathname}${url.search}${url.hash}`;
    for (const platform of candidates) {
      const page = readRows(platform, around, url, mayCarry);
      if (page) return page;
    }
  }
  return { kind: 'site', host, domains };
}

function readRows(platform: Platform, around: string, url: URL, mayCarry: boolean): Page | undefined {
  for (const row of platform.rows) {
    const found = row.at.exec(around);
    if (!found) continue;
    if ('nothing' in row) return nothing(row.nothing);
    const { key = '', name } = found.groups ?? {};
    const page =
      'key' in row
        ? profile(platform.name, row, key, name)
        : mayCarry && carried(platform.name, row, key, url.searchParams);
    if (page) return page;
  }
  return undefined;
}

function profile(platform: string, row: KeyRow, raw: string, rawName: string | undefined): Page {
  const value = row.opaque ? raw : decoded(raw);
  if (!value) return nothing('malformed');
  const key: Key = `${row.key}:${value}`;
  const about = row.about ?? 'company';
  if (row.record) return { kind: 'record', platform, about, key };
  const slug =
    rawName === undefined ? (row.opaque || /^\d+$/.test(value) ? undefined : value) : decoded(rawName);
  return {
    kind: 'profile',
    platform,
    about,
    key,
    ...(slug && { slug }),
    ...(row.hiring && { hiring: true }),
  };
}

function carried(platform: string, row: CarrierRow, raw: string, query: URLSearchParams): Page | undefined {
  const text = row.carries === 'hyphenated-host' ? dotted(raw, query) : unescaped(raw);
  const url = text === undefined ? null : URL.parse(`https://${text.replace(/^https?:\/*/i, '')}`);
  if (!url) return undefined;
  const page = identify(row.carries === 'host' ? url.origin : url.href, false);
  if (page.kind === 'site') return { ...page, kind: 'carrier', platform };
  const host = bareHost(url.hostname);
  // `builtwith.com/linkedin.com` is about LinkedIn, though linkedin.com itself is a page about nobody.
  if (page.kind === 'nothing' && row.carries === 'host' && host !== undefined && !NOWHERE.has(page.reason)) {
    return { kind: 'carrier', platform, host, domains: parentsOf(host) };
  }
  return page;
}

/** A slug as keys hold it: percent-decoded, composed, lower case; undefined where it can't be one. */
function decoded(raw: string): string | undefined {
  const text = unescaped(raw)?.normalize('NFC').toLowerCase().trim();
  // An encoded slash would make `acme%2fx` look like a path of acme's.
  return text && !UNFIT.test(text) ? text : undefined;
}

function unescaped(raw: string): string | undefined {
  if (!raw.includes('%')) return raw;
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}

/** The host behind a translate.goog label, by Google's published rules: `acme-co-uk` → `acme.co.uk`. */
function dotted(label: string, query: URLSearchParams): string | undefined {
  const encodings = query.get('_x_tr_enc')?.split(',') ?? [];
  let host = (query.get('_x_tr_hp') ?? '') + label;
  if (encodings.includes('1')) host = host.replace(/^1-/, '');
  if (encodings.includes('0')) host = host.replace(/^0-/, 'xn----');
  // The prefix is part of the host's name. With a slash in it, it would be a host of its own choosing.
  return /^[a-z\d-]+$/i.test(host) ? host.replace(/\b-\b/g, '.').replaceAll('--', '-') : undefined;
}

function nothing(reason: NothingReason): Page {
  return { kind: 'nothing', reason };
}

function indexed(tables: readonly Platform[]): ReadonlyMap<string, readonly Platform[]> {
  const index = new Map<string, Platform[]>();
  for (const platform of tables) {
    for (const host of platform.hosts) index.set(host, [...(index.get(host) ?? []), platform]);
  }
  return index;
}

const byHost = indexed([...platforms, ...carriers, ...notCompanies]);

/** Hosts under which many companies have a page each. */
const tenancies: ReadonlySet<string> = new Set(
  platforms
    .filter((platform) => platform.rows.some((row) => 'key' in row && !row.record))
    .flatMap((platform) => platform.hosts),
);

// The URL parser has turned every odd spelling (0x7f.1, 2130706433) into four numbers by now.
const IP_ADDRESS = /^(?:\[|[\d.]+$)/;
const UNFIT = /[\p{Cc}/\\]/u;
const NOWHERE: ReadonlySet<NothingReason> = new Set(['malformed', 'ip-address', 'local']);
