/** How an account stands to us, and what is offered to it because of that. Our judgement. */
import type { Account } from '../../schema/account.ts';
import type { PlayEntry } from '../../schema/play.ts';
import type { Status } from '../../schema/words.ts';
import type { NextStepsView } from './step.ts';

type Standing = Pick<Account, 'status' | 'stage'>;

/**
 * What may call for a play where plays that court a prospect don't fit: a customer or a partner is offered one when it becomes
 * hot, an account that we lost also when it shows interest anew, a competitor never.
 */
const occasions: Partial<Record<Status, { by: ReadonlyArray<PlayEntry['by']>; words: string }>> = {
  customer: { by: ['threshold'], words: 'A customer: offered for nothing else.' },
  partner: { by: ['threshold'], words: 'A partner: offered for nothing else.' },
  lost: { by: ['threshold', 'signal'], words: 'Lost before: a new occasion.' },
  competitor: { by: [], words: '' },
};

/** What alone may call for a play here, with the words that say so; undefined: anything. Status first, else the list's stage. */
export function onlyFor({ status, stage }: Standing) {
  const standing = status ?? (stage === 'won' ? 'customer' : stage === 'lost' ? 'lost' : undefined);
  return standing && occasions[standing];
}

/** Nothing is offered to it; a reply is answered, and a play that somebody began goes on. */
export function isCompetitor({ status }: Standing): boolean {
  return status === 'competitor';
}

/** The rep said that it should leave the list: whoever writes is answered, and nothing else is proposed. */
export function isToBeRetired({ flags }: Pick<NextStepsView, 'flags'>): boolean {
  return flags.some(({ flag }) => flag === 'retire');
}
