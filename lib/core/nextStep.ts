/** What now: the first open step of the play that runs at the account. The full ranking is a later step of this file. */
import type { Account } from '../schema/account.ts';
import type { Entry, StepRef } from '../schema/journal.ts';
import type { Play, PlayStep } from '../schema/play.ts';
import type { PersonView } from './buyingGroup.ts';
import type { Engagement } from './engagement.ts';
import { DAY } from './time.ts';
import { isContact, type Touch } from './touches.ts';

export interface ProposedStep {
  kind: 'step';
  play: Play;
  step: PlayStep;
  /** Position in the play, from 1. */
  number: number;
  ref: StepRef;
  /** Whom to touch; absent where the step is for the account, or nobody mapped fits. */
  person?: PersonView;
  /** The step's day is over at this moment. */
  due: number;
  overdue: boolean;
}

export type NextStep =
  | ProposedStep
  /** Nothing before `from`: every open step is snoozed until then. */
  | { kind: 'later'; from: number }
  /** The rest of the running play is marketing's. */
  | { kind: 'marketing'; play: Play }
  | { kind: 'nothing'; why: 'no-play' | 'play-over' };

interface Known {
  account: Account;
  people: readonly PersonView[];
  /** Whether a required role is filled by nobody mapped. */
  rolesMissing: boolean;
  /** Of the account, newest first. */
  touches: readonly Touch[];
  /** In force. */
  entries: readonly Entry[];
  engagement: Engagement;
  plays: readonly Play[];
  now: number;
}

/** The next step with its reason: the play started last comes first, its steps in order. Deterministic. */
export function nextStep(known: Known): NextStep {
  const running = known.account.plays
    .flatMap(({ play: id, startedAt }) => {
      const play = known.plays.find((candidate) => candidate.id === id);
      return play ? [{ play, startedAt }] : [];
    })
    .sort((a, b) => b.startedAt - a.startedAt);
  if (running.length === 0) return { kind: 'nothing', why: 'no-play' };

  const live = running.filter(
    ({ play, startedAt }) => startedAt <= known.now && known.now < startedAt + play.days * DAY,
  );
  let snoozedUntil = Number.POSITIVE_INFINITY;
  let marketing: Play | undefined;
  for (const { play, startedAt } of live) {
    const open = openSteps(play, startedAt, known);
    for (const step of open) {
      // There is nobody to look for: the step has nothing to do.
      if (step.to === 'missing-role' && !known.rolesMissing) continue;
      if (step.owner === 'marketing') {
        marketing ??= play;
        continue;
      }
      const ref: StepRef = { play: play.id, step: step.id, startedAt };
      const until = snoozed(ref, known.entries);
      if (until > known.now) {
        snoozedUntil = Math.min(snoozedUntil, until);
        continue;
      }
      const due = startedAt + (step.day + 1) * DAY;
      const person = choosePerson(step, known);
      return {
        kind: 'step',
        play,
        step,
        number: play.steps.indexOf(step) + 1,
        ref,
        due,
        overdue: due < known.now,
        ...(person && { person }),
      };
    }
  }
  if (snoozedUntil < Number.POSITIVE_INFINITY) return { kind: 'later', from: snoozedUntil };
  if (marketing) return { kind: 'marketing', play: marketing };
  return { kind: 'nothing', why: 'play-over' };
}

function sameStep(a: StepRef, b: StepRef): boolean {
  return a.play === b.play && a.step === b.step && a.startedAt === b.startedAt;
}

/**
 * A step is done by an entry that names it, or by an outbound touch on its channel to its role since the play
 * started. Each touch counts for one step, the earliest that it fits.
 */
function openSteps(play: Play, startedAt: number, known: Known): PlayStep[] {
  const free = known.touches.filter((touch) => !touch.step && isContact(touch) && touch.at >= startedAt);
  const named = (ref: StepRef) =>
    known.entries.some(
      (entry) =>
        (entry.kind === 'touch.logged' || entry.kind === 'step.done' || entry.kind === 'step.skipped') &&
        entry.step !== undefined &&
        sameStep(entry.step, ref),
    );
  return play.steps.filter((step) => {
    if (named({ play: play.id, step: step.id, startedAt })) return false;
    const match = free.findLastIndex(
      (touch) => touch.channel === step.channel && fitsTarget(step, touch.person, known.people),
    );
    if (match < 0) return true;
    free.splice(match, 1);
    return false;
  });
}

function fitsTarget(step: PlayStep, person: string | undefined, people: readonly PersonView[]): boolean {
  if (isGroupTarget(step.to)) return true;
  const view = people.find((candidate) => candidate.person.id === person);
  return view?.person.roles.includes(step.to) ?? false;
}

function isGroupTarget(to: PlayStep['to']): to is 'account' | 'group' | 'engaged' | 'missing-role' {
  return to === 'account' || to === 'group' || to === 'engaged' || to === 'missing-role';
}

/** The last snooze of a step decides, also when it was shortened. */
function snoozed(ref: StepRef, entries: readonly Entry[]): number {
  const last = entries.findLast((entry) => entry.kind === 'step.snoozed' && sameStep(entry.step, ref));
  return last?.kind === 'step.snoozed' ? last.until : 0;
}

function choosePerson(step: PlayStep, known: Known): PersonView | undefined {
  const { to } = step;
  if (to === 'engaged') {
    const ids = [
      ...known.engagement.parts.map(({ signal }) => ({ at: signal.at, id: signal.person })),
      ...known.touches
        .filter((touch) => touch.direction === 'in')
        .map(({ at, person }) => ({ at, id: person })),
    ]
      .sort((a, b) => b.at - a.at)
      .map(({ id }) => id);
    const id = ids.find((candidate) => candidate !== undefined);
    return known.people.find(({ person }) => person.id === id);
  }
  if (isGroupTarget(to)) return undefined;
  return known.people.find(({ person }) => person.roles.includes(to));
}
