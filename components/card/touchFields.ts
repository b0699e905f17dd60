/** What the touch form holds when it opens, and when *Done* hands it a step. */
import type { ProposedStep } from '../../lib/core/nextStep.ts';
import type { AccountView } from '../../lib/core/view.ts';
import { touchChannels } from '../../lib/core/words.ts';
import type { Channel, StepChannel } from '../../lib/schema/words.ts';
import type { TouchFields } from './TouchForm.tsx';

/** Touches whose outcome can't be guessed: *Done* asks how they went instead of claiming that somebody answered. */
const unknownOutcome: ReadonlySet<Channel> = new Set(['call', 'meeting', 'event']);

function fieldsFor(channel: StepChannel): Pick<TouchFields, 'channel' | 'choice'> | undefined {
  for (const row of touchChannels) {
    const choice = row.choices.find((candidate) => candidate.channel === channel);
    if (choice) return { channel: row.id, choice: unknownOutcome.has(choice.channel) ? '' : choice.id };
  }
  return undefined;
}

/**
 * @returns the form filled for the step, with '' for what only the rep knows; undefined where the step is no touch
 *   (research, a handoff).
 */
export function stepFields(step: ProposedStep): TouchFields | undefined {
  const fields = fieldsFor(step.step.channel);
  return fields && { ...fields, person: step.person?.person.id ?? '', note: '', step: step.ref };
}

/** @param inFront id of the person whose page the rep is on; they come first, then the next step's, then the first mapped. */
export function firstFields(view: AccountView, inFront: string | undefined): TouchFields {
  const step = view.next.kind === 'step' ? view.next : undefined;
  const fields = (step && inFront === undefined && fieldsFor(step.step.channel)) || undefined;
  const first = touchChannels[0];
  return {
    channel: fields?.channel ?? first.id,
    choice: fields ? fields.choice || firstChoice(fields.channel) : first.choices[0].id,
    person: inFront ?? step?.person?.person.id ?? view.group.people[0]?.person.id ?? '',
    note: '',
  };
}

/** @param channel id of a row of `touchChannels`. @returns the id of its most common outcome */
export function firstChoice(channel: string): string {
  return (touchChannels.find(({ id }) => id === channel) ?? touchChannels[0]).choices[0].id;
}
