/**
 * Cells of a spreadsheet become the domains and keys by which pages find their account, or refusals that say why not.
 * The one place that knows the public-suffix list: what it lets through, the page engine trusts.
 */
import { parse } from 'tldts';
import { bareHost, isLocal } from '../core/host.ts';
import type { Key } from '../core/key.ts';
import { identifyPage, isSharedHost, type NothingReason, type Page } from '../core/page.ts';
import { remembered } from '../core/remembered.ts';
import { mailHosts } from './mailHosts.ts';

export type RefusalReason =
  | 'not-a-domain'
  | 'user-name'
  | 'ip-address'
  | 'local'
  | 'public-suffix'
  | 'free-mail'
  | 'shared-host'
  | 'not-a-page'
  | 'several';

export interface KeyRefusal {
  /** The part of the cell that was refused. */
  value: string;
  reason: RefusalReason;
  /** What is wrong with it and what to do, for the import report. */
  words: string;
}

/**
 * The domains that a cell names, in any spelling: addresses, bare hosts, e-mail addresses, several at once.
 *
 * @param column a `website` comes down to its registrable domain, a `domain` keeps its host without `www.`
 * @param allowed hosts that the workspace lets through though they are free mail or a platform: the account owns them
 * @returns domains without duplicates in the cell's order, and a refusal for each value that can't be one
 */
export function readDomains(
  cell: string,
  column: 'domain' | 'website',
  allowed: ReadonlySet<string> = NONE,
): DomainsRead {
  const reader = readers.get(allowed) ?? {
    domain: remembered((text) => readEach(text, 'domain', allowed)),
    website: remembered((text) => readEach(text, 'website', allowed)),
  };
  readers.set(allowed, reader);
  return reader[column](cell);
}

export interface DomainsRead {
  domains: readonly string[];
  refused: readonly KeyRefusal[];
}

const NONE: ReadonlySet<string> = new Set();
/** By what is allowed: a company's rows have one website. */
const readers = new WeakMap<
  ReadonlySet<string>,
  Record<'domain' | 'website', (cell: string) => DomainsRead>
>();

function readEach(cell: string, column: 'domain' | 'website', allowed: ReadonlySet<string>): DomainsRead {
  const domains = new Set<string>();
  const refused: KeyRefusal[] = [];
  for (const value of valuesOf(cell)) {
    const answer = readDomain(value, column, allowed);
    if (typeof answer === 'string') domains.add(answer);
    else refused.push(answer);
  }
  return { domains: [...domains], refused };
}

/**
 * The key of a company's or person's page on a platform or record in a CRM: an address in any spelling
 * (`linkedin.com/company/acme/about`), or a Salesforce id.
 */
export function readProfileKey(
  cell: string,
): { key: Key; about: 'company' | 'person' } | { refused: KeyRefusal } {
  const [value = cell.trim(), ...others] = valuesOf(cell);
  if (others.length > 0) return { refused: refuse(cell.trim(), 'several') };
  const page = identifyPage(
    SALESFORCE_ID.test(value) ? `https://any.my.salesforce.com/${value}` : addressOf(value),
  );
  return page.kind === 'profile' || page.kind === 'record'
    ? { key: page.key, about: page.about }
    : { refused: refuse(value, 'not-a-page') };
}

/** The key of a Salesforce id of an account or a contact, 15 or 18 characters long. Undefined for anything else. */
export function salesforceKey(cell: string): { key: Key; about: 'company' | 'person' } | undefined {
  if (!SALESFORCE_ID.test(cell)) return undefined;
  const answer = readProfileKey(cell);
  return 'key' in answer ? answer : undefined;
}

/**
 * The domain that was registered for a host, private suffixes such as github.io counted in: `eu.acme.co.uk` →
 * `acme.co.uk`. Undefined where the host is a public suffix or can't be a host.
 */
export function registrableDomain(host: string): string | undefined {
  const hostname = URL.parse(`https://${host}`)?.hostname;
  const ascii = hostname === undefined ? undefined : bareHost(hostname);
  return ascii === undefined ? undefined : registeredFor(ascii);
}

function registeredFor(host: string): string | undefined {
  // Hosts only: given a whole address, tldts reads some look-alikes differently than the browser does.
  return parse(host, { extractHostname: false, allowPrivateDomains: true }).domain ?? undefined;
}

