/**
 * What is wrong in a workspace although each field has its form: names that nothing bears, circles, what can never happen.
 * The form itself is checked at the doors (lib/intake/checkWorkspace.ts).
 */
import type { WorkspaceFault, WorkspaceParts } from './faults/fault.ts';
import { findHandoffFaults } from './faults/handoffs.ts';
import { findTwins, findUnknownNames } from './faults/names.ts';
import { findOutOfReach } from './faults/reach.ts';
import { findStepFaults } from './faults/steps.ts';

/**
 * @param workspace whole, or parts of one: then names are held only against parts that are there
 * @returns in no order that means anything; empty: it can come into force
 */
export function findWorkspaceFaults(workspace: WorkspaceParts): WorkspaceFault[] {
  const { plays = [] } = workspace;
  return [
    ...findTwins(workspace),
    ...findUnknownNames(workspace),
    ...findHandoffFaults(plays),
    ...findStepFaults(plays),
    ...findOutOfReach(workspace),
  ];
}
