/** What the touch form holds: as it opens, as *Done* hands it a step, and as a draft brings it back. */
import type { StepRef } from '../schema/journal.ts';
import type { StepChannel } from '../schema/words.ts';
import type { NextStep } from './nextSteps.ts';
import { firstChoice, type TouchChannel, type TouchChoice, touchChannels } from './touchChannels.ts';
import type { Touch } from './touches.ts';
import type { AccountView } from './view.ts';

/** What the form holds. Ids, not objects, so that it survives the list changing under it. */
export interface TouchFields {
  /** Id of a row of `touchChannels`. */
  channel: string;
  /** Id of a choice of that channel; '' asks for one. */
  choice: string;
  /** Id of a stakeholder; '' is nobody in particular. */
  person: string;
  note: string;
  /** When it happened, in ms since 1970 UTC; absent: as it is logged. */
  when?: number;
  step?: StepRef;
  /** Id of the touch that it answers. */
  answers?: string;
}

function rowFor(channel: StepChannel): { row: TouchChannel; choice: string } | undefined {
  for (const row of touchChannels) {
    const choice = row.choices.find((candidate) => candidate.channel === channel);
    if (choice) return { row, choice: firstChoice(row) === '' ? '' : choice.id };
  }
  return undefined;
}

/**
 * @returns the form filled for the step, with '' for what only the rep knows; undefined where the step is no touch
 *   (research, a handoff, a play to start).
 */
export function stepFields(step: NextStep): TouchFields | undefined {
  if (step.kind === 'start-play' || (step.kind === 'handoff' && step.part === 'give')) return undefined;
  const fit = rowFor(step.channel);
  return (
    fit && {
      channel: fit.row.id,
      choice: fit.choice,
      person: step.person?.person.id ?? '',
      note: '',
      step: step.ref,
      ...(step.kind === 'reply' && { answers: step.reply.id }),
    }
  );
}

/** @param inFront id of the person whose page the rep is on; they come first, then the next step's, then the first mapped. */
export function firstFields(
  view: AccountView,
  step: NextStep | undefined,
  inFront: string | undefined,
): TouchFields {
  const suggested = step && inFront === undefined ? rowFor(step.channel) : undefined;
  // A form that opens with a question would stand in the way of every other touch; *Done* asks it.
  const fit = suggested?.choice === '' ? undefined : suggested;
  const [first] = touchChannels;
  return {
    channel: fit?.row.id ?? first.id,
    choice: fit?.choice ?? firstChoice(first),
    person:
      inFront ??
      step?.person?.person.id ??
      view.group.people.find(({ person }) => !person.left)?.person.id ??
      '',
    note: '',
  };
}

/** The choice that the fields name; undefined: none yet. */
export function choiceOf({
  channel,
  choice,
}: Pick<TouchFields, 'channel' | 'choice'>): TouchChoice | undefined {
  return touchChannels.find(({ id }) => id === channel)?.choices.find(({ id }) => id === choice);
}

/**
 * The form's channels and choices are known; whatever else a draft of an older version holds is left out, but its note.
 *
 * @param value as it lies in the database
 * @returns undefined: nothing worth keeping
 */
export function draftFields(value: unknown, first: TouchFields): TouchFields | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const draft = value as Partial<Record<keyof TouchFields, unknown>>;
  const note = typeof draft.note === 'string' ? draft.note : '';
  const { channel, choice, person, when, step, answers } = draft as Partial<TouchFields>;
  const row = touchChannels.find(({ id }) => id === channel);
  if (!row || typeof person !== 'string') return note === '' ? undefined : { ...first, note };
  const known = choice === '' || row.choices.some(({ id }) => id === choice);
  return {
    channel: row.id,
    choice: known && typeof choice === 'string' ? choice : firstChoice(row),
    person,
    note,
    ...(typeof when === 'number' && { when }),
    ...(step && { step }),
    ...(typeof answers === 'string' && { answers }),
  };
}

/**
 * The touch of ours that theirs answers: a reply our last message to them on the channel, an acceptance our request.
 *
 * @param touches of the account, newest first
 * @returns undefined: the choice is no answer, or nothing of ours is known that it could answer
 */
export function answeredBy(
  { channel, direction, outcome }: TouchChoice,
  person: string,
  touches: readonly Touch[],
  at: number,
): Touch | undefined {
  if (direction !== 'in' || (outcome !== 'replied' && outcome !== 'accepted') || person === '')
    return undefined;
  return touches.find(
    (touch) =>
      touch.direction === 'out' && touch.person === person && touch.channel === channel && touch.at <= at,
  );
}
