/** Which occasions to speak to the account are live now, and until when. */
import type { TriggerLife, Workspace } from '../schema/workspace.ts';
import type { KnownTrigger } from './signals.ts';
import { DAY } from './time.ts';

/** Days are counted from the trigger's own moment; `until` and `from` are moments. */
export type TriggerView = { trigger: KnownTrigger } & (
  | { state: 'live'; until: number }
  | { state: 'coming'; from: number; until: number }
  | { state: 'over'; until: number }
  /** The list doesn't say when, or the team doesn't count this type: it can't be said to be live. */
  | { state: 'undated' | 'not-counted' }
);

export type LiveTrigger = Extract<TriggerView, { state: 'live' }>;

export interface Timing {
  /** Live ones first, those that end first before the others; then coming, over, and without a date. */
  triggers: TriggerView[];
  live: LiveTrigger[];
}

export function viewTiming(
  triggers: readonly KnownTrigger[],
  lives: Workspace['triggers'],
  now: number,
): Timing {
  const views = triggers.map((trigger) => viewTrigger(trigger, lives[trigger.type], now));
  views.sort((a, b) => order[a.state] - order[b.state] || turnOf(a) - turnOf(b));
  return { triggers: views, live: views.filter((view) => view.state === 'live') };
}

const order: Record<TriggerView['state'], number> = {
  live: 0,
  coming: 1,
  over: 2,
  undated: 3,
  'not-counted': 4,
};

/** What ended last comes first among what is over. */
function turnOf(view: TriggerView): number {
  if (view.state === 'coming') return view.from;
  if (view.state === 'over') return -view.until;
  return view.state === 'live' ? view.until : 0;
}

function viewTrigger(trigger: KnownTrigger, life: TriggerLife | undefined, now: number): TriggerView {
  if (life === undefined) return { trigger, state: 'not-counted' };
  if (trigger.at === undefined) return { trigger, state: 'undated' };
  const [from, until] =
    'daysAfter' in life
      ? [trigger.at, trigger.at + life.daysAfter * DAY]
      : [trigger.at - life.daysBefore.from * DAY, trigger.at - life.daysBefore.to * DAY];
  if (now >= until) return { trigger, state: 'over', until };
  return now < from ? { trigger, state: 'coming', from, until } : { trigger, state: 'live', until };
}
