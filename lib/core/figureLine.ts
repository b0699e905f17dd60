/** What there is to say beside fit, engagement and owner, in a line. */
import type { Level } from '../schema/words.ts';
import type { Figures } from './figures.ts';
import type { TierSuggestion } from './tierSuggestion.ts';
import { dayWords } from './time.ts';
import { triggerWords } from './words.ts';

export const bandWords: Record<Level, string> = {
  high: 'High priority',
  middle: 'Middle priority',
  low: 'Low priority',
};

/** `Fits Tier 1`; `Fits Tier 3 rather`, where it fails its own. Nothing moves by itself. */
export function tierSuggestionWords({ tier, move }: TierSuggestion): string {
  return `Fits ${tier.label}${move === 'down' ? ' rather' : ''}`;
}

/** `High priority · Fits Tier 1 · Funding until 12 Mar`; of several occasions only the names. */
export function figureLine(
  { priority, tierSuggestion, timing: { live } }: Pick<Figures, 'priority' | 'tierSuggestion' | 'timing'>,
  now: number,
): string {
  const until = live.length === 1 && live[0] ? ` until ${dayWords(live[0].until, now)}` : '';
  return [
    priority ? bandWords[priority.band] : 'No priority without a tier',
    tierSuggestion && tierSuggestionWords(tierSuggestion),
    live.length > 0 && live.map(({ trigger }) => triggerWords[trigger.type]).join(', ') + until,
  ]
    .filter(Boolean)
    .join(' · ');
}
