/** The account as the rep knows it: the list's, with what they said of its people and of what became of it. */
import type { Account } from '../schema/account.ts';
import type { Entry, EntryOf } from '../schema/journal.ts';
import type { AccountFlag, Status } from '../schema/words.ts';
import { peopleOf } from './people.ts';

const statusOfFlag: Partial<Record<AccountFlag, Status>> = { won: 'customer', lost: 'lost' };

/** @param entries of the account, in force, oldest first */
export function accountAsKnown(listed: Account, entries: readonly Entry[]): Account {
  const status = statusOf(listed, entries);
  return { ...listed, people: peopleOf(listed, entries), ...(status && { status }) };
}

/** The rep's last word of each flag, oldest first. @param entries in force, oldest first */
export function flagsOf(entries: readonly Entry[]): Array<EntryOf<'account.flagged'>> {
  const flags = entries.filter((entry) => entry.kind === 'account.flagged');
  return flags.filter((one) => flags.findLast(({ flag }) => flag === one.flag) === one);
}

/** What the rep said last of won or lost, as long as the list says what it said then. */
function statusOf({ status }: Account, entries: readonly Entry[]): Status | undefined {
  const said = flagsOf(entries).findLast(({ flag }) => statusOfFlag[flag] !== undefined);
  return said && said.listed === status ? statusOfFlag[said.flag] : status;
}
