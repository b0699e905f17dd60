import type { Restored } from '../../../lib/store/backupRestore.ts';
import { leftOutWords } from '../leftOutWords.ts';
import { numberWords } from '../numberWords.ts';

const listWords: Record<Restored['list'], string> = {
  new: 'The list came in.',
  replaced: 'The list is the backup’s; “Roll back” on the import page returns to the one before.',
  same: 'The list was the backup’s already.',
  kept: 'Your list stays.',
  none: 'The backup has no list; yours stays.',
};

/** What a restore did, in a few sentences. */
export function restoredWords({ journal, activity, list, settings, erased }: Restored): string {
  const { added, mended, differing } = journal;
  return [
    'Restored.',
    added === 0 ? 'Nothing you logged was missing.' : `${numberWords(added, 'entry', 'entries')} came in.`,
    mended > 0 && `${numberWords(mended, 'entry', 'entries')} can be read again.`,
    differing > 0 &&
      `${numberWords(differing, 'entry', 'entries')} said something else in the backup: yours ${differing === 1 ? 'stays' : 'stay'}.`,
    activity > 0 && `${numberWords(activity, 'signal or team touch', 'signals and team touches')} came in.`,
    erased > 0 && leftOutWords(erased),
    listWords[list],
    settings.includes('workspace') && 'The workspace is the backup’s.',
    settings.some((name) => name !== 'workspace') && 'Your settings are the backup’s.',
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
