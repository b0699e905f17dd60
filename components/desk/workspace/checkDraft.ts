import { findWorkspaceFaults } from '../../../lib/core/workspaceFaults.ts';
import { type CheckedWorkspace, checkWorkspace } from '../../../lib/intake/checkWorkspace.ts';
import type { Workspace } from '../../../lib/schema/workspace.ts';

/**
 * The check at the door; and where a field isn't filled in yet, what makes no sense in the other parts is told as well, so
 * that the rep sees all there is to mend.
 */
export function checkDraft(draft: Workspace): CheckedWorkspace {
  // A part that was taken out is not there, which differs from one that is there and undefined.
  const written = Object.fromEntries(Object.entries(draft).filter(([, part]) => part !== undefined));
  const checked = checkWorkspace(written);
  if (checked.kind === 'sound') return checked;
  const broken = new Set(checked.faults.map(({ path }) => path[0]));
  const sound = Object.fromEntries(Object.entries(written).filter(([name]) => !broken.has(name)));
  return { kind: 'faulty', faults: [...checked.faults, ...findWorkspaceFaults(sound)] };
}
