import type { Workspace } from '../../../../lib/schema/workspace.ts';
import type { Path } from './paths.ts';

export interface Option {
  value: string;
  words: string;
}

/** Options that stand fast, or that the workspace itself has. */
type Options = readonly Option[] | ((draft: Workspace) => readonly Option[]);

/** One field of a form: where it lies, what it is called, and how it is filled in. */
export type FieldSpec = {
  /** Below the thing that the form is of. */
  at: Path;
  label: string;
  /** A word or two beside or under the field. */
  hint?: string;
  /** May be left empty: the field is then absent. */
  optional?: true;
  /** Of a group of optional fields: the group goes when its last field is emptied. */
  grouped?: true;
} & (
  | { kind: 'number'; unit?: string; min?: number; max?: number; step?: number }
  | { kind: 'text' }
  | { kind: 'long' }
  | { kind: 'time' }
  /** Several texts, one a line. */
  | { kind: 'texts' }
  /** `off`: what stands there where it isn't ticked; undefined: nothing. */
  | { kind: 'check'; off: false | undefined }
  | { kind: 'choice'; options: Options; none?: string }
  /** Any number of the options. `none`: what to call an empty choice. */
  | { kind: 'choices'; options: Options; none: string }
);

export function optionsOf(options: Options, draft: Workspace): readonly Option[] {
  return typeof options === 'function' ? options(draft) : options;
}

/** Options out of a table of words. */
export function optionsIn<Id extends string>(words: Record<Id, string>): Option[] {
  return Object.entries<string>(words).map(([value, word]) => ({ value, words: word }));
}
