/** How an account is held against a description: the ideal customer's criteria, and the rules of a segment. */
import * as z from 'zod/mini';

const Text = z.string().check(z.minLength(1));
const Texts = z.array(Text).check(z.minLength(1));

/** What a rule looks at: a field of the account, or one of its attributes by name (in any case). */
export const Fact = z.union([
  z.enum([
    'industry',
    'employees',
    'revenue',
    'country',
    'location',
    'businessModel',
    'growthStage',
    'technologies',
  ]),
  z.strictObject({ attribute: Text }),
]);
export type Fact = z.infer<typeof Fact>;

/** How the fact is held against it. Texts are compared without case, and without spaces around them. */
export const FactTest = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('one-of'), values: Texts }),
  /** Outside the range the score falls to nothing over `edge`, a share of the nearer end; absent: at once. */
  z.strictObject({
    is: z.literal('range'),
    from: z.exactOptional(z.number()),
    to: z.exactOptional(z.number()),
    edge: z.exactOptional(z.number().check(z.minimum(0), z.maximum(1))),
  }),
  z.strictObject({ is: z.literal('includes-any'), values: Texts }),
  z.strictObject({ is: z.literal('includes-none'), values: Texts }),
  z.strictObject({ is: z.literal('exists') }),
]);
export type FactTest = z.infer<typeof FactTest>;

/** One thing that the ideal customer is, has or lacks. */
export const Criterion = z.strictObject({
  id: Text,
  fact: Fact,
  test: FactTest,
  /** Share of the score, beside the others' weights. */
  weight: z.number().check(z.minimum(0)),
  /** An account that is known to fail it doesn't fit at all. */
  knockOut: z.exactOptional(z.literal(true)),
  /** Absent: technographic for technologies, firmographic for all else. */
  of: z.exactOptional(z.enum(['firmographic', 'technographic'])),
});
export type Criterion = z.infer<typeof Criterion>;

/** The ideal customer profile. Without criteria no account has a fit but the list's own. */
export const Icp = z.strictObject({ criteria: z.array(Criterion) });
export type Icp = z.infer<typeof Icp>;

/** A cluster of accounts that share a trait. An account belongs where the list says so, or where it passes every rule. */
export const Segment = z.strictObject({
  id: Text,
  name: Text,
  rules: z.array(z.strictObject({ fact: Fact, test: FactTest })),
  /** What its accounts have in common, in a sentence that a message can start from. */
  theme: z.exactOptional(Text),
});
export type Segment = z.infer<typeof Segment>;
