/** The parts of the workspace that are being changed, over the one in force; kept over a reload of the page. */
import { isSame } from '../../../lib/core/same.ts';
import type { Workspace } from '../../../lib/schema/workspace.ts';

/** Only parts that differ from the workspace in force; their fields may not be filled in soundly yet. */
export type DraftParts = Partial<Workspace>;

/** A draft, and what it was made from. */
export interface Draft {
  parts: DraftParts;
  /** The same parts as they were in force when the rep began to change them. */
  from: DraftParts;
}

export const noDraft: Draft = { parts: {}, from: {} };

/** What of `draft` differs from the workspace in force. A part that was taken out altogether is there as undefined. */
export function partsOf(draft: Workspace, inForce: Workspace): DraftParts {
  const names = new Set([...Object.keys(draft), ...Object.keys(inForce)]) as Set<keyof Workspace>;
  return pick(
    draft,
    [...names].filter((name) => !isSame(draft[name], inForce[name])),
  );
}

/** The draft with these parts: those that it was changing already keep what they were made from. */
export function redraft(before: Draft, parts: DraftParts, inForce: Workspace): Draft {
  const names = namesOf(parts);
  const changing = names.filter((name) => name in before.from && !isSame(before.parts[name], inForce[name]));
  return { parts, from: { ...pick(inForce, names), ...pick(before.from, changing) } };
}

/** Parts that came into force anew, in another window or by an import, while this draft was changing them. */
export function overtakenIn({ parts, from }: Draft, inForce: Workspace): Array<keyof Workspace> {
  return namesOf(parts).filter(
    (name) => !isSame(from[name], inForce[name]) && !isSame(parts[name], inForce[name]),
  );
}

/** The draft without the parts named. */
export function without({ parts, from }: Draft, names: ReadonlyArray<keyof Workspace>): Draft {
  const left = namesOf(parts).filter((name) => !names.includes(name));
  return { parts: pick(parts, left), from: pick(from, left) };
}

function namesOf(parts: DraftParts): Array<keyof Workspace> {
  return Object.keys(parts) as Array<keyof Workspace>;
}

function pick(workspace: DraftParts, names: ReadonlyArray<keyof Workspace>): DraftParts {
  return Object.fromEntries(names.map((name) => [name, workspace[name]]));
}

const KEY = 'touchline-workspace-draft';

/** Of this tab: two tabs with a draft each don't disturb one another. */
export function keepDraft(draft: Draft): void {
  // First, so that no older draft comes back where this one is more text than a tab may keep.
  sessionStorage.removeItem(KEY);
  if (namesOf(draft.parts).length === 0) return;
  try {
    sessionStorage.setItem(
      KEY,
      JSON.stringify(draft, (_field, value: unknown) => value ?? null),
    );
  } catch {
    // It lives as long as the page.
  }
}

export function keptDraft(): Draft {
  try {
    const { parts, from } = JSON.parse(sessionStorage.getItem(KEY) ?? '') as Record<keyof Draft, object>;
    return { parts: withAbsent(parts), from: withAbsent(from) };
  } catch {
    return noDraft;
  }
}

/** JSON has no undefined, which is a part that was taken out. */
function withAbsent(parts: object): DraftParts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]: [string, unknown]) => [name, part ?? undefined]),
  );
}
