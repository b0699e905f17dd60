import type { Workspace } from '../../schema/workspace.ts';

/** Something wrong in a workspace, said so that it can be mended where it stands. */
export interface WorkspaceFault {
  /** Where: `['plays', 0, 'steps', 2, 'channel']`. */
  path: ReadonlyArray<string | number>;
  /** What is wrong, as the rest of a sentence that begins with the field's name. */
  words: string;
  /** What to do, as a sentence. */
  proposal: string;
}

/** `plays[0].steps[2].channel`; empty for the whole. */
export function pathText(path: WorkspaceFault['path']): string {
  return path.reduce<string>(
    (before, part) => (typeof part === 'number' ? `${before}[${part}]` : `${before}${before && '.'}${part}`),
    '',
  );
}

/** A workspace, or what a file has of one. */
export type WorkspaceParts = { [Part in keyof Workspace]?: Workspace[Part] | undefined };
