/** What an import made of an account, field by field. */
import type { Account } from '../schema/account.ts';
import { isSame } from './same.ts';

/** Values are as the account has them; absent: it had or has none. */
interface Change {
  field: string;
  old?: unknown;
  new?: unknown;
}

/** The fields in which two states of an account differ; of its people the number stands for them. */
export function fieldChanges(before: Account, after: Account): Change[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Account>;
  return [...fields].flatMap((field) => {
    if (field === 'id' || isSame(before[field], after[field])) return [];
    const [was, is] =
      field === 'people' ? [before.people.length, after.people.length] : [before[field], after[field]];
    return { field, ...(was !== undefined && { old: was }), ...(is !== undefined && { new: is }) };
  });
}
