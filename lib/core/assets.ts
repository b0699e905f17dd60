/** What to send along and what to say against an alternative, out of the team's lists. */
import type { Account } from '../schema/account.ts';
import type { Entry } from '../schema/journal.ts';
import type { BattleCard, Content } from '../schema/play.ts';
import type { BuyingRole, Stage } from '../schema/words.ts';
import { compareText } from './order.ts';
import { findPerson } from './people.ts';

export interface AssetWish {
  stage?: Stage | undefined;
  roles: readonly BuyingRole[];
  /** Ids of the account's segments. */
  segments: readonly string[];
  /** Ids of assets that went to this person before. */
  sent: ReadonlySet<string>;
}

/** How far along somebody reads at each stage. */
const journeyOf: Record<Stage, Content['journey']> = {
  identified: 'early',
  engaged: 'early',
  'in-conversation': 'middle',
  'active-review': 'late',
  opportunity: 'late',
  won: 'late',
  lost: 'early',
};

/**
 * Those that suit stage, role and segment and weren't sent before: the more an asset is made for them the earlier, then
 * by how far along they are. One that names no stage, role or segment suits all.
 */
export function proposeAssets(content: readonly Content[], wish: AssetWish): Content[] {
  const journey = wish.stage && journeyOf[wish.stage];
  return content
    .flatMap((asset) => {
      if (wish.sent.has(asset.id)) return [];
      const suits = [
        suit(asset.stages, wish.stage === undefined ? [] : [wish.stage]),
        suit(asset.roles, wish.roles),
        suit(asset.segments, wish.segments),
      ];
      if (suits.includes(undefined)) return [];
      const made = suits.filter((one) => one === 'made').length;
      return [{ asset, made, inTime: Number(asset.journey === journey) }];
    })
    .sort((a, b) => b.made - a.made || b.inTime - a.inTime || compareText(a.asset.id, b.asset.id))
    .map(({ asset }) => asset);
}

function suit<T>(named: readonly T[] | undefined, has: readonly T[]): 'made' | 'open' | undefined {
  if (named === undefined) return 'open';
  return named.some((one) => has.includes(one)) ? 'made' : undefined;
}

/**
 * Ids of what went to the person; without one, of what went to nobody in particular.
 *
 * @param entries in force
 * @param account with its people as the view has them
 */
export function assetsSent(
  { people }: Pick<Account, 'people'>,
  entries: readonly Entry[],
  person: string | undefined,
): Set<string> {
  const sent = entries.filter((entry) => entry.kind === 'asset.sent');
  return new Set(
    sent
      .filter(({ person: to }) => (to && (findPerson(people, to)?.id ?? to.id)) === person)
      .map(({ asset }) => asset),
  );
}

/** What to say where the account would choose something else; compared without case and outer spaces. */
export function battleCardFor(
  { knownAlternative }: Pick<Account, 'knownAlternative'>,
  cards: readonly BattleCard[],
): BattleCard | undefined {
  const plain = (text: string) => text.trim().toLowerCase();
  if (knownAlternative === undefined) return undefined;
  return cards.find(({ alternative }) => plain(alternative) === plain(knownAlternative));
}
