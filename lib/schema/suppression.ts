/** The team's do-not-contact list as a file brings it; the rep's own suppressions are journal entries. */
import * as z from 'zod/mini';
import { Moment } from './account.ts';
import { OptOutChannel } from './words.ts';

const Text = z.string().check(z.minLength(1));

/** Whoever is known by `key` must not be contacted, at whatever account they are. */
export const SuppressionRow = z.object({
  /** The file's name and the key: the same row brought again by the same file is the same. */
  id: Text,
  /** In the form of lib/core/contactKey.ts. */
  key: Text,
  /** Ways of contact; absent: every one. */
  channels: z.exactOptional(z.array(OptOutChannel).check(z.minLength(1))),
  reason: z.exactOptional(Text),
  /** It ends then; absent: never. */
  until: z.exactOptional(Moment),
  /** Name of the file. */
  source: Text,
  at: Moment,
});
export type SuppressionRow = z.infer<typeof SuppressionRow>;
