/** Moments in words, one style everywhere. Moments are milliseconds since 1970 UTC; days are the reader's own. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short' });
const dayMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayMonthYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });

/** How long ago, short: `now`, `5 min`, `3 h`, `2 d`, `6 w`, `2 y`. The future counts as now. */
export function agoWords(at: number, now: number): string {
  const age = now - at;
  if (age < MINUTE) return 'now';
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min`;
  if (age < DAY) return `${Math.floor(age / HOUR)} h`;
  if (age < 14 * DAY) return `${Math.floor(age / DAY)} d`;
  if (age < 365 * DAY) return `${Math.floor(age / (7 * DAY))} w`;
  return `${Math.floor(age / (365 * DAY))} y`;
}

/** Whole calendar days from `now`'s day to `at`'s day, by local midnights: -1 is yesterday. */
function daysApart(at: number, now: number): number {
  const midnight = (moment: number) => new Date(moment).setHours(0, 0, 0, 0);
  return Math.round((midnight(at) - midnight(now)) / DAY);
}

/** The midnight that ends the reader's day. */
export function endOfDay(now: number): number {
  return startOfDay(now, 1);
}

/** The midnight that begins the reader's day, or the one so many days after it. */
export function startOfDay(now: number, days = 0): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days).getTime();
}

/** A day near or far: `today`, `tomorrow`, `yesterday`, `Thu`, `12 Mar`, `12 Mar 2025`. */
export function dayWords(at: number, now: number): string {
  const days = daysApart(at, now);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  if (days > 1 && days < 7) return weekday.format(at);
  return new Date(at).getFullYear() === new Date(now).getFullYear()
    ? dayMonth.format(at)
    : dayMonthYear.format(at);
}

/** A day with its time: `today 07:00`, `Thu 14:00`, `12 Mar 09:30`. */
export function whenWords(at: number, now: number): string {
  return `${dayWords(at, now)} ${clock.format(at)}`;
}

/** The whole date and time, for a tooltip. */
export function fullWords(at: number): string {
  return full.format(at);
}
