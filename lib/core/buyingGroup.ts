/** Who is there, who was contacted, who engaged back, and which required roles nobody fills. */
import type { Account, Stakeholder } from '../schema/account.ts';
import type { BuyingRole } from '../schema/words.ts';
import type { Tier } from '../schema/workspace.ts';
import { isContact, isEngagement, type Touch } from './touches.ts';

export interface PersonView {
  person: Stakeholder;
  /** An outbound touch was made. */
  contacted: boolean;
  /** They engaged back. */
  reached: boolean;
  lastTouch?: Touch;
}

/** Two figures, never mixed. */
export interface Coverage {
  /** Required roles of the tier, of which a mapped person engaged back. */
  rolesReached: number;
  rolesRequired: number;
  /** People with an outbound touch, of those mapped. */
  peopleContacted: number;
  peopleMapped: number;
}

export interface BuyingGroup {
  /** By role: required ones first in the tier's order, then the others; blockers last; then by name. */
  people: PersonView[];
  /** Required roles that nobody mapped has; one of each group's roles would do. */
  missing: BuyingRole[][];
  coverage: Coverage;
}

// One language for all: the same list reads the same on every machine.
const byName = new Intl.Collator('en');

/** @param touches all of the account, newest first. @param tier undefined: no role is required. */
export function viewBuyingGroup(
  account: Account,
  touches: readonly Touch[],
  tier: Tier | undefined,
): BuyingGroup {
  const required = tier?.requiredRoles ?? [];
  const people = account.people.map((person): PersonView => {
    const own = touches.filter((touch) => touch.person === person.id);
    const last = own[0];
    return {
      person,
      contacted: own.some(isContact),
      reached: own.some(isEngagement),
      ...(last && { lastTouch: last }),
    };
  });
  const rank = ({ person }: PersonView) => {
    if (person.roles.includes('blocker')) return required.length + 1;
    const index = required.findIndex((group) => group.some((role) => person.roles.includes(role)));
    return index < 0 ? required.length : index;
  };
  people.sort((a, b) => rank(a) - rank(b) || byName.compare(a.person.name, b.person.name));

  const fills = (view: PersonView, group: readonly BuyingRole[]) =>
    group.some((role) => view.person.roles.includes(role));
  return {
    people,
    missing: required.filter((group) => !people.some((view) => fills(view, group))),
    coverage: {
      rolesReached: required.filter((group) => people.some((view) => view.reached && fills(view, group)))
        .length,
      rolesRequired: required.length,
      peopleContacted: people.filter((view) => view.contacted).length,
      peopleMapped: people.length,
    },
  };
}
