/** Who is there, who was contacted, who engaged back, and which required roles nobody fills. */
import type { Account, Stakeholder } from '../schema/account.ts';
import type { BuyingRole } from '../schema/words.ts';
import type { Tier } from '../schema/workspace.ts';
import { barred } from './guards.ts';
import { compareText } from './order.ts';
import { type Interest, isAnswer } from './plays/interest.ts';
import type { Suppression } from './suppression.ts';
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
  /** By role: required ones first in the tier's order, then the others; then blockers, then who left; then by name. */
  people: PersonView[];
  /** Required roles that nobody mapped has; one of each group's roles would do. */
  missing: BuyingRole[][];
  /** Whom to win next: of the first required role that nobody was reached in, else the first not yet contacted. */
  next?: PersonView;
  coverage: Coverage;
}

// One language for all: the same list reads the same on every machine.
const byName = new Intl.Collator('en');

/**
 * @param touches all of the account, newest first
 * @param tier undefined: no role is required
 * @param interests of the account: a reply or a meeting that a source reported reaches a person too
 * @param suppressions in force: whom nobody may contact isn't to be won next
 */
export function viewBuyingGroup(
  account: Account,
  touches: readonly Touch[],
  tier: Tier | undefined,
  interests: readonly Interest[] = [],
  suppressions: readonly Suppression[] = [],
): BuyingGroup {
  const answered = new Set(interests.filter(isAnswer).map(({ person }) => person));
  const required = tier?.requiredRoles ?? [];
  const people = account.people.map((person): PersonView => {
    const own = touches.filter((touch) => touch.person === person.id);
    const last = own[0];
    return {
      person,
      contacted: own.some(isContact),
      reached: own.some(isEngagement) || answered.has(person.id),
      ...(last && { lastTouch: last }),
    };
  });
  const rank = ({ person }: PersonView) => {
    if (person.left) return required.length + 2;
    if (person.roles.includes('blocker')) return required.length + 1;
    const index = required.findIndex((group) => group.some((role) => person.roles.includes(role)));
    return index < 0 ? required.length : index;
  };
  people.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      byName.compare(a.person.name, b.person.name) ||
      compareText(a.person.id, b.person.id),
  );

  const present = people.filter(({ person }) => !person.left);
  const fills = (view: PersonView, group: readonly BuyingRole[]) =>
    group.some((role) => view.person.roles.includes(role));
  const unreached = required.filter((group) => !present.some((view) => view.reached && fills(view, group)));
  const open = present.filter(
    ({ person }) =>
      !person.roles.includes('blocker') && !barred({ person, channel: 'research' }, { suppressions }),
  );
  const next =
    unreached.flatMap((group) => open.filter((view) => fills(view, group)))[0] ??
    open.find((view) => !view.contacted);
  return {
    people,
    missing: required.filter((group) => !present.some((view) => fills(view, group))),
    ...(next && { next }),
    coverage: {
      rolesReached: required.length - unreached.length,
      rolesRequired: required.length,
      peopleContacted: present.filter((view) => view.contacted).length,
      peopleMapped: present.length,
    },
  };
}
