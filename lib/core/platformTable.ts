/**
 * The form of the table by which pages are told apart: what a row says, and the patterns that rows share. The rows lie
 * in files by what they are about; adding a platform is adding its entry and its examples to one of them.
 */
import type { NothingReason } from './notCompanies.ts';

interface Place {
  /**
   * Tried on what stands around the platform's host: `sub-domain/path?query#fragment`, such as `uk/company/acme?trk=1`
   * for uk.linkedin.com. The group `key` is where the key stands, `name` where words for a name stand apart from it.
   */
  at: RegExp;
}

/** A page whose address holds a key of its company or person. */
export interface KeyRow extends Place {
  /** Kind of the key, as the list and the journal store it. Never renamed once shipped. */
  key: string;
  about?: 'person';
  /** A record in the team's CRM, not a public page. */
  record?: true;
  /** An id that says nothing: compared as it is written, upper case too, and no name is read from it. */
  opaque?: true;
  /** The page is a job board: being there means that the company hires. */
  hiring?: true;
  /** Address without `https://` → the key's value. */
  examples: Readonly<Record<string, string>>;
}

/** A page whose address holds another address. */
export interface CarrierRow extends Place {
  /** A bare host, a whole address, or a host as translate.goog spells it. */
  carries: 'host' | 'address' | 'hyphenated-host';
  /** Address without `https://` → the host it carries. */
  examples: Readonly<Record<string, string>>;
}

/** A page that is about no company. */
export interface NothingRow extends Place {
  nothing: NothingReason;
  /** Addresses without `https://`. */
  examples: readonly string[];
}

export type Row = KeyRow | CarrierRow | NothingRow;

export interface Platform {
  /** The words for the screen: "on its Greenhouse board". */
  name: string;
  /** Hosts in the form of `bareHost`; a row's `at` says which of their sub-domains count. */
  hosts: readonly string[];
  /** Tried in order, the first that fits wins. Where none does, the page is an ordinary site: the platform's own. */
  rows: readonly Row[];
}

/** Ends a segment of a path: `in/me` without `in/me-smith`. */
export const END = '(?![^/?#])';

/** Sub-domains by which platforms speak for themselves: `support.zendesk.com` is Zendesk's site, not a customer's. */
export const OWN =
  '(?!(?:about|account|accounts|admin|api|app|apps|assets|auth|blog|careers|cdn|community|developer|developers|docs|go' +
  '|help|hello|id|info|jobs|learn|login|m|marketplace|my|partners|portal|press|resources|secure|signup|static|status' +
  '|support|training|web|www)[./])';

/** A customer's sub-domain: `acme.zendesk.com`. */
export const TENANT = new RegExp(`^${OWN}(?<key>[^./]+)/`);
/** The first segment of the path: `jobs.lever.co/acme`. */
export const FIRST = /^\/(?<key>[^/?#]+)/;

/** Closes a host that has pages about many companies and none about itself. */
export const OTHERS: NothingRow = { at: /^/, nothing: 'platform', examples: [] };
