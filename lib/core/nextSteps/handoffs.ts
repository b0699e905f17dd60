import { briefOf } from '../brief.ts';
import type { StepProgress } from '../plays/progress.ts';
import { ruleRef } from '../plays/refs.ts';
import { isLive, type PlayRun } from '../plays/runs.ts';
import { agoWords, HOUR } from '../time.ts';
import { isContact } from '../touches.ts';
import { ownerWords } from '../words.ts';
import { ownedBy, type Scene, targetOf } from './scene.ts';
import type { Proposal } from './step.ts';

/** What is to be handed over, and what was handed over and not yet taken up. A reply doesn't pause them: it calls for them. */
export function handoffSteps(scene: Scene): Proposal[] {
  return scene.view.plays
    .filter(isLive)
    .flatMap((run) =>
      run.steps
        .filter(({ step }) => step.channel === 'handoff' && step.owner !== 'marketing')
        .flatMap((progress) => [...give(run, progress, scene), ...take(run, progress, scene)]),
    );
}

function give(run: PlayRun, progress: StepProgress, scene: Scene): Proposal[] {
  const { step, ref, state, due } = progress;
  if (state.is !== 'due' && state.is !== 'snoozed' && state.is !== 'planned' && state.is !== 'waiting')
    return [];
  const person = targetOf(step, scene);
  const next = {
    kind: 'handoff',
    part: 'give',
    id: `play/${ref.play}/${ref.startedAt}/${ref.step}`,
    at: { run, progress },
    ref,
    reason: step.handoff
      ? `${run.play.name}: time for the ${ownerWords[step.handoff.to]} to take over.`
      : `${run.play.name}: time to hand over.`,
    purpose: step.purpose,
    channel: 'handoff',
    owner: ownedBy(step.owner, scene),
    overdue: state.is === 'due' && state.overdue,
    brief: briefOf(scene.view.account, step.brief),
    ...(due !== undefined && { due }),
    ...(person && { person }),
  } as const;
  switch (state.is) {
    case 'due':
      return [{ step: next }];
    case 'snoozed':
      return [{ step: next, why: 'snoozed', from: state.until }];
    case 'planned':
      return [{ step: next, why: 'not-yet', ...(progress.opens !== undefined && { from: progress.opens }) }];
    case 'waiting':
      return [{ step: next, why: 'waits', for: state.for }];
  }
}

/** Until whoever it was handed to has reached out. */
function take(run: PlayRun, progress: StepProgress, scene: Scene): Proposal[] {
  const { view, context } = scene;
  const { step, ref, state } = progress;
  if (state.is !== 'done' || !step.handoff || step.handoff.to === 'marketing') return [];
  const from = ownedBy(step.owner, scene);
  const owner = ownedBy(step.handoff.to, scene);
  if (owner.name !== undefined && owner.name === from.name) return [];
  const taken = view.touches.some(
    (touch) =>
      isContact(touch) &&
      touch.at > state.at &&
      (touch.mine ? owner.whose !== 'theirs' : owner.name === undefined || touch.by === owner.name),
  );
  if (taken) return [];
  const due = state.at + view.rules.followUpHours * HOUR;
  const person = targetOf({ to: step.to, channel: 'email' }, scene);
  const ago = agoWords(state.at, context.now);
  return [
    {
      step: {
        kind: 'handoff',
        part: 'take',
        id: `take/${ref.play}/${ref.startedAt}/${ref.step}`,
        at: { run, progress },
        ref: ruleRef('take', `${ref.play}/${ref.step}`, state.at),
        reason: `Handed over by the ${ownerWords[step.owner]} ${ago === 'now' ? 'just now' : `${ago} ago`}.`,
        purpose: 'Take up the talk where it was left.',
        channel: 'email',
        owner,
        due,
        overdue: due < context.now,
        brief: briefOf(view.account, step.brief),
        ...(person && { person }),
      },
    },
  ];
}
