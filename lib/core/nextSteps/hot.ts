import { briefOf } from '../brief.ts';
import { ruleRef } from '../plays/refs.ts';
import { peopleFor } from '../plays/target.ts';
import { hotPlace, openClock } from './hotPlace.ts';
import { choose, knownOf, ownedByAccount, type Scene, targetOf, wayTo } from './scene.ts';
import { isCompetitor } from './standing.ts';
import type { NextStep, Proposal } from './step.ts';
import { heatWords } from './wording.ts';

/** The account is hot and its owner's clock runs. A play's own step for that carries it, so that it is asked for once. A competitor's look is no lead. */
export function hotSteps(scene: Scene): Proposal[] {
  const { view, context } = scene;
  const clock = openClock(view);
  if (!clock) return [];
  const at = hotPlace(view);
  const common = {
    kind: 'hot',
    id: `hot/${clock.crossing.at}`,
    clock,
    reason: heatWords(clock.crossing),
    due: clock.due,
    overdue: clock.due < context.now,
    owner: ownedByAccount(scene),
  } as const;
  if (at) {
    const { step, ref, state } = at.progress;
    const person = targetOf(step, scene);
    const inPlay: NextStep = {
      ...common,
      at,
      ref,
      channel: step.channel,
      purpose: step.purpose,
      brief: briefOf(view.account, step.brief),
      ...(person && { person }),
    };
    return [state.is === 'snoozed' ? { step: inPlay, why: 'snoozed', from: state.until } : { step: inPlay }];
  }
  if (isCompetitor(view.account)) return [];
  const engaged = peopleFor('engaged', knownOf(view));
  const first = choose(engaged, 'research', scene) ?? view.group.next;
  const channel = wayTo(first, ['call', 'email', 'linkedin-message'], scene);
  const person = choose(engaged, channel, scene) ?? view.group.next;
  const alone: NextStep = {
    ...common,
    ref: ruleRef('hot', 'account', clock.crossing.at),
    channel,
    purpose: 'Reach out, and refer to what they looked at.',
    brief: briefOf(view.account),
    ...(person && { person }),
  };
  return [{ step: alone }];
}
