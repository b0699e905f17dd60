import fc from 'fast-check';
import { viewBuyingGroup } from '../../../lib/core/buyingGroup.ts';
import { type OrgChart, orgChart } from '../../../lib/core/orgChart.ts';
import type { BuyingRole } from '../../../lib/schema/words.ts';
import { account, person } from '../../core/builders.ts';

/** A chart out of `name: manager` pairs; '' is nobody. */
export function chartOf(lines: Record<string, string>, missing: BuyingRole[][] = []): OrgChart {
  const people = Object.entries(lines).map(([name, manager]) =>
    person(name, { id: name, ...(manager && { reportsTo: manager }) }),
  );
  return orgChart({ people: viewBuyingGroup(account({ people }), [], undefined).people, missing });
}

/** Any chart of up to so many people: some under each other, some alone, some roles missing. */
export function charts(most: number): fc.Arbitrary<OrgChart> {
  return fc
    .record({
      managers: fc.array(fc.option(fc.nat()), { maxLength: most }),
      gaps: fc.subarray<BuyingRole>(['champion', 'legal', 'finance', 'end-user']),
    })
    .map(({ managers, gaps }) => {
      const name = (at: number) => `Person ${String.fromCodePoint(0x4e00 + at)}`;
      const lines = managers.map((manager, at) => [
        name(at),
        manager === null || at === 0 ? '' : name(manager % at),
      ]);
      return chartOf(
        Object.fromEntries(lines),
        gaps.map((role) => [role]),
      );
    });
}
