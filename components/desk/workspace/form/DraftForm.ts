import { createContext, use } from 'react';
import type { WorkspaceFault } from '../../../../lib/core/faults/fault.ts';
import type { Workspace } from '../../../../lib/schema/workspace.ts';
import { type Path, startsWith } from './paths.ts';

/** What every field of the workspace's pages reads and writes. */
export interface DraftForm {
  /** As it is written so far: fields that aren't filled in yet may hold what a workspace may not. */
  draft: Workspace;
  faults: readonly WorkspaceFault[];
  /** @param value undefined: the field is left out */
  set(path: Path, value: unknown): void;
  /** Changes the order or number of things; what it did is said, and can be undone. */
  rearrange(what: string, edit: (draft: Workspace) => Workspace): void;
}

const Context = createContext<DraftForm | undefined>(undefined);

export const DraftFormProvider = Context.Provider;

export function useDraftForm(): DraftForm {
  const form = use(Context);
  if (!form) throw new Error('a field stands outside its form');
  return form;
}

/** What is wrong at a path or under it. */
export function faultsAt({ faults }: DraftForm, path: Path): WorkspaceFault[] {
  return faults.filter((fault) => startsWith(fault.path, path));
}
