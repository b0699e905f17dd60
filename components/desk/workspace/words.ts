/** Words for what the workspace's pages alone name. */
import type { Relationship } from '../../../lib/schema/words.ts';

export const relationshipWords: Record<Relationship, string> = {
  warm: 'Warm',
  'past-talks': 'Past talks',
  reference: 'Reference',
  cold: 'Cold',
};
