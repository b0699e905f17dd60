import type { Account } from '../schema/account.ts';
import type { ListFacts } from './figures.ts';

/** Median expected contract of a list, by currency; `''` where the list says none. */
export type ContractMedians = Readonly<Record<string, number>>;

/** What of the whole list counts for an account: the median of contracts in the currency of its own. */
export function factsFor(
  { contractValue }: Pick<Account, 'contractValue'>,
  medians: ContractMedians,
): ListFacts {
  const median = contractValue && medians[contractValue.currency ?? ''];
  return median === undefined ? {} : { medianContractValue: median };
}

/** Of each currency's contracts the middle one, or the mean of the two in the middle. */
export function mediansOf(contracts: Iterable<NonNullable<Account['contractValue']>>): ContractMedians {
  const amounts = new Map<string, number[]>();
  for (const { amount, currency = '' } of contracts) {
    const others = amounts.get(currency);
    if (others) others.push(amount);
    else amounts.set(currency, [amount]);
  }
  return Object.fromEntries([...amounts].map(([currency, all]) => [currency, middleOf(all)]));
}

function middleOf(amounts: number[]): number {
  amounts.sort((a, b) => a - b);
  const middle = Math.floor(amounts.length / 2);
  const upper = amounts[middle] ?? 0;
  return amounts.length % 2 === 1 ? upper : ((amounts[middle - 1] ?? upper) + upper) / 2;
}
