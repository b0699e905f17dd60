import { briefOf } from '../brief.ts';
import { ruleRef } from '../plays/refs.ts';
import { isLive } from '../plays/runs.ts';
import { agoWords, DAY } from '../time.ts';
import { choose, ownedByAccount, type Scene, wayTo } from './scene.ts';
import { isCompetitor } from './standing.ts';
import type { NextStep, Proposal } from './step.ts';

/**
 * No touch for longer than the tier allows. Where there never was one nobody knows since when: then only where no play
 * runs, and a play to start is offered instead where one fits. Nobody neglects a competitor.
 */
export function neglectSteps(scene: Scene): Proposal[] {
  const { view, context } = scene;
  const days = view.tier?.neglectDays;
  if (days === undefined || isCompetitor(view.account)) return [];
  const lastTouch = view.touches.find(({ at }) => at <= context.now);
  if (!lastTouch && view.plays.some(isLive)) return [];
  const inFront = view.group.people.filter(
    ({ person }) => person.id === context.page?.person && !person.left,
  );
  const people = view.group.people.filter(({ person }) => !person.left && !person.roles.includes('blocker'));
  const who = [...inFront, ...(view.group.next ? [view.group.next] : []), ...people];
  const first = choose(who, 'research', scene);
  const channel = wayTo(first, ['email', 'call', 'linkedin-message'], scene);
  const person = choose(who, channel, scene);
  const due = lastTouch && lastTouch.at + days * DAY;
  const step: NextStep = {
    kind: 'neglected',
    id: `neglected/${lastTouch?.at ?? 0}`,
    ref: ruleRef('neglected', 'account', lastTouch?.at ?? 0),
    reason: lastTouch
      ? `No touch for ${agoWords(lastTouch.at, context.now)}; ${view.tier?.label ?? 'this tier'} allows ${days} days.`
      : 'Nobody has contacted this account yet.',
    purpose: 'Get in touch again before they forget you.',
    channel,
    owner: ownedByAccount(scene),
    overdue: due !== undefined && due < context.now,
    brief: briefOf(view.account),
    ...(lastTouch ? { lastTouch } : { purpose: 'Make the first contact.' }),
    ...(due !== undefined && { due }),
    ...(person && { person }),
  };
  return [due !== undefined && due > context.now ? { step, why: 'not-yet', from: due } : { step }];
}
