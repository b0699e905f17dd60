/** What a contract with the account is worth beside the team's others. */
import type { Account } from '../schema/account.ts';

/** The account's expected contract in multiples of the list's median one. */
export interface ContractValue {
  amount: number;
  median: number;
  times: number;
}

/**
 * Undefined where either is unknown, or the median is nothing.
 * @param median of the list, in the currency of the account's contract
 */
export function contractValueOf(
  { contractValue }: Pick<Account, 'contractValue'>,
  median: number | undefined,
): ContractValue | undefined {
  if (contractValue === undefined || median === undefined || !(median > 0)) return undefined;
  return { amount: contractValue.amount, median, times: contractValue.amount / median };
}
