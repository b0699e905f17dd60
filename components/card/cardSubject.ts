import type { Account } from '../../lib/schema/account.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import type { Workspace } from '../../lib/schema/workspace.ts';

/** What the parts of an account's card have in common beside its view. */
export interface CardSubject {
  /** As the list has it: what entries name. */
  account: Account;
  /** Of the account, in force. */
  entries: readonly Entry[];
  workspace: Workspace;
  /** The rep, as the list names its owners. */
  me: string | undefined;
  /** Address of the page in front; undefined: the browser doesn't say. */
  url: string | undefined;
}
