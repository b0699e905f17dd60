/**
 * The workspace file, `*.touchline.json`: a team's list, plays, ideal customer, points and tiers in one document. Each part
 * may be left out; what no part knows is refused, so that a misspelt name doesn't vanish.
 */
import * as z from 'zod/mini';
import { Account, Stakeholder } from './account.ts';
import { Workspace } from './workspace.ts';

const Text = z.string().check(z.minLength(1));

/** A person as a file gives them: a name is enough. */
const FilePerson = z.strictObject({ ...z.partial(Stakeholder).shape, name: Text });

/** An account as a file gives it: a name is enough. Domains are checked against the public suffix list besides. */
const FileAccount = z.strictObject({
  ...z.partial(Account).shape,
  name: Text,
  people: z.optional(z.array(FilePerson)),
});

export const WorkspaceFile = z.strictObject({
  // What a workspace has, so that a new part of it is in the file too.
  ...z.partial(Workspace).shape,
  /** Where an editor finds the schema that completes the file. */
  $schema: z.optional(Text),
  /** Version of this format. */
  touchline: z.literal(1),
  list: z.optional(z.array(FileAccount)),
});
export type WorkspaceFile = z.infer<typeof WorkspaceFile>;
