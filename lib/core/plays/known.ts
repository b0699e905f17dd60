import type { Account } from '../../schema/account.ts';
import type { Entry } from '../../schema/journal.ts';
import type { BuyingRole } from '../../schema/words.ts';
import type { PersonView } from '../buyingGroup.ts';
import type { HotSpell } from '../followUp.ts';
import type { Touch } from '../touches.ts';
import type { Interest } from './interest.ts';

/** What the progress of a play is told from. */
export interface PlaysKnown {
  /** Of the account. */
  owners: Account['owners'];
  people: readonly PersonView[];
  /** Groups of roles of the tier, one of each of which suffices. */
  requiredRoles: readonly (readonly BuyingRole[])[];
  /** Whether a required role is filled by nobody mapped. */
  rolesMissing: boolean;
  /** Of the account, newest first. */
  touches: readonly Touch[];
  /** In force, oldest first. */
  entries: readonly Entry[];
  /** Newest first. */
  interests: readonly Interest[];
  /** When the account was hot, as far as this device knew, oldest first. */
  hotSpells: readonly HotSpell[];
  now: number;
}
