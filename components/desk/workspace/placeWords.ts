import type { WorkspaceFault } from '../../../lib/core/faults/fault.ts';
import { getAt } from './form/paths.ts';

/** Names of fields that their ids don't give. */
const names: Record<string, string> = {
  icp: 'Ideal customer',
  hotAt: 'Hot at',
  battleCards: 'Battle cards',
  followUpHours: 'Follow-up',
  caps: 'Limits',
  quiet: 'Quiet hours',
  days: 'Days',
  test: '',
  criteria: '',
};

/** Characters of a name that tell which thing is meant. */
const LONG = 60;

/** A path as the pages call it: `Plays › Cluster › Steps › 8 › Handoff`. */
export function placeWords(path: WorkspaceFault['path'], draft: unknown): string {
  return path
    .map((part, at) => {
      if (typeof part === 'string') return names[part] ?? spaced(part);
      const item = getAt(draft, path.slice(0, at + 1));
      return nameOf(item) ?? String(part + 1);
    })
    .filter((words) => words !== '')
    .join(' › ');
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { label, name, alternative } = item as Record<string, unknown>;
  const words = label ?? name ?? alternative;
  if (typeof words !== 'string' || words === '') return undefined;
  return words.length > LONG ? `${words.slice(0, LONG)}…` : words;
}

/** `requiredRoles` → `Required roles`, `website-visit` → `Website visit` */
function spaced(id: string): string {
  const words = id
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
