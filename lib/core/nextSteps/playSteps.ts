import { briefOf } from '../brief.ts';
import { isTouch } from '../guards.ts';
import type { StepProgress } from '../plays/progress.ts';
import type { PlayRun } from '../plays/runs.ts';
import { hotPlace } from './hotPlace.ts';
import { ownedBy, type Scene, targetOf } from './scene.ts';
import type { NextStep, Proposal, Wait } from './step.ts';

/** The open steps of the plays that run, other than handoffs and marketing's. */
export function playSteps(scene: Scene): Proposal[] {
  const hot = hotPlace(scene.view)?.progress;
  return scene.view.plays.flatMap((run) =>
    run.state.is === 'ended'
      ? []
      : run.steps
          .filter((progress) => progress !== hot && progress.step.channel !== 'handoff')
          .flatMap((progress) => proposalOf(run, progress, scene)),
  );
}

function proposalOf(run: PlayRun, progress: StepProgress, scene: Scene): Proposal[] {
  const { step, state } = progress;
  if (step.owner === 'marketing') return [];
  switch (state.is) {
    case 'done':
    case 'counted':
    case 'skipped':
    case 'needless':
      return [];
    default: {
      const next = stepOf(run, progress, scene);
      const wait = waitOf(run, progress);
      return [wait ? { step: next, ...wait } : { step: next }];
    }
  }
}

function waitOf(run: PlayRun, { step, state, opens }: StepProgress): (Wait & { from?: number }) | undefined {
  if (state.is === 'snoozed') return { why: 'snoozed', from: state.until };
  if (state.is === 'waiting') return { why: 'waits', for: state.for };
  if (state.is === 'planned') return { why: 'not-yet', ...(opens !== undefined && { from: opens }) };
  // Research goes on while a talk does; another message would cross the answer.
  if (run.state.is === 'paused' && isTouch(step.channel)) return { why: 'paused', reply: run.state.reply };
  return undefined;
}

function stepOf(run: PlayRun, progress: StepProgress, scene: Scene): NextStep {
  const { step, number, ref, state, due } = progress;
  const person = targetOf(step, scene);
  return {
    kind: 'play-step',
    id: `play/${ref.play}/${ref.startedAt}/${ref.step}`,
    at: { run, progress },
    ref,
    reason: `${run.play.name}, ${number} of ${run.play.steps.length}.`,
    purpose: step.purpose,
    channel: step.channel,
    owner: ownedBy(step.owner, scene),
    overdue: state.is === 'due' && state.overdue,
    brief: briefOf(scene.view.account, step.brief),
    ...(due !== undefined && { due }),
    ...(person && { person }),
  };
}