function readDomain(
  value: string,
  column: 'domain' | 'website',
  allowed: ReadonlySet<string>,
): string | KeyRefusal {
  const url = URL.parse(addressOf(value));
  if (!url) return refuse(value, 'not-a-domain');
  const mailbox = /^(?:mailto:)?[^/@]+@[^/@]+$/i.test(value);
  // https://acme.com@other.example/ is a page of other.example, which nobody means to write.
  if (url.username !== '' && !mailbox) return refuse(value, 'user-name');
  const bare = url.pathname === '/' && url.search === '';
  const page = identifyPage(bare ? `${url.origin}/-` : url.href);
  // A number alone would be read as the address of a machine.
  if (isReason(page, 'ip-address') && /[.[]/.test(value)) return refuse(value, 'ip-address');
  const host = bareHost(url.hostname);
  if (host === undefined || /^\d+$/.test(value)) return refuse(value, 'not-a-domain');
  if (isLocal(host))
    return refuse(value, host === 'localhost' || host.includes('.') ? 'local' : 'not-a-domain');
  const registrable = registeredFor(host);
  if (registrable === undefined) return refuse(value, 'public-suffix');
  if (!REGISTRABLE.test(registrable)) return refuse(value, 'not-a-domain');
  const domain = column === 'website' ? registrable : host;
  const isAllowed = allowed.has(domain) || allowed.has(registrable);
  // A company may own such a host; the mailboxes and pages that others have there are still not its own.
  if (mailHosts.has(registrable) && (mailbox || !isAllowed)) return refuse(value, 'free-mail');
  if (isAllowed && (page.kind === 'site' || (bare && allowed.has(host)))) return domain;
  return page.kind !== 'site' || isSharedHost(domain) ? refuse(value, 'shared-host') : domain;
}

function isReason(page: Page, reason: NothingReason): boolean {
  return page.kind === 'nothing' && page.reason === reason;
}

/** The values of a cell that may hold several; a cell of mere words is one value. */
function valuesOf(cell: string): string[] {
  const text = cell.replace(INVISIBLE, '').trim();
  if (EMPTY.test(text)) return [];
  if (!/[.@:]/.test(text)) return [text];
  return text
    .split(SEPARATOR)
    .map((value) => value.replace(WRAPPING, ''))
    .filter((value) => /[\p{L}\p{N}]/u.test(value) && !/^(?:and|or)$/i.test(value));
}

/** The address that a cell's value means: its scheme made good, or `https:` where it has none. */
function addressOf(value: string): string {
  return `https://${value.replace(/^(?:(?:https?|ftp|mailto)(?::\/*|\/\/+)|\/\/)+/i, '')}`;
}

function refuse(value: string, reason: RefusalReason): KeyRefusal {
  return { value, reason, words: refusalWords[reason](value) };
}

const refusalWords: Readonly<Record<RefusalReason, (value: string) => string>> = {
  'not-a-domain': (value) => `"${value}" is not a domain. Write it like acme.com.`,
  'user-name': (value) => `"${value}" holds a user name before its host. Write the domain alone.`,
  'ip-address': (value) => `"${value}" is the number of a machine. Write the company's domain.`,
  local: (value) => `"${value}" is a name on a private network. Write the company's domain.`,
  'public-suffix': (value) => `Under "${value}" anybody can register: it is no company's domain.`,
  'free-mail': (value) =>
    `"${value}" belongs to a mail provider that anybody can use. Write the company's own domain.`,
  'shared-host': (value) =>
    `"${value}" is on a site that many companies use. Write the company's own domain; if the company runs that site, allow it below the import.`,
  'not-a-page': (value) =>
    `"${value}" is not the address of a company's or person's page. Write it like linkedin.com/company/acme.`,
  several: (value) => `"${value}" holds several pages. Write one.`,
};

// A comma separates values, unless it stands in the path of an address and no other host follows it.
const SEPARATOR = /[\s;|，；、]+|(?<![^\s:/]\/[^\s,]*),|,(?=(?:https?:\/*)?[^\s/,]*\.)/;
// The look behind keeps a long run of such characters from being tried from each of them.
const WRAPPING = /^["'(<{«“‘]+|(?<!["')>}»”’.:!?])["')>}»”’.:!?]+$/g;
// Hosts may hold underscores and edge hyphens, a domain that somebody registered may not.
const REGISTRABLE = /^[a-z\d](?:[a-z\d-]*[a-z\d])?\./;
const EMPTY = /^(?:[-–—?.]*|n\/?a|none|null|nil|unknown|tbd|#n\/a)$/i;
// Zero-width characters and soft hyphens that copying from web pages leaves in cells.
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const SALESFORCE_ID = /^00[13][A-Za-z\d]{12}(?:[A-Z0-5]{3})?$/;
