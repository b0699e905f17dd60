/** The owner's clock in words: by when to reach out, whether they did, and what the source's delay was. */
import type { Clock } from './followUp.ts';
import type { Heat } from './heat.ts';
import { agoWords, HOUR, whenWords } from './time.ts';
import { touchWords } from './words.ts';

/** `Reach out by Thu 14:00.`, `Overdue: reach out was due Thu 14:00.`, `Reached out in time: Call, 2 h ago.` */
export function clockWords(clock: Clock, now: number): string {
  switch (clock.state) {
    case 'due':
      return `Reach out by ${whenWords(clock.due, now)}.`;
    case 'overdue':
      return `Overdue: reach out was due ${whenWords(clock.due, now)}.`;
    case 'met': {
      const { touch, late } = clock;
      const by = touch.mine ? '' : ` by ${touch.by ?? 'a colleague'}`;
      return `Reached out ${late ? 'late' : 'in time'}: ${touchWords(touch)}${by}, ${pastWords(touch.at, now)}.`;
    }
  }
}

/** How long the source took to tell of it, which the clock leaves out; undefined where it told at once. */
export function delayWords({ crossing }: Clock, now: number): string | undefined {
  if (crossing.sourceDelay < HOUR) return undefined;
  const took = agoWords(crossing.at - crossing.sourceDelay, crossing.at);
  return `The source told of it ${took} later; the clock began when it came here, ${whenWords(crossing.at, now)}.`;
}

/** Why an account is hot, as the beginning of a sentence that its signals end. */
export const heatNames: Record<Heat['by'], string> = {
  points: 'By its points',
  behaviour: 'By a request that can’t wait',
  'pricing-visitors': 'By several people on the pricing page',
};

/** `just now`, `3 h ago`. */
export function pastWords(at: number, now: number): string {
  const ago = agoWords(at, now);
  return ago === 'now' ? 'just now' : `${ago} ago`;
}
