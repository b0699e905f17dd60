/** The parts of the workspace that are being changed, over the one in force; kept over a reload of the page. */
import { isSame } from '../../../lib/core/same.ts';
import type { Workspace } from '../../../lib/schema/workspace.ts';

/** Only parts that differ from the workspace in force; their fields may not be filled in soundly yet. */
export type DraftParts = Partial<Workspace>;

/** What of `draft` differs from the workspace in force. A part that was taken out altogether is there as undefined. */
export function partsOf(draft: Workspace, inForce: Workspace): DraftParts {
  const names = new Set([...Object.keys(draft), ...Object.keys(inForce)]) as Set<keyof Workspace>;
  const changed = [...names].filter((name) => !isSame(draft[name], inForce[name]));
  return Object.fromEntries(changed.map((name) => [name, draft[name]]));
}

const KEY = 'touchline-workspace-draft';

/** Of this tab: two tabs with a draft each don't disturb one another. */
export function keepDraft(parts: DraftParts): void {
  if (Object.keys(parts).length === 0) sessionStorage.removeItem(KEY);
  else
    sessionStorage.setItem(
      KEY,
      JSON.stringify(parts, (_field, value: unknown) => value ?? null),
    );
}

export function keptDraft(): DraftParts {
  try {
    const parts = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    // JSON has no undefined, which is a part that was taken out.
    return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part ?? undefined]));
  } catch {
    return {};
  }
}
