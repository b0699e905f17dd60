/** Which messages the screen is to show now: a hot account's clock, and the morning's steps in one. Never one twice. */
import type { Workspace } from '../schema/workspace.ts';
import { counted } from './counted.ts';
import { isQuiet } from './quietHours.ts';
import { DAY, whenWords } from './time.ts';
import type { MarkedAccount } from './today.ts';

export interface Reminder {
  /** The same occasion has the same id; one that was shown isn't shown again. */
  id: string;
  title: string;
  message: string;
  /** What a click opens; absent: the steps that are due. */
  account?: string;
}

/** An account with a step of the rep's that has a time. */
export interface Remindable {
  account: string;
  name: string;
  /** When the owner's clock runs out, if it is hot; in ms since 1970 UTC. */
  clock?: number;
  /** When its first step falls due. */
  step?: number;
}

/** What there is to remind of at an account, by the marks that Today ranks by. */
export function remindableOf({ account, steps }: MarkedAccount, name: string, now: number): Remindable {
  const open = steps.filter(({ from }) => from === undefined || from <= now);
  const clock = open.find(({ kind }) => kind === 'hot')?.due;
  const dues = open.flatMap(({ due }) => due ?? []);
  return {
    account,
    name,
    ...(clock !== undefined && { clock }),
    ...(dues.length > 0 && { step: Math.min(...dues) }),
  };
}

/** A clock that ran out longer ago than this is no news. */
const STALE = DAY;
/** More clocks at once than this are told in one message. */
const TOLD_APART = 3;

/**
 * @param known accounts with a clock or a step of the rep's
 * @param shown ids of those that were shown before
 * @param now milliseconds since 1970 UTC
 */
export function remindersDue(
  known: readonly Remindable[],
  quiet: Workspace['quiet'],
  shown: ReadonlySet<string>,
  now: number,
): Reminder[] {
  if (isQuiet(quiet, now)) return [];
  return [...clocks(known, shown, now), ...morning(known, shown, now)];
}

/** Ids to keep: the newest, since none comes again after a while. */
export function remembered(shown: readonly string[], added: readonly Reminder[]): string[] {
  return [...shown, ...added.flatMap(({ id }) => id.split(' '))].slice(-KEPT);
}

const KEPT = 500;

function clocks(known: readonly Remindable[], shown: ReadonlySet<string>, now: number): Reminder[] {
  const running = known
    .flatMap(({ account, name, clock }) => (clock === undefined ? [] : [{ account, name, clock }]))
    .filter(({ account, clock }) => clock > now - STALE && !shown.has(clockId(account, clock)))
    .sort((a, b) => a.clock - b.clock);
  const [first] = running;
  if (first && running.length > TOLD_APART) {
    return [
      {
        id: running.map(({ account, clock }) => clockId(account, clock)).join(' '),
        title: `${counted(running.length, 'account')} are hot`,
        message: `${first.name} first: ${byWords(first.clock, now)}`,
      },
    ];
  }
  return running.map(({ account, name, clock }) => ({
    id: clockId(account, clock),
    title: `${name} is hot`,
    message: byWords(clock, now),
    account,
  }));
}

function byWords(clock: number, now: number): string {
  return clock < now
    ? `Reach out: it was due ${whenWords(clock, now)}.`
    : `Reach out by ${whenWords(clock, now)}.`;
}

function clockId(account: string, clock: number): string {
  return `clock/${account}/${clock}`;
}

function morning(known: readonly Remindable[], shown: ReadonlySet<string>, now: number): Reminder[] {
  const midnight = new Date(now).setHours(24, 0, 0, 0);
  const due = known
    .flatMap(({ name, step }) => (step !== undefined && step < midnight ? [{ name, step }] : []))
    .sort((a, b) => a.step - b.step);
  const id = `steps/${new Date(now).toDateString().replaceAll(' ', '-')}`;
  if (due.length === 0 || shown.has(id)) return [];
  const names = due.slice(0, TOLD_APART).map(({ name }) => name);
  const others = due.length - names.length;
  return [
    {
      id,
      title: `${counted(due.length, 'step')} due today`,
      message: `${names.join(', ')}${others > 0 ? ` and ${others} more` : ''}`,
    },
  ];
}
