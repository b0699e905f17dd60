/** Numbers of people and amounts of money in the spellings of spreadsheets and tools. */
import type { CountRange, MoneyRange } from '../schema/account.ts';
import { remembered } from './remembered.ts';

const scales: ReadonlyArray<readonly [words: RegExp, factor: number]> = [
  [/^(?:k|thousand|tsd|tausend)$/, 1e3],
  [/^(?:m|mn|mm|mio|mln|million|millions|millionen)$/, 1e6],
  [/^(?:b|bn|mrd|billion|billions|milliarden?)$/, 1e9],
];

/** Signs that mean one currency. A dollar alone is the US dollar, as all of these tools write it; ¥ and kr are several. */
const signs: ReadonlyArray<readonly [sign: string, code: string]> = [
  ['US$', 'USD'],
  ['CA$', 'CAD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
];

const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** `201-500`, `1,200`, `1.2k`, `10,001+`, `over 500 employees` → a range. Undefined where no number of people is meant. */
export function readCount(cell: string): CountRange | undefined {
  const range = countOf(cell);
  return range ? { ...range } : undefined;
}

// Lists have few sizes, such as `201-500`.
const countOf = remembered((cell) => rangeOfCount(cell) ?? null);

function rangeOfCount(cell: string): CountRange | undefined {
  const text = cell.replace(/\b(?:employees|people|staff|mitarbeiter(?:innen)?|fte)\b/gi, '').trim();
  const range = readRange(text);
  if (!range || !Number.isInteger(range.from) || !Number.isInteger(range.to ?? 0)) return undefined;
  return range;
}

/**
 * `$1.5M`, `€ 1.234.567,89`, `10-50m USD`, `1,5 Mio. €` → a range with its currency, where one is named.
 * Undefined where it is no amount, or of several currencies.
 * @param assumed what the column's header says: the factor and the currency
 */
export function readMoney(
  cell: string,
  assumed: { factor?: number; currency?: string } = {},
): MoneyRange | undefined {
  let text = cell.trim();
  const named = new Set<string>();
  for (const [sign, code] of signs) {
    if (!text.includes(sign)) continue;
    named.add(code);
    text = text.replaceAll(sign, ' ');
  }
  text = text.replace(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g, (code) => {
    if (!codes.has(code)) return code;
    named.add(code);
    return ' ';
  });
  if (named.size > 1) return undefined;
  const range = readRange(text.trim());
  if (!range) return undefined;
  const currency = [...named][0] ?? assumed.currency;
  const factor = assumed.factor ?? 1;
  return {
    from: range.from * factor,
    ...(range.to !== undefined && { to: range.to * factor }),
    ...(currency !== undefined && { currency }),
  };
}

/** `12`, `1,200`, `1.5k` → a number. Undefined for everything else. */
export function readNumber(cell: string): number | undefined {
  return readAmount(cell)?.amount;
}

/** A range as a list writes it: `201-500`, `1200`, `10001+`. */
export function writeRange({ from, to }: { from: number; to?: number }): string {
  if (to === undefined) return `${writeAmount(from)}+`;
  return from === to ? writeAmount(from) : `${writeAmount(from)}-${writeAmount(to)}`;
}

/** An amount that is read back as it is: three decimals alone would part thousands. */
export function writeAmount(amount: number): string {
  const text = String(amount);
  return /^\d+\.\d{3}$/.test(text) ? `${text}0` : text;
}

function readRange(text: string): { from: number; to?: number } | undefined {
  const open =
    /^(?:(?:over|more than|above|>=?|≥|ab|über)\s*(.+)|(.+?)\s*(?:\+|or more|and more|and above))$/i.exec(
      text,
    );
  if (open) {
    const from = readAmount(open[1] ?? open[2] ?? '');
    return from && { from: from.amount };
  }
  const below = /^(?:under|less than|below|up to|<=?|≤|unter|bis)\s*(.+)$/i.exec(text);
  if (below) {
    const to = readAmount(below[1] ?? '');
    return to && { from: 0, to: to.amount };
  }
  const [first = '', second, ...others] = text.split(/\s*(?:[-–—]|\bto\b|\bbis\b)\s*/);
  if (others.length > 0) return undefined;
  const from = readAmount(first);
  if (!from) return undefined;
  if (second === undefined) return { from: from.amount, to: from.amount };
  const to = readAmount(second);
  if (!to) return undefined;
  // `10-50M` is ten to fifty million: the scale stands once, behind both.
  const low = from.factor === 1 && to.factor > 1 ? from.amount * to.factor : from.amount;
  return low <= to.amount ? { from: low, to: to.amount } : undefined;
}

function readAmount(text: string): { amount: number; factor: number } | undefined {
  const [, digits = '', word = ''] = /^(\d[\d.,'’\s\u00a0\u202f]*)(\p{L}+)?\.?$/u.exec(text.trim()) ?? [];
  const factor = word === '' ? 1 : scales.find(([words]) => words.test(word.toLowerCase()))?.[1];
  const number = readDigits(digits.trim(), factor !== 1);
  if (factor === undefined || number === undefined) return undefined;
  // 1.1 × 1,000,000 is 1,100,000.0000000002 in binary.
  return { amount: Number((number * factor).toPrecision(15)), factor };
}

/**
 * Digits with separators, English or German. One separator before exactly three digits parts thousands, since nobody writes
 * three decimals of money or people; before a scale (`1.250 Mio.`) it may be either, and is refused.
 */
function readDigits(digits: string, scaled: boolean): number | undefined {
  const text = digits.replace(/['’\s\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (points + commas === 0) return /^\d+$/.test(text) ? Number(text) : undefined;
  if (points > 0 && commas > 0) {
    const decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
    return ungroup(text, decimal === '.' ? ',' : '.', decimal);
  }
  const separator = points > 0 ? '.' : ',';
  if (points + commas > 1) return ungroup(text, separator, undefined);
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return ungroup(text, undefined, separator);
  return scaled ? undefined : ungroup(text, separator, undefined);
}

function ungroup(
  text: string,
  group: '.' | ',' | undefined,
  decimal: '.' | ',' | undefined,
): number | undefined {
  const [whole = '', fraction, ...others] = decimal === undefined ? [text] : text.split(decimal);
  if (others.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const parts = group === undefined ? [whole] : whole.split(group);
  const sound = parts.every((part, at) => (at === 0 ? /^\d+$/ : /^\d{3}$/).test(part));
  return sound ? Number(`${parts.join('')}.${fraction ?? '0'}`) : undefined;
}
