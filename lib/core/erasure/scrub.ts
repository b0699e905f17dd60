/** Takes a person out of texts and of whatever is made of texts. Pure. */
import { emailKey, phoneKey } from '../contactKey.ts';
import { anonymousId, REDACTED } from './anonymous.ts';
import type { PersonMarks } from './personMarks.ts';

/** Fields that stay as they are, by name: ids and names of others. */
export type Kept = ReadonlySet<string>;
const NONE: Kept = new Set();

/**
 * Finds full names, addresses, numbers and pages of one person, in the spellings that people use, and puts `[erased]` in
 * their place. A first or a last name alone stays: it is everybody's.
 */
export class Scrubber {
  readonly marks: PersonMarks;
  readonly #contacts: RegExp | undefined;
  readonly #all: RegExp | undefined;
  readonly #whole: Map<string, string>;
  readonly #needles: RegExp;
  readonly #namesakes: ReadonlySet<string>;

  constructor(marks: PersonMarks) {
    this.marks = marks;
    const contacts = [
      ...marks.keys.filter((key) => !/^(?:email|phone):/.test(key)).map(pagePattern),
      ...[...marks.emails, ...keyValues(marks, 'email:')].map(emailPattern),
      ...[...marks.phones, ...keyValues(marks, 'phone:')].map(phonePattern),
    ];
    const names = marks.names.flatMap(namePatterns);
    this.#contacts = anyOf(contacts);
    this.#all = anyOf([...contacts, ...names]);
    const anonymous = anonymousId(marks.erasure);
    this.#whole = new Map([...marks.ids, ...marks.keys].map((text) => [text, anonymous]));
    this.#namesakes = new Set(marks.namesakes);
    this.#needles = needlesOf(marks);
  }

  /** @param account id of the account that the text is about; absent: none in particular */
  text(text: string, account?: string): string {
    const whole = this.#whole.get(text);
    if (whole !== undefined) return whole;
    const pattern = account !== undefined && this.#namesakes.has(account) ? this.#contacts : this.#all;
    return pattern ? text.replace(pattern, REDACTED) : text;
  }

  /**
   * The same value where nothing in it names them, otherwise a copy.
   *
   * @param kept fields, at whatever depth, that stay as they are
   */
  value<T>(value: T, account?: string, kept: Kept = NONE): T {
    if (!this.mayName(value)) return value;
    return this.#walk(value, account, kept, new Set()) as T;
  }

  /** Whether it is worth looking closer: a fast test of the whole, which most of a list doesn't pass. */
  mayName(value: unknown): boolean {
    try {
      return this.#needles.test(JSON.stringify(value) ?? '');
    } catch {
      return true; // A circle can't be written.
    }
  }

  #walk(value: unknown, account: string | undefined, kept: Kept, within: Set<object>): unknown {
    if (typeof value === 'string') return this.text(value, account);
    // Damage may have left a circle; there it ends.
    if (!isPlain(value) || within.has(value)) return value;
    within.add(value);
    const made = this.#walkInto(value, account, kept, within);
    within.delete(value);
    return made;
  }

  #walkInto(value: Plain, account: string | undefined, kept: Kept, within: Set<object>): unknown {
    let changed = false;
    const each = (one: unknown) => {
      const made = this.#walk(one, account, kept, within);
      changed ||= made !== one;
      return made;
    };
    if (Array.isArray(value)) {
      const made = value.map(each);
      return changed ? made : value;
    }
    const fields = Object.entries(value).map(([name, field]): [string, unknown] => {
      const told = this.text(name, account);
      changed ||= told !== name;
      return [told, kept.has(name) ? field : each(field)];
    });
    return changed ? Object.fromEntries(fields) : value;
  }
}

type Plain = unknown[] | Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  const made = Object.getPrototypeOf(value);
  return made === Object.prototype || made === null;
}

function keyValues({ keys }: PersonMarks, kind: string): string[] {
  return keys.filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length));
}

function anyOf(patterns: readonly string[]): RegExp | undefined {
  return patterns.length > 0 ? new RegExp([...new Set(patterns)].join('|'), 'giu') : undefined;
}

