/** What *Done* on a step means: an entry that can be written at once, or a question first. */
import type { Play } from '../schema/play.ts';
import type { NextStep } from './nextSteps.ts';
import { stepFields, type TouchFields } from './touchFields.ts';

export type DoneStep =
  | { kind: 'start-play'; play: Play }
  /** No touch: research, a handoff. */
  | { kind: 'finish' }
  /** A touch of which all is known. */
  | { kind: 'log'; fields: TouchFields }
  /** A touch of which only the rep knows how it went, or with whom. */
  | { kind: 'ask'; for: 'outcome' | 'person'; fields: TouchFields };

export function doneStep(step: NextStep): DoneStep {
  if (step.kind === 'start-play') return { kind: 'start-play', play: step.play };
  const fields = stepFields(step);
  if (fields === undefined) return { kind: 'finish' };
  if (fields.choice === '') return { kind: 'ask', for: 'outcome', fields };
  return fields.person === '' ? { kind: 'ask', for: 'person', fields } : { kind: 'log', fields };
}
