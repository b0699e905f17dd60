/** Which tier an account would belong to by the tiers' entry criteria. It is said, with its reasons; nothing moves by itself. */
import type { Account } from '../schema/account.ts';
import type { Tier, Workspace } from '../schema/workspace.ts';
import { contractValueOf } from './contractValue.ts';
import { type Engagement, engagementScore } from './engagement.ts';

/** A criterion beside what the account has; `has` is absent where that is unknown. */
export type TierCheck = (
  | { what: 'fit' | 'intent' | 'relationship'; needs: number; has?: number }
  /** In multiples of the list's median contract. */
  | { what: 'value'; needs: number; has?: number }
  | { what: 'owner'; needs: 'ae' | 'sdr' | 'marketing'; has?: string }
) & { state: 'met' | 'failed' | 'unknown' };

export interface TierSuggestion {
  tier: Tier;
  /** `into`: it has no tier that the workspace knows. */
  move: 'up' | 'down' | 'into';
  /** All criteria of the suggested tier. */
  met: TierCheck[];
  /** Of a move down: the criteria of its tier that it is known to fail. */
  failed: TierCheck[];
}

export interface TierKnown {
  account: Account;
  /** 0–100. */
  fit: number | undefined;
  engagement: Pick<Engagement, 'points'>;
  /** Whether any signal of the account was ever known: without one, a lack of intent is no evidence. */
  signalsKnown: boolean;
  medianContractValue: number | undefined;
}

/**
 * The first tier, in the workspace's order, all of whose criteria are known to be met. Undefined where that is the account's
 * own, where there is none, or where it lies below and no criterion of its own tier is known to fail: what is unknown
 * moves nobody down.
 */
export function suggestTier(
  known: TierKnown,
  workspace: Pick<Workspace, 'tiers' | 'relationships'>,
): TierSuggestion | undefined {
  const { tiers } = workspace;
  const checks = tiers.map((tier) => checksOf(tier, known, workspace));
  const present = tiers.findIndex(({ id }) => id === known.account.tier);
  const suggested = checks.findIndex((all) => all.length > 0 && all.every(({ state }) => state === 'met'));
  const tier = tiers[suggested];
  if (tier === undefined || suggested === present) return undefined;
  const met = checks[suggested] ?? [];
  if (present < 0) return { tier, move: 'into', met, failed: [] };
  if (suggested < present) return { tier, move: 'up', met, failed: [] };
  const failed = (checks[present] ?? []).filter(({ state }) => state === 'failed');
  return failed.length === 0 ? undefined : { tier, move: 'down', met, failed };
}

function checksOf(tier: Tier, known: TierKnown, { relationships }: Pick<Workspace, 'relationships'>) {
  const { account } = known;
  const { entry } = tier;
  const scored = (
    what: 'fit' | 'intent' | 'relationship' | 'value',
    needs: number,
    has?: number,
  ): TierCheck => ({
    what,
    needs,
    ...(has !== undefined && { has }),
    state: has === undefined ? 'unknown' : has >= needs ? 'met' : 'failed',
  });
  const all: TierCheck[] = [];
  if (entry.fit !== undefined) all.push(scored('fit', entry.fit, known.fit));
  if (entry.intent !== undefined) {
    const intent = known.signalsKnown ? engagementScore(known.engagement.points, tier.hotAt) : undefined;
    all.push(scored('intent', entry.intent, intent));
  }
  if (entry.relationship !== undefined) {
    all.push(
      scored('relationship', entry.relationship, account.relationship && relationships[account.relationship]),
    );
  }
  if (entry.value !== undefined) {
    all.push(scored('value', entry.value, contractValueOf(account, known.medianContractValue)?.times));
  }
  for (const owner of tier.needs) {
    const name = account.owners[owner];
    all.push({
      what: 'owner',
      needs: owner,
      ...(name !== undefined && { has: name }),
      // A list may have no column for this owner: an empty name says nothing against the account.
      state: name === undefined ? 'unknown' : 'met',
    });
  }
  return all;
}
