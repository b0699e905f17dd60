/** What a touch that was just logged calls for; the rep answers it or goes on. */
import type { Stakeholder } from '../schema/account.ts';
import { isLive, type PlayRun } from './plays/runs.ts';
import type { TouchChoice } from './touchChannels.ts';
import type { AccountView } from './view.ts';

export type Offer =
  | { kind: 'suppress'; person: Stakeholder }
  | { kind: 'stop-plays'; runs: readonly PlayRun[] };

/** @param view of the account before it was logged */
export function offersAfter(
  choice: TouchChoice,
  person: Stakeholder | undefined,
  { plays }: Pick<AccountView, 'plays'>,
): Offer[] {
  if (choice.outcome === 'asked-to-stop' && person) return [{ kind: 'suppress', person }];
  const runs = plays.filter(isLive);
  return choice.outcome === 'booked' && runs.length > 0 ? [{ kind: 'stop-plays', runs }] : [];
}
