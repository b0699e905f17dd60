import { whenWords } from '../../lib/core/time.ts';
import type { Manifest } from '../../lib/store/tal.ts';
import { SavedWords } from './SavedWords.tsx';
import type { Undoable } from './undoableNow.ts';
import type { Journal } from './useJournal.ts';

interface Props {
  manifest: Manifest;
  now: number;
  journal: Journal;
  /** What *Undo* takes back now; undefined: nothing was just saved. */
  undoable: Undoable | undefined;
  /** Absent: what stands above shows its own keys. */
  onHelp?: (() => void) | undefined;
}

/** The last line of every card: what was just saved, with *Undo*, or why it wasn't; else how fresh the list is. */
export function CardFoot({ manifest, now, journal, undoable, onHelp }: Props) {
  return (
    <footer className="foot-line">
      <SavedWords journal={journal} undoable={undoable} />
      {journal.said.kind === 'quiet' && !undoable && (
        <p className="muted">
          {manifest.source.kind === 'sample' ? 'Sample list' : 'List'} from {whenWords(manifest.at, now)}
        </p>
      )}
      {onHelp && (
        <button
          type="button"
          className="button icon help"
          aria-label="Keys"
          title="Keys"
          aria-keyshortcuts="?"
          onClick={onHelp}
        >
          ?
        </button>
      )}
    </footer>
  );
}