/** A part of each pattern and of each whole text, plain enough to be found fast and never written otherwise by JSON. */
function needlesOf({ ids, keys, names, emails, phones }: PersonMarks): RegExp {
  const slugs = keys.flatMap((key) => writtenSlugs(key));
  const words = names.flatMap((name) =>
    spellingsOf(name.split(/[\s,]+/u).findLast((word) => isName(word)) ?? name),
  );
  const locals = emails.map((email) => email.split(/[+@]/)[0] ?? '');
  const needles = [...words, ...ids, ...slugs, ...locals, ...phones]
    .filter((text) => text !== '')
    .map((text) => escaped(JSON.stringify(text).slice(1, -1)));
  const digits = [...phones, ...slugs].flatMap((number) => phoneKey(number)?.slice(-4) ?? []);
  needles.push(...digits.map((last) => [...last].join('[^\\d"]{0,3}')));
  return new RegExp(needles.length > 0 ? [...new Set(needles)].join('|') : '(?!)', 'i');
}

const NOT_WITHIN = '(?<![\\p{L}\\p{M}\\p{N}])';
const NOT_AFTER = '(?![\\p{L}\\p{M}\\p{N}])';

/** The name as it is written, its words one after the other, the first and the last one alone, and the last one first. */
function namePatterns(name: string): string[] {
  const words = name.split(/[\s,]+/u).filter((word) => /\p{L}/u.test(word));
  const plain = words.filter(isName);
  const [first] = plain;
  const last = plain.at(-1);
  if (first === undefined || last === undefined || plain.length < 2) return [];
  const orders = [words, plain, [first, last], [last, first]];
  const spellings = new Set([escaped(name), ...orders.map((order) => order.map(wordPattern).join(BETWEEN))]);
  return [...spellings].map((pattern) => NOT_WITHIN + pattern + NOT_AFTER);
}

function isName(word: string): boolean {
  return /\p{L}/u.test(word) && !TITLE.test(word);
}

const TITLE = /^(?:dr|prof|mr|mrs|ms|ing|dipl|mba|phd|msc|bsc)\.?$/i;
const BETWEEN = '[\\s.,_+\\-\\u2010-\\u2015]{1,4}(?:%20)?';

/** With and without its accents, however these are written. */
function wordPattern(word: string): string {
  return `(?:${spellingsOf(word).map(escaped).join('|')})`;
}

function spellingsOf(word: string): string[] {
  const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || word;
  return [...new Set([bare, bare.normalize('NFC'), bare.normalize('NFD'), folded(bare)])];
}

function folded(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** With whatever follows a plus, and without. */
function emailPattern(address: string): string {
  const key = emailKey(address)?.slice('email:'.length);
  if (key === undefined) return escaped(address);
  const [local = '', host = ''] = key.split('@');
  const inbox = `${escaped(local)}(?:\\+[^\\s@]*)?@(?:www\\.)?${escaped(host)}`;
  return `(?<![\\p{L}\\p{N}.+_-])(?:${escaped(address)}|${inbox})${NOT_AFTER}`;
}

/** The digits with whatever stands between them, and the country's and the trunk's before them. */
function phonePattern(number: string): string {
  const digits = phoneKey(number)?.slice('phone:'.length);
  if (digits === undefined) return `(?<!\\d)${escaped(number)}(?!\\d)`;
  const country = `(?:(?:\\+|00)\\s?\\d{1,3}${GAP})?(?:\\(?0\\)?${GAP})?`;
  return `(?<!\\d)${country}${[...digits].join(GAP)}(?!\\d)`;
}

const GAP = '[\\s()./\\-\\u2010-\\u2015]{0,3}';

/** The key itself, and addresses that end in it or lead beyond it. */
function pagePattern(key: string): string {
  const written = writtenSlugs(key).map(escaped).join('|');
  return `(?:${escaped(key)}|[^\\s"'<>]*[/=](?:${written})(?![\\p{L}\\p{N}_-])[^\\s"'<>]*)`;
}

/** What stands behind the kind of a key, as text and as addresses write it. */
function writtenSlugs(key: string): string[] {
  const slug = key.slice(key.indexOf(':') + 1);
  try {
    return [...new Set([slug, encodeURIComponent(slug)])];
  } catch {
    return [slug]; // Half a character has no other writing.
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
