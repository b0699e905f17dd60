/** What every rule of the next steps asks of its surroundings. */
import type { PlayStep } from '../../schema/play.ts';
import type { Owner, StepChannel } from '../../schema/words.ts';
import type { PersonView } from '../buyingGroup.ts';
import { barred, full } from '../guards.ts';
import { moveKeys } from '../moves.ts';
import { peopleFor } from '../plays/target.ts';
import type { NextStepsView, StepOwner, StepsContext } from './step.ts';

export interface Scene {
  view: NextStepsView;
  context: StepsContext;
}

export function isLinkedIn(channel: StepChannel): boolean {
  return channel.startsWith('linkedin-');
}

export function onLinkedIn({ page }: StepsContext): boolean {
  return page?.platform === 'linkedin';
}

/** Whose a step of this owner is. An executive isn't named by a list: somebody of ours has to ask them. */
export function ownedBy(owner: Owner, { view, context: { me } }: Scene): StepOwner {
  const name = owner === 'executive' ? undefined : view.account.owners[owner];
  if (me === undefined) return { owner, whose: 'open', ...(name !== undefined && { name }) };
  if (owner === 'executive') return { owner, whose: 'theirs' };
  if (name === undefined) return { owner, whose: 'open' };
  return { owner, name, whose: name === me ? 'yours' : 'theirs' };
}

/** Whose a step is that the account asks for as such: any of its sellers', the AE's before the SDR's. */
export function ownedByAccount(scene: Scene): StepOwner {
  const { owners } = scene.view.account;
  const { me } = scene.context;
  if (me !== undefined && owners.sdr === me) return ownedBy('sdr', scene);
  return ownedBy(owners.ae === undefined && owners.sdr !== undefined ? 'sdr' : 'ae', scene);
}

/** Of those whom a step may mean: who is on the page in front, if the step may go to them now; else the first it may go to. */
export function choose(
  candidates: readonly PersonView[],
  channel: StepChannel,
  { view, context }: Scene,
): PersonView | undefined {
  const inFront = candidates.filter(({ person }) => person.id === context.page?.person);
  const inOrder = [...inFront, ...candidates];
  const may = ({ person }: PersonView) => !barred({ person, channel }, view);
  const hasRoom = ({ person }: PersonView) =>
    !full({ person, channel }, view.touches, view.rules.caps, context.now);
  return inOrder.find((one) => may(one) && hasRoom(one)) ?? inOrder.find(may) ?? candidates[0];
}

/** What the people of a step are told from. */
export function knownOf({ group, tier, interests }: NextStepsView) {
  return { people: group.people, requiredRoles: tier?.requiredRoles ?? [], interests };
}

/** Whom a play's step goes to; undefined: nobody in particular, or nobody mapped has the role. */
export function targetOf(step: Pick<PlayStep, 'to' | 'channel'>, scene: Scene): PersonView | undefined {
  return choose(peopleFor(step.to, knownOf(scene.view)), step.channel, scene);
}

type Way = 'linkedin-message' | 'email' | 'call';

const known: Record<Way, (view: PersonView) => boolean> = {
  'linkedin-message': ({ person }) => moveKeys(person).length > 0,
  email: ({ person }) => person.email !== undefined,
  call: ({ person }) => person.phone !== undefined,
};

/**
 * How to reach somebody: the first of the ways for which we have an address and that they didn't refuse, else the first
 * not refused. On LinkedIn a message there comes first.
 */
export function wayTo(person: PersonView | undefined, ways: readonly Way[], { view, context }: Scene): Way {
  const inOrder: Way[] = onLinkedIn(context) ? ['linkedin-message', ...ways] : [...ways];
  const open = inOrder.filter((channel) => !barred({ person: person?.person, channel }, view));
  return (
    open.find((way) => person && known[way](person)) ??
    open.find((way) => ways.includes(way)) ??
    inOrder[0] ??
    'email'
  );
}
