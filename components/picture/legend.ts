/** What the signs of the picture mean. */
import { influenceWords, type ShownStance, stanceWords } from '../../lib/core/chartWords.ts';
import { type Recency, recencyWords } from '../../lib/core/recency.ts';
import type { Level } from '../../lib/schema/words.ts';

export interface LegendEntry {
  words: string;
  stance: ShownStance;
  influence: Level;
  recency: Recency;
  reached?: boolean;
}

const plain = { stance: 'unknown', influence: 'low', recency: 'never' } as const;
const entries = <K extends string>(words: Record<K, string>) => Object.entries(words) as Array<[K, string]>;

/** Stance by shape and colour, influence by size, recency by ring. @param recent days within which a touch is recent */
export function legendOf(recent: number): LegendEntry[] {
  return [
    ...entries(stanceWords).map(([stance, words]) => ({ ...plain, stance, words })),
    ...entries(influenceWords).map(([influence, words]) => ({ ...plain, influence, words })),
    ...entries(recencyWords(recent))
      .filter(([recency]) => recency !== 'never')
      .map(([recency, words]) => ({ ...plain, recency, words })),
    { ...plain, reached: true, words: 'Engaged' },
  ];
}
