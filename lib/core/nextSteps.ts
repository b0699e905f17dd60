/** What now: the steps that an account asks for, ranked, each with its reason; and what comes later. Pure. */
import type { Play } from '../schema/play.ts';
import { type Bar, barred, full } from './guards.ts';
import { missingRoles, warmWays } from './nextSteps/group.ts';
import { handoffSteps } from './nextSteps/handoffs.ts';
import { hotSteps } from './nextSteps/hot.ts';
import { neglectSteps } from './nextSteps/neglected.ts';
import { playOffers } from './nextSteps/offers.ts';
import { playSteps } from './nextSteps/playSteps.ts';
import { replySteps } from './nextSteps/replies.ts';
import { isLinkedIn, onLinkedIn, type Scene } from './nextSteps/scene.ts';
import { isCompetitor, isToBeRetired } from './nextSteps/standing.ts';
import type {
  Later,
  NextStep,
  NextStepKind,
  NextStepsView,
  Proposal,
  StepsContext,
} from './nextSteps/step.ts';
import { compareText } from './order.ts';
import type { StepProgress } from './plays/progress.ts';
import { sameStep } from './plays/refs.ts';
import { isLive, type PlayRun } from './plays/runs.ts';

export type { Later, NextStep, NextStepsView, StepsContext } from './nextSteps/step.ts';

export interface NextSteps {
  /** Best first. */
  steps: NextStep[];
  /** Soonest first; those of which nobody can say when, last. */
  later: Later[];
  /** What marketing does at this account, for reference: never the rep's to do. */
  marketing: Array<{ run: PlayRun; progress: StepProgress }>;
  /** Where there is no step: why, and when there will be one, in ms since 1970 UTC. */
  nothing?: { why: NothingWhy; from?: number; bar?: Bar };
}

/** `marketing`: the rest of the play that runs is marketing's. `later`: see `later`. */
export type NothingWhy =
  | 'barred'
  | 'retired'
  | 'later'
  | 'marketing'
  | 'competitor'
  | 'play-over'
  | 'no-play';

/** The kinds in their order of rank, each with the rule that proposes it. */
const rules: ReadonlyArray<readonly [NextStepKind, (scene: Scene) => Proposal[]]> = [
  ['reply', replySteps],
  ['hot', hotSteps],
  ['handoff', handoffSteps],
  ['play-step', playSteps],
  ['warm-way', warmWays],
  ['missing-role', missingRoles],
  ['neglected', neglectSteps],
  ['start-play', playOffers],
];

/** Their rules give them in order: roles in the tier's, plays by their occasion. */
const inOrder: ReadonlySet<NextStepKind> = new Set(['missing-role', 'start-play']);

const rankOf = new Map(rules.map(([kind], rank) => [kind, rank]));

/**
 * Ranked: the rep's own before those of others; on LinkedIn its steps first, the person of that page first of all; then
 * by kind, by the play that began last, by due time and by name. Nothing goes to an account, person or channel that is barred, and nothing over the
 * team's limits but an answer to whoever wrote. The same input gives the same answer, in whatever order its parts come.
 */
export function nextSteps(view: NextStepsView, context: StepsContext): NextSteps {
  const scene: Scene = { view, context };
  const proposals = rules.flatMap(([, propose]) => propose(scene)).flatMap((one) => admit(one, scene));
  const steps = proposals.filter((one) => !('why' in one)).map(({ step }) => step);
  const later = proposals.filter((one) => 'why' in one);
  const ranked = withoutFirstContact(steps.sort((a, b) => compare(a, b, context)));
  const sorted = later.sort(
    (a, b) =>
      (a.from ?? Number.POSITIVE_INFINITY) - (b.from ?? Number.POSITIVE_INFINITY) ||
      compareText(a.step.id, b.step.id),
  );
  const marketing = view.plays
    .filter(isLive)
    .flatMap((run) =>
      run.steps.filter(({ step }) => step.owner === 'marketing').map((progress) => ({ run, progress })),
    );
  const nothing =
    ranked.length > 0
      ? undefined
      : nothingOf(
          scene,
          sorted,
          marketing.map(({ run }) => run.play),
        );
  return { steps: ranked, later: sorted, marketing, ...(nothing && { nothing }) };
}

/** The last say: what the rep set aside, who must not be touched, and how often. */
function admit(proposal: Proposal, { view, context }: Scene): Proposal[] {
  const { step } = proposal;
  if (step.kind !== 'reply' && isToBeRetired(view)) return [];
  const said = view.said.findLast(({ ref }) => sameStep(ref, step.ref));
  if (said?.is === 'over') return [];
  const target = { person: step.person?.person, channel: step.channel };
  const bar = barred(target, view);
  if (bar) return [{ step, why: 'barred', bar }];
  if ('why' in proposal) return [proposal];
  if (said && said.until > context.now) return [{ step, why: 'snoozed', from: said.until }];
  const limit = isUnlimited(step) ? undefined : full(target, view.touches, view.rules.caps, context.now);
  return limit ? [{ step, why: 'no-room', full: limit, from: limit.until }] : [proposal];
}

/** Starting a play touches nobody yet; whoever wrote asked for the answer, and waits for it. */
function isUnlimited({ kind }: NextStep): boolean {
  return kind === 'start-play' || kind === 'reply';
}

/** Where a play can be started, it makes the first contact. */
function withoutFirstContact(steps: NextStep[]): NextStep[] {
  if (!steps.some(({ kind }) => kind === 'start-play')) return steps;
  return steps.filter((step) => step.kind !== 'neglected' || step.lastTouch !== undefined);
}

function compare(a: NextStep, b: NextStep, context: StepsContext): number {
  return (
    Number(a.owner.whose === 'theirs') - Number(b.owner.whose === 'theirs') ||
    placeRank(a, context) - placeRank(b, context) ||
    (rankOf.get(a.kind) ?? 0) - (rankOf.get(b.kind) ?? 0) ||
    startOf(b) - startOf(a) ||
    (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY) ||
    (a.kind === b.kind && inOrder.has(a.kind) ? 0 : compareText(a.id, b.id))
  );
}

/** Of two plays the one that began last goes first: it answers what is going on now. */
function startOf(step: NextStep): number {
  return step.kind === 'play-step' ? step.at.run.startedAt : 0;
}

function placeRank(step: NextStep, context: StepsContext): number {
  if (!onLinkedIn(context) || !isLinkedIn(step.channel)) return 2;
  return step.person !== undefined && step.person.person.id === context.page?.person ? 0 : 1;
}

function nothingOf(
  { view }: Scene,
  later: readonly Later[],
  marketing: readonly Play[],
): NextSteps['nothing'] {
  const from = later.find((one) => one.from !== undefined)?.from;
  const when = from === undefined ? {} : { from };
  const bar = barred({ channel: 'research' }, view);
  if (bar) return { why: 'barred', bar };
  if (isToBeRetired(view)) return { why: 'retired', ...when };
  if (later.some(({ step, why }) => step.kind === 'play-step' && why !== 'barred'))
    return { why: 'later', ...when };
  if (marketing.length > 0) return { why: 'marketing', ...when };
  if (isCompetitor(view.account)) return { why: 'competitor', ...when };
  return { why: view.plays.length > 0 ? 'play-over' : 'no-play', ...when };
}
