/** What to say: the account's own brief over the step's, part by part. */
import type { Account, MessageBrief } from '../schema/account.ts';

/** The parts of a brief in the order in which they are said, with their words on screen. */
export const briefParts = {
  problem: 'Problem',
  context: 'Context',
  concern: 'Concern',
  outcome: 'Outcome',
  whyNow: 'Why now',
  proof: 'Proof',
  nextStep: 'Next step',
} as const satisfies Partial<Record<keyof MessageBrief, string>>;

/** Each part as the list has it for this account, else as the play has it. Neither: the part is absent. */
export function briefOf(account: Pick<Account, 'brief'>, step: MessageBrief = {}): MessageBrief {
  return { ...step, ...account.brief };
}
