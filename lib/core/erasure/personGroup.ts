/** Who is the same human, wherever list and journal name them: for what is told of one person, and for what is erased. */
import type { Stakeholder } from '../../schema/account.ts';
import type { Subject } from '../../schema/journal.ts';
import { contactKeysOf, emailKey } from '../contactKey.ts';
import { readContact } from '../contactText.ts';
import { squeezeName, squeezePerson } from '../key.ts';

/** Somebody as a place names them: a person of the list, or the subject of an entry. */
export interface Appearance {
  person: Pick<Stakeholder, 'id' | 'name' | 'keys'> & Partial<Pick<Stakeholder, 'title' | 'email' | 'phone'>>;
  /** Where; absent: nowhere in particular. */
  account?: Subject;
}

/**
 * The name as it is compared; undefined where it is none. A list without names shows people by their address or title, which
 * others have too.
 */
export function nameOf({ name, title, email }: Appearance['person']): string | undefined {
  if (name === title || name === email || name.includes('@')) return undefined;
  return squeezePerson(name) || undefined;
}

/**
 * Appearances of one human: by id, by page, by address with the name, or by name at the same account where neither address
 * nor page tells two apart. An address alone is not enough, since `info@` is everybody's.
 */
export class PersonGroup {
  readonly appearances: Appearance[] = [];
  readonly #ids = new Set<string>();
  readonly #pages = new Set<string>();
  readonly #emails = new Set<string>();
  readonly #names = new Set<string>();
  readonly #places = new Set<string>();

  /** @returns whether it may let in others than before */
  add(appearance: Appearance): boolean {
    this.appearances.push(appearance);
    const { person } = appearance;
    const before = this.#size();
    this.#ids.add(person.id);
    for (const key of person.keys) this.#pages.add(key);
    const email = emailOf(person);
    if (email !== undefined) this.#emails.add(email);
    const name = nameOf(person);
    if (name !== undefined) this.#names.add(name);
    for (const place of placesOf(appearance)) this.#places.add(place);
    return this.#size() > before;
  }

  has(appearance: Appearance): boolean {
    const { person } = appearance;
    if (this.#ids.has(person.id) || person.keys.some((key) => this.#pages.has(key))) return true;
    const name = nameOf(person);
    if (name === undefined || !this.#names.has(name)) return false;
    const email = emailOf(person);
    if (email !== undefined && this.#emails.has(email)) return true;
    const toldApart =
      (email !== undefined && this.#emails.size > 0) || (person.keys.length > 0 && this.#pages.size > 0);
    return !toldApart && placesOf(appearance).some((place) => this.#places.has(place));
  }

  /** Whether somebody of the group has this name. */
  hasName(person: Appearance['person']): boolean {
    const name = nameOf(person);
    return name !== undefined && this.#names.has(name);
  }

  #size(): number {
    return this.#ids.size + this.#pages.size + this.#emails.size + this.#names.size + this.#places.size;
  }
}

function emailOf({ email }: Appearance['person']): string | undefined {
  return email === undefined ? undefined : emailKey(email);
}

function placesOf({ person, account }: Appearance): string[] {
  const name = nameOf(person);
  if (!account || name === undefined) return [];
  return [`${account.id}\n${name}`, `${squeezeName(account.name)}\n${name}`];
}

/** The people whom these appearances are, each with theirs. */
export function groupAppearances(appearances: readonly Appearance[]): PersonGroup[] {
  let left = [...appearances];
  const groups: PersonGroup[] = [];
  for (let first = left.shift(); first; first = left.shift()) {
    const group = new PersonGroup();
    group.add(first);
    for (let grown = true; grown; ) {
      grown = false;
      const others: Appearance[] = [];
      for (const one of left) {
        if (group.has(one)) grown = group.add(one) || grown;
        else others.push(one);
      }
      left = others;
    }
    groups.push(group);
  }
  return groups;
}

/** What the person is looked for by: an address, a number, a page, or a name or part of it. @returns undefined: too little was said */
export function matchesQuery(query: string): ((person: Appearance['person']) => boolean) | undefined {
  const contact = readContact(query);
  if (contact && contact.kind !== 'domain') return (person) => contactKeysOf(person).includes(contact.key);
  const words = folded(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.join('').length < 2) return undefined;
  return ({ name }) => {
    const written = folded(name);
    return words.every((word) => written.includes(word));
  };
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
