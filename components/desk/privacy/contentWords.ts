import type { BackupCounts } from '../../../lib/schema/backup.ts';
import { numberWords } from '../numberWords.ts';

/** What a backup has in it: `204 accounts, 12 entries you logged, 30 signals and team touches`. */
export function contentWords({ accounts, entries, unreadable, activity }: BackupCounts): string {
  return [
    numberWords(accounts, 'account'),
    `${numberWords(entries + unreadable, 'entry', 'entries')} you logged`,
    `${numberWords(activity, 'signal or team touch', 'signals and team touches')}`,
  ].join(', ');
}
