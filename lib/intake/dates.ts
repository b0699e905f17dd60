/** Dates in the spellings of spreadsheets and tools. What two countries read differently is never guessed. */

/** `Jan`, `January` → 0. English and German, as the tools' exports and their users write them. */
const months = [
  'jan january januar',
  'feb february februar',
  'mar march mär märz',
  'apr april',
  'may mai',
  'jun june juni',
  'jul july juli',
  'aug august',
  'sep sept september',
  'oct october okt oktober',
  'nov november',
  'dec december dez dezember',
].map((names) => names.split(' '));

/** Excel counts days from here, so that its 29 February 1900, which never was, does no harm from March 1900 on. */
const EXCEL_DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

const TIME = String.raw`(?:[T ,]+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([ap]\.?m\.?)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?`;

interface Shape {
  pattern: RegExp;
  /** Year, month (1–12) and day of the groups before the time; a text says what is wrong with them. */
  read(groups: readonly string[]): [number, number, number] | string | undefined;
  examples: Readonly<Record<string, string>>;
}

const shapes: readonly Shape[] = [
  {
    pattern: dated(String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})`),
    read: ([year, month, day]) => [Number(year), Number(month), Number(day)],
    examples: { '2026-03-01': '2026-03-01T00:00:00.000Z', '2026-03-01 14:22': '2026-03-01T14:22:00.000Z' },
  },
  {
    pattern: dated(String.raw`(\d{4})(\d\d)(\d\d)`),
    read: ([year, month, day]) => [Number(year), Number(month), Number(day)],
    examples: { '20260301': '2026-03-01T00:00:00.000Z' },
  },
  {
    // Points stand between day, month and year; nobody writes the month first with them.
    pattern: dated(String.raw`(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})`),
    read: ([day, month, year]) => [Number(year), Number(month), Number(day)],
    examples: { '3.4.2026': '2026-04-03T00:00:00.000Z' },
  },
  {
    pattern: dated(String.raw`(\d{1,2})[/-](\d{1,2})[/-](\d{4})`),
    read: ([first, second, year]) => {
      const [one, other] = [Number(first), Number(second)];
      if (one <= 12 && other <= 12 && one !== other) {
        return `It may be ${iso(Number(year), other, one)} or ${iso(Number(year), one, other)}. Write it like ${iso(Number(year), other, one)}.`;
      }
      return one > 12 ? [Number(year), other, one] : [Number(year), one, other];
    },
    examples: { '25/12/2026': '2026-12-25T00:00:00.000Z', '12/25/2026 9:15 PM': '2026-12-25T21:15:00.000Z' },
  },
  {
    pattern: dated(String.raw`(\d{1,2})(?:st|nd|rd|th|\.)?[ -]([\p{L}]+)\.?,?[ -](\d{4})`),
    read: ([day, name, year]) => named(Number(year), name, Number(day)),
    examples: { '1 March 2026': '2026-03-01T00:00:00.000Z', '1. März 2026': '2026-03-01T00:00:00.000Z' },
  },
  {
    pattern: dated(String.raw`([\p{L}]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})`),
    read: ([name, day, year]) => named(Number(year), name, Number(day)),
    examples: { 'Mar 1, 2026': '2026-03-01T00:00:00.000Z' },
  },
];

/** Spellings with what they mean, for the test that walks them. */
export const dateExamples: ReadonlyArray<readonly [cell: string, iso: string]> = shapes.flatMap(
  ({ examples }) => Object.entries(examples),
);

/**
 * A moment, or what is wrong with the cell. Without a time it is the day's start, without a zone UTC.
 * A number of five digits is a day as Excel counts them, from 1954 to 2119.
 */
export function readDate(cell: string): number | string {
  const text = cell.trim();
  const serial = /^(\d{5})(\.\d+)?$/.exec(text);
  if (serial && Number(text) >= 20_000 && Number(text) <= 80_000) {
    return EXCEL_DAY_ZERO + Math.round((Number(text) * DAY) / 1000) * 1000;
  }
  for (const { pattern, read } of shapes) {
    const match = pattern.exec(text);
    if (!match) continue;
    const groups = match.slice(1).map((group) => group ?? '');
    const date = read(groups.slice(0, 3));
    if (typeof date === 'string') return date;
    const moment = date && momentOf(date, groups.slice(3));
    if (moment !== undefined) return moment;
  }
  return 'It is no date that is known. Write it like 2026-03-01.';
}

/** In UTC. */
export function startOfDay(moment: number): number {
  return moment - (moment % DAY);
}

/** A moment as a list writes it: the day alone where it is a day's start. */
export function writeDate(moment: number): string {
  const text = new Date(moment).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}

function dated(date: string): RegExp {
  return new RegExp(`^${date}${TIME}$`, 'iu');
}

function named(year: number, name: string | undefined, day: number): [number, number, number] | undefined {
  const month = months.findIndex((names) => names.includes(name?.toLowerCase() ?? ''));
  return month === -1 ? undefined : [year, month + 1, day];
}

function momentOf([year, month, day]: [number, number, number], time: readonly string[]): number | undefined {
  const [hours = '', minutes = '', seconds = '', half = '', zone = ''] = time;
  const twelve = half !== '';
  if (twelve && (Number(hours) < 1 || Number(hours) > 12)) return undefined;
  const hour = twelve ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const start = Date.UTC(year, month - 1, day);
  const date = new Date(start);
  // The 31st of April would be the 1st of May.
  if (start < 0 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const offset = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  const ahead = offset
    ? (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) * 60_000
    : 0;
  return start + ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 - ahead;
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
