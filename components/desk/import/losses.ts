/** What a replacement takes from the list, in words; and what of it is so much that it is asked about. */
import { counted } from '../../../lib/core/counted.ts';
import { isLargeDrop } from '../../../lib/core/largeDrop.ts';
import { countWords } from '../../../lib/core/words.ts';
import type { Difference, LosableField, Loss } from '../../../lib/intake/plan/difference.ts';
import type { Plan } from '../../../lib/intake/plan/plan.ts';

const fieldWords: Readonly<Record<LosableField, string>> = {
  domain: 'domain',
  tier: 'tier',
  ae: 'owner (AE)',
};

/** What the rep is asked about before it is lost, such as `drop 41 of 60 accounts`; none: nothing that needs a question. */
export function largeLosses({
  accountsBefore,
  difference,
}: Pick<Plan, 'accountsBefore' | 'difference'>): string[] {
  const { gone } = difference;
  const drop = isLargeDrop(accountsBefore, gone.count)
    ? [`drop ${countWords(gone.count)} of ${counted(accountsBefore, 'account')}`]
    : [];
  const taken = lossesOf(difference)
    .filter(([, { before, lost }]) => isLargeDrop(before, lost))
    .map(([field, loss]) => `take the ${fieldWords[field]} from ${shareWords(loss)}`);
  return [...drop, ...taken];
}

const inSentence = new Intl.ListFormat('en');

/** `a, b, and c` */
export function asSentence(phrases: readonly string[]): string {
  return inSentence.format(phrases);
}

/** What accounts that stay lose, such as `domain (40 of 40 accounts)`; none: nothing. */
export function fieldLosses(difference: Difference): string[] {
  return lossesOf(difference).map(([field, loss]) => `${fieldWords[field]} (${shareWords(loss)})`);
}

function lossesOf({ lost }: Difference): Array<[LosableField, Loss]> {
  const all = Object.entries(lost ?? {}) as Array<[LosableField, Loss]>;
  return all.filter(([, loss]) => loss.lost > 0);
}

function shareWords({ lost, before }: Loss): string {
  return `${countWords(lost)} of ${counted(before, 'account')}`;
}
