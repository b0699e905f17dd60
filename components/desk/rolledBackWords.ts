/** What a rollback did, in words. */
import { counted } from '../../lib/core/counted.ts';
import type { RolledBack } from '../../lib/store/rollBack.ts';

export function rolledBackWords(done: RolledBack): string {
  if (done.kind === 'beside') {
    return `Took back ${done.import.source.name}: what it brought is gone, and the list is as it was.`;
  }
  const { list } = done;
  if (!list) return 'Rolled back: there is no list, as before the first import.';
  return `Rolled back to ${list.source.name}: ${counted(list.counts.accounts, 'account')}. Roll back again to return.`;
}
