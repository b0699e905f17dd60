/** Steps that the buying group asks for: a warm way in, and roles that nobody has. */
import { briefOf } from '../brief.ts';
import { ruleRef } from '../plays/refs.ts';
import { roleWords } from '../words.ts';
import { ownedByAccount, type Scene, wayTo } from './scene.ts';
import { isCompetitor, onlyFor } from './standing.ts';
import type { Proposal } from './step.ts';

/** Somebody we know from another account is here now, and hasn't heard from us since. */
export function warmWays(scene: Scene): Proposal[] {
  const { view, context } = scene;
  if (isCompetitor(view.account)) return [];
  const seen = new Set<string>();
  return (context.moves ?? []).flatMap((move): Proposal[] => {
    const person = view.group.people.find((one) => one.person.id === move.person);
    if (!person || person.person.left || person.contacted || seen.has(move.person)) return [];
    seen.add(move.person);
    const { name } = person.person;
    return [
      {
        step: {
          kind: 'warm-way',
          id: `warm-way/${move.person}/${move.from.id}`,
          move,
          ref: ruleRef('warm-way', `${move.person}/${move.from.id}`, 0),
          reason: move.engaged
            ? `${name} came from ${move.from.name}, where they talked with us.`
            : `${name} came from ${move.from.name}, which is on your list.`,
          purpose: 'Say hello in the new job: a warm way in.',
          channel: wayTo(person, ['linkedin-message', 'email', 'call'], scene),
          owner: ownedByAccount(scene),
          person,
          overdue: false,
          brief: briefOf(view.account),
        },
      },
    ];
  });
}

/** The group that decides is needed where we sell: not where we have sold, lost or partner, nor at a competitor. */
export function missingRoles(scene: Scene): Proposal[] {
  const { view } = scene;
  if (onlyFor(view.account)) return [];
  return view.group.missing.map((roles): Proposal => {
    const words = roles.map((role) => roleWords[role].toLowerCase()).join(' or ');
    return {
      step: {
        kind: 'missing-role',
        id: `missing-role/${roles.join()}`,
        roles,
        ref: ruleRef('missing-role', roles.join(), 0),
        reason: `${view.tier?.label ?? 'This tier'} needs one: ${words}. Nobody you know has the role.`,
        purpose: `Find out who is ${words}, and add them.`,
        channel: 'research',
        owner: ownedByAccount(scene),
        overdue: false,
        brief: briefOf(view.account),
      },
    };
  });
}
