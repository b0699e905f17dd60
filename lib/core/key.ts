/**
 * Keys: the exact names an account is known by, and the weaker hints that only suggest it.
 * The list's key index, the journal's links and the page engine all speak in keys.
 */
import type { Account } from '../schema/account.ts';
import { labelOf } from './host.ts';
import { remembered } from './remembered.ts';

/** `kind:value`, such as `domain:acme.co.uk`, `linkedin-company:acme` or the hint `label:acme`. */
export type Key = `${string}:${string}`;

/** What an account is looked up by. Each list is sorted and without duplicates. */
export interface AccountKeys {
  /** The company's domains and pages: any of them is the account. */
  exact: Key[];
  /** Names that agree with the account's, its domains' or its people's: they suggest it and never match. */
  hints: Key[];
  /** Pages of its people: the account, with that person in front. */
  people: Key[];
}

/** The key of a host in the form of `bareHost`: `acme.co.uk` → `domain:acme.co.uk`. */
export function domainKey(host: string): Key {
  return `domain:${host}`;
}

/** Every key that the list's index holds for an account. The same account gives the same keys in the same order. */
export function keysOf(account: Account): AccountKeys {
  return {
    exact: sorted([...account.domains.map(domainKey), ...account.keys.filter(isKey)]),
    hints: sorted([
      ...account.domains.flatMap((domain) => labelHint(labelOf(domain))),
      ...nameHint(account.name),
      ...account.people.flatMap((person) => fullNameHint(person.name)),
    ]),
    people: sorted(account.people.flatMap((person) => person.keys.filter(isKey))),
  };
}

/** The hint of a domain's label or of a platform's slug: `acme-industrial` → `label:acmeindustrial`. */
export function labelHint(label: string): Key[] {
  // The hyphens of an encoded IDN are part of the name: without them it would be another word.
  const squeezed = label.startsWith('xn--') ? label : label.replace(/[^\p{L}\p{N}]/gu, '');
  return squeezed ? [`label:${squeezed}`] : [];
}

/** The hint of a company's name: `Acme Industrial GmbH` → `name:acmeindustrial`. */
export function nameHint(name: string): Key[] {
  const squeezed = squeezeName(name);
  return squeezed ? [`name:${squeezed}`] : [];
}

/** The hint of a person's name or slug: `Dr. Inés Varga` and `ines-varga-4b12a7` → `person:inesvarga`. */
export function personHint(name: string): Key[] {
  return hintOfPerson(wordsOf(name));
}

/** A first name alone would suggest every account that has one. */
function fullNameHint(name: string): Key[] {
  const words = wordsOf(name);
  return words.length > 1 ? hintOfPerson(words) : [];
}

function hintOfPerson(words: readonly string[]): Key[] {
  const squeezed = squeezeWords(words);
  return squeezed ? [`person:${squeezed}`] : [];
}

/**
 * A company's name as it is compared: lower case, accents folded, letters and digits only, legal forms dropped.
 * `The Müller & Söhne GmbH & Co. KG` → `mullersohne`. A name made of nothing else keeps its last word.
 */
export const squeezeName = remembered((name) => {
  let words = wordsOf(name).join(' ').replace(LEADING, '');
  for (let longer = ''; longer !== words; ) {
    longer = words;
    // The pattern is tried from every space: dear in a long list, and most names end in no legal form.
    if (LAST_WORDS.has(words.slice(words.lastIndexOf(' ') + 1))) words = words.replace(TRAILING, '');
  }
  return words.replaceAll(' ', '');
});

/** A person's name as it is compared: first and last word, without titles and the digits that platforms append. */
export function squeezePerson(name: string): string {
  return squeezeWords(wordsOf(name));
}

function squeezeWords(all: readonly string[]): string {
  const words = all.filter((word) => !/\d/.test(word) && !TITLES.test(word));
  return (words[0] ?? '') + (words.length > 1 ? words.at(-1) : '');
}

function wordsOf(name: string): string[] {
  // Most names are plain, and what follows below changes nothing about them but the case.
  if (PLAIN.test(name)) return name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[ßøæœđłþðı]/g, (letter) => LETTERS[letter] ?? letter)
      .replace(/株式会社|有限会社|(?:股份)?有限公司/g, ' ')
      // S.A., S.p.A. and A/S are words, not letters.
      .replace(/\b([a-z])[./](?=[a-z]\b)/g, '$1')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function isKey(text: string): text is Key {
  return text.includes(':');
}

function sorted(keys: readonly Key[]): Key[] {
  return keys.length > 1 ? [...new Set(keys)].sort() : [...keys];
}

/** ASCII without the signs that part the letters of S.A. and A/S. */
const PLAIN = /^[^\u0080-\uffff./]*$/;

/** Letters that Unicode doesn't take apart into a base and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ð: 'd',
  ı: 'i',
};

const LEADING = /^(?:the|pt|ooo|pao) (?=.)/;

/** Legal forms, in the folded words of `wordsOf`. */
const FORMS = [
  'the|inc|incorporated|corp|corporation|co|company|ltd|limited|llc|l l c|llp|lp|plc|pllc|pbc|pc',
  'gmbh|mbh|ag|se|kg|kgaa|ohg|gbr|ug|ev|eg|sa|s a|sas|sarl|sasu|eurl|snc|spa|s p a|srl|srls',
  'bv|b v|nv|n v|vof|cv|ab|as|a s|asa|aps|oy|oyj|hf|ehf|sl|slu|sau|lda|ltda|sro|spol s r o',
  'doo|dd|ad|kft|zrt|nyrt|sp z oo|ooo|oao|pao|jsc|pjsc|pte|pty|pvt|private|sdn|bhd|tbk|kk|gk|sa de|sab de',
].join('|');
const TRAILING = new RegExp(` (?:${FORMS})$`);
const LAST_WORDS: ReadonlySet<string | undefined> = new Set(
  FORMS.split('|').map((form) => form.split(' ').at(-1)),
);

const TITLES = /^(?:dr|prof|mr|mrs|ms|ing|dipl|mba|phd|msc|bsc|cpa|cfa|pmp|md|esq|jr|sr|ii|iii)$/;
