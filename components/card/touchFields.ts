/** What the touch form holds when it opens, and when *Done* hands it a step. */
import type { NextStep } from '../../lib/core/nextSteps.ts';
import { firstChoice, type TouchChannel, touchChannels } from '../../lib/core/touchChannels.ts';
import type { AccountView } from '../../lib/core/view.ts';
import type { StepChannel } from '../../lib/schema/words.ts';
import type { TouchFields } from './TouchForm.tsx';

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
