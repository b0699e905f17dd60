/**
 * The workspace file, `*.touchline.json`: a team's list, plays, ideal customer, points and tiers in one document. Each part
 * may be left out; what no part knows is refused, so that a misspelt name doesn't vanish.
 */
import * as z from 'zod/mini';
import { Account, Stakeholder } from './account.ts';
import { Play, PlayStep, Tier, Workspace } from './workspace.ts';

const Text = z.string().check(z.minLength(1));
const Texts = z.array(Text).check(z.minLength(1));

/** A person as a file gives them: a name is enough. */
const FilePerson = z.strictObject({ ...z.partial(Stakeholder).shape, name: Text });

/** An account as a file gives it: a name is enough. Domains are checked against the public suffix list besides. */
const FileAccount = z.strictObject({
  ...z.partial(Account).shape,
  name: Text,
  people: z.optional(z.array(FilePerson)),
});

/** How a fact of an account is held against the ideal. */
const CriterionTest = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('one-of'), values: Texts }),
  /** Outside the range the score falls to nothing over `edge`, as a share of the nearer end. */
  z.strictObject({
    is: z.literal('range'),
    from: z.optional(z.number()),
    to: z.optional(z.number()),
    edge: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  }),
  z.strictObject({ is: z.literal('includes-any'), values: Texts }),
  z.strictObject({ is: z.literal('includes-none'), values: Texts }),
  z.strictObject({ is: z.literal('exists') }),
]);

/** One thing that the ideal customer is, has or lacks. */
const Criterion = z.strictObject({
  id: Text,
  /** A field of the account, or one of its attributes. */
  fact: z.union([
    z.enum(['industry', 'employees', 'revenue', 'country', 'businessModel', 'growthStage', 'technologies']),
    z.strictObject({ attribute: Text }),
  ]),
  test: CriterionTest,
  weight: z.number().check(z.minimum(0)),
  /** An account that fails it doesn't fit at all. */
  knockOut: z.optional(z.literal(true)),
});

export const WorkspaceFile = z.strictObject({
  // What a workspace has, so that a new part of it is in the file too; lists of named things are strict besides.
  ...z.partial(Workspace).shape,
  /** Where an editor finds the schema that completes the file. */
  $schema: z.optional(Text),
  /** Version of this format. */
  touchline: z.literal(1),
  list: z.optional(z.array(FileAccount)),
  tiers: z.optional(z.array(z.strictObject(Tier.shape))),
  icp: z.optional(z.strictObject({ criteria: z.array(Criterion) })),
  plays: z.optional(
    z.array(
      z.strictObject({
        ...Play.shape,
        steps: z.array(z.strictObject(PlayStep.shape)).check(z.minLength(1)),
      }),
    ),
  ),
});
export type WorkspaceFile = z.infer<typeof WorkspaceFile>;
