/** The team's do-not-contact list as a file brings it; the rep's own suppressions are journal entries. */
import * as z from 'zod/mini';
import { Moment } from './account.ts';
import { OptOutChannel } from './words.ts';

const Text = z.string().check(z.minLength(1));

/** Whoever is known by `key` must not be contacted, at whatever account they are. */
export const SuppressionRow = z.object({
  /** The import and the key: a key that a file names twice is there once. */
  id: Text,
  /** In the form of lib/core/contactKey.ts. */
  key: Text,
  /** Ways of contact; absent: every one. */
  channels: z.exactOptional(z.array(OptOutChannel).check(z.minLength(1))),
  reason: z.exactOptional(Text),
  /** It ends then; absent: never. */
  until: z.exactOptional(Moment),
  /** Id of the import that brought it. */
  import: Text,
  /** Name of the file. */
  source: Text,
  at: Moment,
});
export type SuppressionRow = z.infer<typeof SuppressionRow>;

/** A do-not-contact file that is in force. */
export const SuppressionFile = z.object({
  /** Id of its import. */
  import: Text,
  name: Text,
  at: Moment,
  rows: z.number().check(z.int(), z.minimum(0)),
});
export type SuppressionFile = z.infer<typeof SuppressionFile>;
