/** What is known of an account, and how a rule's test stands against it. */
import type { Account, CountRange, MoneyRange } from '../schema/account.ts';
import type { Fact, FactTest } from '../schema/icp.ts';
import { readMoney } from './numbers.ts';

/** What the account has, as evidence: texts as the list writes them, or a range of numbers. Absent `to`: no upper end. */
export type Known =
  | { kind: 'texts'; texts: readonly string[] }
  | { kind: 'number'; from: number; to?: number; currency?: string };

/** Undefined where the account doesn't say: nothing is then known for or against it. */
export function knownOf(account: Account, fact: Fact): Known | undefined {
  if (typeof fact === 'object') {
    const name = plain(fact.attribute);
    return texts(account.attributes.filter((one) => plain(one.name) === name).map(({ value }) => value));
  }
  switch (fact) {
    case 'employees':
    case 'revenue':
      return range(account[fact]);
    case 'technologies':
      return texts(account.technologies ?? []);
    default: {
      const value = account[fact];
      return value === undefined ? undefined : texts([value]);
    }
  }
}

/**
 * How far the account passes: 1 in full, 0 not at all, between them only outside a range with a soft edge. Undefined
 * where that can't be told, such as a text held against a range.
 */
export function shareOf(known: Known | undefined, test: FactTest): number | undefined {
  if (known === undefined) return undefined;
  switch (test.is) {
    case 'exists':
      return 1;
    case 'one-of':
    case 'includes-any':
      return hasAny(known, test.values) ? 1 : 0;
    case 'includes-none':
      return hasAny(known, test.values) ? 0 : 1;
    case 'range': {
      const value = middleOf(known);
      return value === undefined ? undefined : shareInRange(value, test);
    }
  }
}

/**
 * Over the edge's width, a share of the nearer end, the score falls evenly from 1 to 0. A range that is upside down
 * holds nothing.
 */
function shareInRange(value: number, { from, to, edge = 0 }: FactTest & { is: 'range' }): number {
  const low = from === undefined ? 1 : shareOutside(from - value, Math.abs(from) * edge);
  const high = to === undefined ? 1 : shareOutside(value - to, Math.abs(to) * edge);
  return Math.min(low, high);
}

function shareOutside(distance: number, width: number): number {
  if (distance <= 0) return 1;
  return width === 0 ? 0 : Math.max(0, 1 - distance / width);
}

/**
 * The number that a range is held by: its middle, or its lower end where it has no upper one. An attribute may hold
 * several numbers; the first that is one counts.
 */
function middleOf(known: Known): number | undefined {
  if (known.kind === 'number') return (known.from + (known.to ?? known.from)) / 2;
  for (const text of known.texts) {
    const value = readNumber(text);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** `1,200`, `$1.5M`, `45 %`, `-3`, `10-50` → a number. */
function readNumber(text: string): number | undefined {
  const cell = text.trim().replace(/\s*%$/, '');
  const negative = /^[-−–](?=\d)/.test(cell);
  const found = readMoney(negative ? cell.slice(1) : cell);
  if (!found) return undefined;
  const middle = (found.from + (found.to ?? found.from)) / 2;
  return negative ? -middle : middle;
}

/** A cell with several items, such as `SAP; Oracle`, has each of them, and itself. */
function hasAny(known: Known, values: readonly string[]): boolean {
  const have = known.kind === 'texts' ? known.texts.flatMap(itemsOf) : writtenOf(known);
  return values.some((value) => have.includes(plain(value)));
}

function itemsOf(text: string): string[] {
  const whole = plain(text);
  return /[;,\n|]/.test(whole) ? [whole, ...whole.split(/[;,\n|]/).map(plain)] : [whole];
}

/** A number held against texts: only an exact one can be equal. */
function writtenOf({ from, to }: Known & { kind: 'number' }): string[] {
  return from === to ? [String(from)] : [];
}

function texts(found: readonly string[]): Known | undefined {
  return found.length === 0 ? undefined : { kind: 'texts', texts: found };
}

function range(found: CountRange | MoneyRange | undefined): Known | undefined {
  return found && { kind: 'number', ...found };
}

/** A text as facts and the names of segments are compared: case and spaces around it don't matter. */
export function plain(text: string): string {
  return text.trim().toLowerCase();
}
