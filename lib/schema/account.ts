/** The team's data: accounts with their stakeholders. Read-only in Touchline; a rep's own knowledge is a journal entry. */
import * as z from 'zod/mini';
import { BuyingRole, Stage, Stance, Status } from './words.ts';

/** A moment, in milliseconds since 1970-01-01 UTC. */
export const Moment = z.number().check(z.int(), z.minimum(0));
export type Moment = z.infer<typeof Moment>;

const Text = z.string().check(z.minLength(1));

/** A person in the account's buying group. */
export const Stakeholder = z.object({
  /** UUIDv7, given once at the first import and kept over every later one. */
  id: Text,
  name: Text,
  title: z.exactOptional(Text),
  roles: z.array(BuyingRole),
  stance: z.exactOptional(Stance),
  email: z.exactOptional(Text),
  phone: z.exactOptional(Text),
  /** Keys of this person's pages, in the form of lib/core/key.ts, such as `linkedin-person:ines-varga`. */
  keys: z.array(Text),
  /** Id of the record in the source, where the list has one. */
  recordId: z.exactOptional(Text),
});
export type Stakeholder = z.infer<typeof Stakeholder>;

/** A play that the team runs at the account, and since when. */
export const RunningPlay = z.object({ play: Text, startedAt: Moment });
export type RunningPlay = z.infer<typeof RunningPlay>;

/** A company on the target account list. Optional fields are absent when unknown: nothing shown is made up. */
export const Account = z.object({
  /** UUIDv7, given once at the first import and kept over every later one. */
  id: Text,
  name: Text,
  /** Hosts the company is known by: ASCII, lower case, no `www.`, never a public suffix. The first is the main one. */
  domains: z.array(Text),
  /** Keys of the company's pages on platforms and in CRMs, in the form of lib/core/key.ts: `linkedin-company:acme`. */
  keys: z.array(Text),
  /** Id of the record in the source, where the list has one. */
  recordId: z.exactOptional(Text),
  country: z.exactOptional(Text),
  /** Id of a workspace tier; absent: no tier yet. */
  tier: z.exactOptional(Text),
  /** Fit 0–100 as the list brings it. */
  fit: z.exactOptional(z.number().check(z.minimum(0), z.maximum(100))),
  status: z.exactOptional(Status),
  stage: z.exactOptional(Stage),
  industry: z.exactOptional(Text),
  /** Company size as written in the list, such as `201-500`. */
  size: z.exactOptional(Text),
  location: z.exactOptional(Text),
  /** The team's own priority, as written in the list. */
  priority: z.exactOptional(Text),
  owners: z.object({
    ae: z.exactOptional(Text),
    sdr: z.exactOptional(Text),
    marketing: z.exactOptional(Text),
  }),
  /** Why the account is on the list, as the list says it. */
  selectionSignals: z.array(Text),
  plays: z.array(RunningPlay),
  /** Columns of the list that no field knows, as they were written. Pairs, not an object: a header may be `__proto__`. */
  attributes: z.array(z.object({ name: Text, value: Text })),
  people: z.array(Stakeholder),
});
export type Account = z.infer<typeof Account>;
