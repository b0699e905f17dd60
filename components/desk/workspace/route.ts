import { useSyncExternalStore } from 'react';
import type { WorkspaceFault } from '../../../lib/core/faults/fault.ts';

/** What stands after the page's name: `#/scoring?section=tiers` has `section`. */
export function useRoute(): URLSearchParams {
  const hash = useSyncExternalStore(followHash, () => location.hash);
  return new URLSearchParams(hash.split('?')[1] ?? '');
}

function followHash(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

/** Where a fault is mended. */
export function hrefOf(path: WorkspaceFault['path']): string {
  const at = path.join('.');
  return path[0] === 'plays'
    ? `#/plays?play=${path[1] ?? 0}&at=${at}`
    : `#/scoring?section=${sectionOf(path)}&at=${at}`;
}

export type SectionId =
  | 'tiers'
  | 'icp'
  | 'engagement'
  | 'triggers'
  | 'segments'
  | 'scales'
  | 'limits'
  | 'programme'
  | 'content'
  | 'cards';

const sections: Record<string, SectionId> = {
  tiers: 'tiers',
  icp: 'icp',
  engagement: 'engagement',
  triggers: 'triggers',
  segments: 'segments',
  relationships: 'scales',
  importance: 'scales',
  objective: 'programme',
  stages: 'programme',
  content: 'content',
  battleCards: 'cards',
};

/** The section of `#/scoring` in which a part of the workspace stands. */
export function sectionOf(path: WorkspaceFault['path']): SectionId {
  return sections[String(path[0])] ?? 'limits';
}
