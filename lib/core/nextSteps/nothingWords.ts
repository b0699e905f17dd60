import type { NextSteps } from '../nextSteps.ts';
import { suppressedWords } from '../suppressionWords.ts';
import { dayWords, whenWords } from '../time.ts';

/** That there is nothing to do, why, and when there will be. */
export function nothingWords({ nothing, later, marketing }: NextSteps, now: number): string {
  const from = nothing?.from === undefined ? '' : whenWords(nothing.from, now);
  switch (nothing?.why) {
    case 'barred':
      return `None: ${suppressedWords(nothing.bar)}.`;
    case 'retired':
      return 'None: you said that it should be retired from the list.';
    case 'later':
      if (!from) return 'None until something happens here.';
      return later[0]?.why === 'snoozed'
        ? `Snoozed until ${dayWords(nothing.from ?? now, now)}.`
        : `Nothing until ${from}.`;
    case 'marketing':
      return `Nothing for you${from && ` until ${from}`}. The rest of “${marketing[0]?.run.play.name}” is marketing’s.`;
    case 'competitor':
      return 'None: your list says that they are a competitor.';
    case 'play-over':
      return `None: the play here is over.${from && ` Get in touch by ${from}.`}`;
    default:
      return `None: no play runs here.${from && ` Get in touch by ${from}.`}`;
  }
}
