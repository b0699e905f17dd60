/** A step in the words of the card. */
import type { StepTarget } from '../../schema/play.ts';
import type { BuyingRole } from '../../schema/words.ts';
import type { Crossing } from '../followUp.ts';
import { dayWords, whenWords } from '../time.ts';
import { ownerWords, roleWords, signalWords, stepPhrase } from '../words.ts';
import type { NextStep, NextStepsView, StepOwner } from './step.ts';

/** What to do, in a few words: "Call Ines Varga". */
export function stepTitle(step: NextStep, view: Pick<NextStepsView, 'account' | 'group'>): string {
  switch (step.kind) {
    case 'reply':
      return `Answer ${step.person?.person.name ?? step.reply.personName ?? view.account.name}`;
    case 'missing-role':
      return `Find ${rolesWords(step.roles)}`;
    case 'start-play':
      return `Start “${step.play.name}”`;
    case 'handoff': {
      const who = step.person?.person.name ?? view.account.name;
      const to = step.at.progress.step.handoff?.to;
      if (step.part === 'take') return `Take up the talk with ${who}`;
      return to ? `Hand ${who} over to the ${ownerWords[to]}` : `Hand ${who} over`;
    }
    case 'play-step':
      return stepPhrase(step.channel, targetWords(step, step.at.progress.step.to, view));
    default:
      return stepPhrase(step.channel, step.person?.person.name ?? view.account.name);
  }
}

function targetWords(
  { person }: Pick<NextStep, 'person'>,
  to: StepTarget,
  { account, group }: Pick<NextStepsView, 'account' | 'group'>,
): string {
  if (person) return person.person.name;
  switch (to) {
    case 'account':
      return account.name;
    case 'group':
      return 'the group';
    case 'engaged':
      return 'whoever engaged';
    case 'missing-role':
      return group.missing[0] ? `${rolesWords(group.missing[0])} (missing)` : 'a missing role';
    default:
      return `${roleWords[to].toLowerCase()} (nobody mapped)`;
  }
}

function rolesWords(roles: readonly BuyingRole[]): string {
  return roles.map((role) => roleWords[role].toLowerCase()).join(' or ');
}

/** Where it comes from: "Strategic opening, 3 of 10", or what asks for it. */
export function stepSource(step: NextStep): string {
  switch (step.kind) {
    case 'reply':
      return 'unanswered reply';
    case 'hot':
      return 'hot account';
    case 'warm-way':
      return 'a warm way in';
    case 'missing-role':
      return 'missing role';
    case 'neglected':
      return step.lastTouch ? 'neglected' : 'first contact';
    case 'start-play':
      return 'a play that fits';
    case 'handoff':
    case 'play-step': {
      const { run, progress } = step.at;
      return `${run.play.name}, ${progress.number} of ${run.play.steps.length}`;
    }
  }
}

/** A play's step says what it is for, the others why they are asked for; a play to start that it is one too many. */
export function stepReason(step: NextStep): string {
  if (step.kind === 'play-step') return step.purpose ?? step.reason;
  if (step.kind !== 'start-play' || !step.tooMany) return step.reason;
  const { started, days } = step.tooMany;
  return `${step.reason} ${started === 1 ? 'One play was' : `${started} plays were`} started here in ${days} days already.`;
}

/** "Was due yesterday", "Reach out by Thu 14:00"; '' where it has no time. */
export function dueWords({ kind, due, overdue }: NextStep, now: number): string {
  if (due === undefined) return '';
  if (overdue) return `Was due ${dayWords(due, now)}`;
  return kind === 'hot' || kind === 'reply'
    ? `Reach out by ${whenWords(due, now)}`
    : `By ${whenWords(due, now)}`;
}

/** More signals than these are counted, not named: the whole of it unfolds under Engagement. */
const NAMED = 2;

/** What made the account hot: "Demo request.", "Pricing page, webinar and 3 more." */
export function heatWords({ signals }: Crossing): string {
  const words = [...new Set(signals.map(({ type }) => signalWords[type]))];
  const named = words.slice(0, NAMED).map((word, at) => (at === 0 ? word : word.toLowerCase()));
  const more = words.length > NAMED ? ` and ${words.length - NAMED} more` : '';
  return `${named.join(', ').replaceAll('linkedin', 'LinkedIn')}${more}.`;
}

/** Says whose step it is, where it isn't plainly the rep's own; '' where it is. */
export function ownerNote({ owner, name, whose }: StepOwner): string {
  if (whose === 'yours') return '';
  return name === undefined ? `for the ${ownerWords[owner]}` : `for ${ownerWords[owner]} ${name}`;
}
