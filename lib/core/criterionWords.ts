/** A rule about an account and what is known against it, in the words of the card. */
import type { Criterion, FactTest } from '../schema/icp.ts';
import type { Known } from './facts.ts';
import { factWords, testNames } from './factWords.ts';

const amount = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** `Industry is one of Transport, Logistics`, `Employees from 200 to 5,000`, `Revenue is known`. */
export function criterionWords({ fact, test }: Pick<Criterion, 'fact' | 'test'>): string {
  return `${factWords(fact)} ${testWords(test)}`;
}

function testWords(test: FactTest): string {
  switch (test.is) {
    case 'exists':
      return testNames.exists;
    case 'range': {
      const from = test.from === undefined ? '' : `from ${amount.format(test.from)}`;
      const to = test.to === undefined ? '' : `to ${amount.format(test.to)}`;
      return [from, to].filter(Boolean).join(' ') || testNames.exists;
    }
    default:
      return `${testNames[test.is]} ${test.values.join(', ')}`;
  }
}

/** What the account has: `Transport`, `1,001–5,000`, `500 or more`, `EUR 2,000,000`. */
export function knownWords(known: Known): string {
  if (known.kind === 'texts') return known.texts.join(', ');
  const { from, to, currency } = known;
  const written =
    to === undefined
      ? `${amount.format(from)} or more`
      : to === from
        ? amount.format(from)
        : `${amount.format(from)}–${amount.format(to)}`;
  return currency ? `${currency} ${written}` : written;
}
