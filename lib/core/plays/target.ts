/** To whom a step goes, and whether a touch went there. */
import type { StepTarget } from '../../schema/play.ts';
import type { BuyingRole } from '../../schema/words.ts';
import type { PersonView } from '../buyingGroup.ts';
import type { PlaysKnown } from './known.ts';

type Known = Pick<PlaysKnown, 'people' | 'requiredRoles' | 'interests'>;

const groupTargets = ['account', 'group', 'engaged', 'missing-role'] as const;

/** Whether the step names a buying role, not the account, its group or whoever engaged. */
export function isRole(to: StepTarget): to is BuyingRole {
  return !groupTargets.some((target) => target === to);
}

/** The role itself, then those that may stand in for it in this tier. */
function standIns(role: BuyingRole, { requiredRoles }: Known): BuyingRole[] {
  const group = requiredRoles.find((roles) => roles.includes(role)) ?? [];
  return [role, ...group.filter((other) => other !== role)];
}

const stanceOrder = { for: 0, neutral: 1, against: 2 } as const;
const influenceOrder = { high: 0, middle: 1, low: 2 } as const;

/** Who is for us first, then who weighs most; among equals the group's own order. */
export function byPromise(a: PersonView, b: PersonView): number {
  const stance = ({ person }: PersonView) => stanceOrder[person.stance ?? 'neutral'];
  const influence = ({ person }: PersonView) => influenceOrder[person.influence ?? 'middle'];
  return stance(a) - stance(b) || influence(a) - influence(b);
}

/** Those who are there and whom the step may mean, the best first. Empty: nobody mapped, or the step is for no one person. */
export function peopleFor(to: StepTarget, known: Known): PersonView[] {
  const present = known.people.filter(({ person }) => !person.left);
  if (to === 'engaged') {
    const ids = [...new Set(known.interests.flatMap(({ person }) => person ?? []))];
    return ids.flatMap((id) => present.find(({ person }) => person.id === id) ?? []);
  }
  if (!isRole(to)) return [];
  const found = standIns(to, known).flatMap((role) =>
    present.filter(({ person }) => person.roles.includes(role)).sort(byPromise),
  );
  return [...new Set(found)];
}

/**
 * Whether a touch with this person, or with nobody in particular, is one that the step asks for. Who is mapped isn't the role
 * that is missing: such a step is done by an entry that names it.
 */
export function fits(to: StepTarget, person: string | undefined, known: Known): boolean {
  if (to === 'missing-role') return person === undefined;
  if (!isRole(to) && to !== 'engaged') return true;
  const meant = peopleFor(to, known);
  if (to === 'engaged' && (meant.length === 0 || person === undefined)) return true;
  return meant.some((view) => view.person.id === person);
}
