/** Today's items in full: the step of a mark, told from its account as the card tells it. Pure. */
import { pageOf } from './links.ts';
import type { NextStep } from './nextSteps/step.ts';
import type { NextSteps } from './nextSteps.ts';
import { endOfDay } from './time.ts';
import { type MarkedAccount, marksOf } from './today.ts';
import type { AccountView } from './view.ts';

/** A step that is for today; `from` where it begins only later today. */
export interface TodayStep {
  step: NextStep;
  from?: number;
}

/** The account's step of that id, if it is for today still. */
export function stepToday(
  { steps, later }: Pick<NextSteps, 'steps' | 'later'>,
  id: string,
  now: number,
): TodayStep | undefined {
  const step = steps.find((one) => one.id === id);
  if (step) return { step };
  const coming = later.find((one) => one.step.id === id && one.why === 'not-yet');
  return coming?.from !== undefined && coming.from < endOfDay(now)
    ? { step: coming.step, from: coming.from }
    : undefined;
}

/** What Today ranks an account by that was read in full. */
export function markedOf(
  view: Pick<AccountView, 'account' | 'priority'>,
  next: NextSteps,
  now: number,
): MarkedAccount {
  return {
    account: view.account.id,
    steps: marksOf(next, now),
    ...(view.priority && { priority: view.priority.score }),
  };
}

/** Where to work on a step: the person's LinkedIn page, else the account's site; undefined: neither is known. */
export function workPage(
  { person }: NextStep,
  { account }: Pick<AccountView, 'account'>,
): string | undefined {
  const page = person?.person.keys.map(pageOf).find((address) => address !== undefined);
  const [domain] = account.domains;
  return page ?? (domain === undefined ? undefined : `https://${domain}/`);
}
