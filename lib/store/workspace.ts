/** The team's workspace on this device, as everything reads it; `changeWorkspace.ts` changes it. */
import { defaultWorkspace } from '../core/defaults/workspace.ts';
import type { Workspace } from '../schema/workspace.ts';
import type { StoredWorkspace } from './records.ts';
import { reading, type Source } from './transaction.ts';

export interface WorkspaceVersions {
  now: Workspace;
  /** What *Go back* returns to; undefined: nothing was saved yet. */
  before: Workspace | undefined;
}

/** How the team works. @throws StoreError */
export async function readWorkspace(source: Source): Promise<Workspace> {
  return (await readWorkspaceVersions(source)).now;
}

/** @throws StoreError */
export function readWorkspaceVersions(source: Source): Promise<WorkspaceVersions> {
  return reading(source, ['settings'], async (tx) => {
    const stored = (await tx.objectStore('settings').get('workspace')) as StoredWorkspace | undefined;
    return {
      now: { ...defaultWorkspace, ...stored?.parts },
      before: stored?.before && { ...defaultWorkspace, ...stored.before },
    };
  });
}
