/** What a rollback did, in words. */
import type { RolledBack } from '../../lib/store/rollBack.ts';

export function rolledBackWords(done: RolledBack): string {
  if (done.kind === 'beside') {
    return `Took back ${done.import.source.name}: what it brought is gone, and the list is as it was.`;
  }
  const { list } = done;
  if (!list) return 'Rolled back: there is no list, as before the first import.';
  const { accounts } = list.counts;
  return `Rolled back to ${list.source.name}: ${accounts} ${accounts === 1 ? 'account' : 'accounts'}. Roll back again to return.`;
}
