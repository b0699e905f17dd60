/** Which records of two lists may be one company, found without holding any of them. */
import { nameKey, type StakeholderDraft } from '../../core/reconcile.ts';
import type { Account } from '../../schema/account.ts';
import { hashText, scramble } from '../../store/buckets.ts';
import type { AccountRow } from '../fields.ts';
import { mailDomains } from '../joinRows.ts';
import type { ReferringRow } from '../rows.ts';

/**
 * What a row is grouped and reconciled by: its ids, domains and name, and what tells its people. Two records that share none of these are
 * never compared by the grouping or by `reconcile`, so they may be settled apart.
 */
export function linksOfRow({ id, recordId, name, sites, people = [] }: AccountRow): string[] {
  const links = people.flatMap(linksOfPerson);
  if (id !== undefined) links.push(idLink(id));
  if (recordId !== undefined) links.push(recordLink(recordId));
  if (name !== '') links.push(nameLink(name));
  for (const { host, kept, registrable } of sites) {
    for (const domain of new Set([host, kept, registrable])) {
      links.push(domainLink(domain));
      // A row without a name takes its domain's.
      if (name === '') links.push(nameLink(domain));
    }
  }
  return links;
}

/** What a row of people or activity finds its account by, what tells its person, and the activity's own id. */
export function linksOfReferring({ account, person, activity }: ReferringRow): string[] {
  const links = account.keys.map(pageLink);
  if (account.recordId !== undefined) links.push(recordLink(account.recordId));
  if (account.name !== '') links.push(nameLink(account.name));
  for (const { host, kept } of account.sites) links.push(domainLink(host), domainLink(kept));
  for (const host of mailDomains(person)) links.push(domainLink(host));
  if (person) links.push(...linksOfPerson(person));
  if (activity.id !== undefined) links.push(`a${activity.source ?? ''} ${activity.id}`);
  // A row that names nothing finds nothing, on its own.
  return links.length > 0 ? links : [`row ${account.row}`];
}

/** The same for an account that such rows may find. */
export function linksOfFindable(account: Account): string[] {
  return [...linksOfAccount(account), ...account.keys.map(pageLink)];
}

/** The same for an account of the present list. */
export function linksOfAccount({ id, recordId, name, domains, people }: Account): string[] {
  const links = [idLink(id), nameLink(name), ...domains.map(domainLink), ...people.flatMap(linksOfPerson)];
  if (recordId !== undefined) links.push(recordLink(recordId));
  return links;
}

/** People are followed from account to account. */
function linksOfPerson({ id, recordId, email, keys }: StakeholderDraft): string[] {
  const links = keys.map((key) => `k${key}`);
  if (id !== undefined) links.push(`p${id}`);
  if (recordId !== undefined) links.push(`q${recordId}`);
  if (email !== undefined) links.push(`e${email.toLowerCase()}`);
  return links;
}

const idLink = (id: string) => `i${id}`;
const recordLink = (id: string) => `r${id}`;
const nameLink = (name: string) => `n${nameKey(name)}`;
const pageLink = (key: string) => `g${key}`;
const domainLink = (domain: string) => `d${domain}`;

const FIRST_SLOTS = 1 << 12;

/**
 * Joins records that share a link, and those that share one with these, and so on. Holds hashes of the links alone, at
 * most 60 bytes each. Two links whose hashes are equal join records that have nothing in common, which does no harm:
 * they are settled together, by their real values.
 */
export class Kin {
  /** For each slot of the hash table: the second hash of its link, and the link's number plus 1; 0: free. */
  #checks = new Uint32Array(FIRST_SLOTS);
  #numbers = new Uint32Array(FIRST_SLOTS);
  #firstHashes = new Uint32Array(FIRST_SLOTS);
  /** For each link a link that it is joined with, itself at the end of the chain. */
  #joined = new Uint32Array(FIRST_SLOTS);
  #links = 0;
  /** For each record one of its links. */
  #linkOf = new Uint32Array(FIRST_SLOTS);
  #records = 0;

  /** Records are numbered from 0 as they are added. @param links at least one */
  add(links: readonly string[]): void {
    let root: number | undefined;
    for (const link of links) {
      const other = this.#root(this.#number(link));
      if (root === undefined) root = other;
      else this.#joined[other] = root;
    }
    if (this.#records === this.#linkOf.length) this.#linkOf = doubled(this.#linkOf);
    this.#linkOf[this.#records++] = root ?? 0;
  }

  /** Whether any record so far has the link; by its hashes, so that it may be said of one that none has. */
  knows(link: string): boolean {
    const [hash, check] = hashText(link);
    return this.#numbers[this.#slotOf(hash, check)] !== 0;
  }

  /** Ask once all records are added. @returns the same part for all records that are joined */
  partOf(record: number, parts: number): number {
    return scramble(this.#root(this.#linkOf[record] ?? 0)) % parts;
  }

  #root(link: number): number {
    let at = link;
    for (;;) {
      const next = this.#joined[at] ?? at;
      if (next === at) return at;
      // Halves the chain on the way, so that it stays short.
      const beyond = this.#joined[next] ?? next;
      this.#joined[at] = beyond;
      at = beyond;
    }
  }

  #number(link: string): number {
    const [hash, check] = hashText(link);
    const slot = this.#slotOf(hash, check);
    const known = this.#numbers[slot];
    if (known) return known - 1;
    const number = this.#links++;
    this.#checks[slot] = check;
    this.#firstHashes[slot] = hash;
    this.#numbers[slot] = number + 1;
    if (number === this.#joined.length) this.#joined = doubled(this.#joined);
    this.#joined[number] = number;
    if (this.#links * 2 > this.#numbers.length) this.#grow();
    return number;
  }

  #slotOf(hash: number, check: number): number {
    const mask = this.#numbers.length - 1;
    let slot = hash & mask;
    while (this.#numbers[slot] && (this.#checks[slot] !== check || this.#firstHashes[slot] !== hash)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [numbers, checks, hashes] = [this.#numbers, this.#checks, this.#firstHashes];
    const slots = numbers.length * 2;
    this.#numbers = new Uint32Array(slots);
    this.#checks = new Uint32Array(slots);
    this.#firstHashes = new Uint32Array(slots);
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? 0;
      if (number === 0) continue;
      const [hash, check] = [hashes[at] ?? 0, checks[at] ?? 0];
      const slot = this.#slotOf(hash, check);
      this.#numbers[slot] = number;
      this.#checks[slot] = check;
      this.#firstHashes[slot] = hash;
    }
  }
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(array.length * 2);
  twice.set(array);
  return twice;
}
