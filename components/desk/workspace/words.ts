/** Words for what the workspace's pages alone name. */
import type { Relationship } from '../../../lib/schema/words.ts';
import type { PriorityFactor } from '../../../lib/schema/workspace.ts';

export const relationshipWords: Record<Relationship, string> = {
  warm: 'Warm',
  'past-talks': 'Past talks',
  reference: 'Reference',
  cold: 'Cold',
};

export const factorWords: Record<PriorityFactor, string> = {
  fit: 'Fit',
  engagement: 'Engagement',
  timing: 'Timing',
  relationship: 'Relationship',
  value: 'Value',
};
