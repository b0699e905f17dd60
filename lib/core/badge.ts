/** What the icon says of the page in front. */
import type { AccountView } from './view.ts';

export interface BadgeWords {
  text: string;
  words: string;
  colour: 'plain' | 'hot';
}

/**
 * The tier by its place, `1` for the first, `•` where it has none that is known; with a mark where the account is hot, so that
 * colour is never the only sign.
 */
export function badgeOf(
  { account, tier, engagement, rules }: AccountView,
  tiers: ReadonlyArray<{ id: string }>,
): BadgeWords {
  const place = tiers.findIndex(({ id }) => id === tier?.id) + 1;
  const hot = engagement.hot && rules !== undefined;
  const label = tier ? (tier.label ?? tier.id) : 'no tier';
  return {
    text: `${place > 0 ? place : '•'}${hot ? '!' : ''}`,
    words: `${account.name}, ${label}${hot ? ', hot' : ''}`,
    colour: hot ? 'hot' : 'plain',
  };
}
