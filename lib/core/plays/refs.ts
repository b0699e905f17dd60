/** How entries name steps: those of plays, and those that no play asked for. */
import type { Entry, StepRef } from '../../schema/journal.ts';

const RULE = 'rule:';

export function sameStep(a: StepRef, b: StepRef): boolean {
  return a.play === b.play && a.step === b.step && a.startedAt === b.startedAt;
}

/**
 * Names a step that no play asked for, so that it is skipped, snoozed and logged in the same way.
 *
 * @param at since when there has been that reason; 0: at any time
 */
export function ruleRef(kind: string, subject: string, at: number): StepRef {
  return { play: `${RULE}${kind}`, step: subject, startedAt: at };
}

export function isRule(ref: StepRef): boolean {
  return ref.play.startsWith(RULE);
}

/** What the rep said of steps that no play asked for. */
export type SaidOfStep = { ref: StepRef; is: 'over' } | { ref: StepRef; is: 'snoozed'; until: number };

/** @param entries in force, oldest first; so is the answer */
export function saidOfSteps(entries: readonly Entry[]): SaidOfStep[] {
  return entries.flatMap((entry): SaidOfStep[] => {
    if (!('step' in entry) || entry.step === undefined || !isRule(entry.step)) return [];
    return entry.kind === 'step.snoozed'
      ? [{ ref: entry.step, is: 'snoozed', until: entry.until }]
      : [{ ref: entry.step, is: 'over' }];
  });
}
