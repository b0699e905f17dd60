/** The rep's answers to a step: done, later, not at all. The same on every surface that shows one. */
import type { Account, Stakeholder } from '../schema/account.ts';
import type { Entry } from '../schema/journal.ts';
import { finishStep, logTouch, type Stamp, startPlay } from './entries.ts';
import { type Bar, barred, suppressionsOn } from './guards.ts';
import type { NextStep } from './nextSteps.ts';
import type { Suppression } from './suppression.ts';
import { startOfDay } from './time.ts';
import { answeredBy, choiceOf, stepFields, type TouchFields } from './touchFields.ts';
import { type TouchWarning, touchWarnings } from './touchWarnings.ts';
import type { AccountView } from './view.ts';
import { touchWords } from './words.ts';

/** An entry to write, and what to say once it is saved. */
export interface Answer {
  entry: Entry;
  words: string;
}

/** `write`: it is no touch. `log`: the touch is whole. `ask`: what only the rep knows is missing; it is ready but for that. */
export type Done =
  | ({ is: 'write' } & Answer)
  | { is: 'log'; touch: TouchFields }
  | { is: 'ask'; touch: TouchFields; for: 'person' | 'outcome' };

/**
 * What *Done* does with a step. A call, a meeting or an event is asked about: nobody but the rep knows how it went; so is
 * a touch to nobody in particular.
 *
 * @param note that the rep wrote already
 */
export function done(step: NextStep, stamp: Stamp, account: Account, note = ''): Done {
  if (step.kind === 'start-play') {
    const { play } = step;
    return { is: 'write', entry: startPlay(stamp, account, play), words: `Started “${play.name}”.` };
  }
  const prepared = stepFields(step);
  if (!prepared) return { is: 'write', entry: finishStep(stamp, account, step.ref), words: 'Step done.' };
  const touch = { ...prepared, note };
  if (touch.choice === '') return { is: 'ask', touch, for: 'outcome' };
  return touch.person === '' ? { is: 'ask', touch, for: 'person' } : { is: 'log', touch };
}

/** What speaks against a touch. `bars`: all that would have to be lifted. Nothing speaks against one of theirs. */
export interface Judgement {
  bar?: Bar;
  bars: Suppression[];
  warnings: TouchWarning[];
}

/** @param people that a touch may go to */
export function judgeTouch(
  touch: TouchFields,
  people: readonly Stakeholder[],
  view: AccountView,
  at: { now: number; me: string | undefined },
): Judgement {
  const choice = choiceOf(touch);
  if (choice?.direction !== 'out') return { bars: [], warnings: [] };
  const target = { person: people.find(({ id }) => id === touch.person), channel: choice.channel };
  const bar = barred(target, view);
  if (bar) return { bar, bars: suppressionsOn(target, view), warnings: [] };
  // Whoever wrote asked for the answer, and waits for it.
  return { bars: [], warnings: touch.answers ? [] : touchWarnings(target, view, at) };
}

/**
 * @param people that a touch may go to
 * @param account as the list has it
 * @returns undefined: the outcome isn't chosen yet
 */
export function touchAnswer(
  touch: TouchFields,
  stamp: Stamp,
  account: Account,
  people: readonly Stakeholder[],
  { touches }: Pick<AccountView, 'touches'>,
): Answer | undefined {
  const choice = choiceOf(touch);
  if (!choice) return undefined;
  const person = people.find(({ id }) => id === touch.person);
  const answers = touch.answers ?? answeredBy(choice, touch.person, touches, touch.when ?? stamp.at)?.id;
  const entry = logTouch(stamp, account, {
    choice,
    note: touch.note,
    ...(person && { person }),
    ...(touch.when !== undefined && { touchedAt: touch.when }),
    ...(touch.step && { step: touch.step }),
    ...(answers !== undefined && { answers }),
  });
  return { entry, words: `Logged: ${touchWords(choice)}${person ? `, ${person.name}` : ''}.` };
}

export const snoozes = [
  { words: 'Tomorrow', days: 1 },
  { words: 'In 3 days', days: 3 },
  { words: 'In a week', days: 7 },
] as const;

/** When a snooze of so many days is over: as that day of the reader begins, so that its morning has the step. */
export function snoozedUntil(days: number, now: number): number {
  return startOfDay(now, days);
}

export const skipReasons = ['Done already', 'Not now', 'Wrong person', 'Doesn’t fit'] as const;
