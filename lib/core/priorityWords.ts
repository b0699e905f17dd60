/** An account's priority and what it is made of, in the words of the card. */
import type { Relationship } from '../schema/words.ts';
import type { PriorityFactor } from '../schema/workspace.ts';
import type { PriorityPart } from './priority.ts';
import { dayWords } from './time.ts';
import { triggerWords } from './words.ts';

export const factorWords: Record<PriorityFactor, string> = {
  fit: 'Fit',
  engagement: 'Engagement',
  timing: 'Timing',
  relationship: 'Relationship',
  value: 'Value',
};

const relationshipWords: Record<Relationship, string> = {
  warm: 'warm',
  'past-talks': 'past talks',
  reference: 'a reference',
  cold: 'cold',
};

const times = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** What a factor's value comes from: `86 by the list`, `65 points, hot at 30`, `Funding until 12 Mar`. */
export function factorEvidence(part: PriorityPart, now: number): string {
  if (!part.known) return 'not known, left out';
  switch (part.factor) {
    case 'fit':
      return `${part.value} ${part.fit.from === 'list' && !('grade' in part.fit) ? 'by the list' : 'by your criteria'}`;
    case 'engagement':
      return `${part.signalPoints} points, hot at ${part.hotAt}`;
    case 'timing':
      return part.live.length === 0
        ? 'no occasion now'
        : part.live
            .map(({ trigger, until }) => `${triggerWords[trigger.type]} until ${dayWords(until, now)}`)
            .join(', ');
    case 'relationship':
      return relationshipWords[part.relationship];
    case 'value':
      return [
        part.importance && `${part.importance} importance`,
        part.contract && `${times.format(part.contract.times)} × the median contract`,
      ]
        .filter(Boolean)
        .join(', ');
  }
}
