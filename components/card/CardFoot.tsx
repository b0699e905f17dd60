import { useEffect } from 'react';
import { whenWords } from '../../lib/core/time.ts';
import type { Manifest } from '../../lib/store/tal.ts';
import { Key } from '../ui/Key.tsx';
import type { Undoable } from './undoableNow.ts';
import type { Journal } from './useJournal.ts';

interface Props {
  manifest: Manifest;
  now: number;
  journal: Journal;
  /** What *Undo* takes back now; undefined: nothing was just saved. */
  undoable: Undoable | undefined;
  onHelp(): void;
}

/** How long *Undo* is offered here; the card itself offers it for ever. */
const UNDO_MS = 10_000;

/**
 * The last line of every card: what was just saved, with *Undo*, or why it wasn't; else how fresh the list is. One
 * element over all states: a live region that comes with its words is often not read out.
 */
export function CardFoot({ manifest, now, journal, undoable, onHelp }: Props) {
  const { said, undo, hush } = journal;
  useEffect(() => {
    if (said.kind !== 'said') return;
    const timer = setTimeout(hush, UNDO_MS);
    return () => clearTimeout(timer);
  }, [said, hush]);
  return (
    <footer className="foot-line">
      <p role="status">{said.kind === 'said' ? said.words : said.kind === 'quiet' && undoable?.words}</p>
      <p role="alert" className="error">
        {said.kind === 'failed' && said.words}
      </p>
      {undoable && (
        <button
          type="button"
          className="button quiet"
          aria-keyshortcuts="U"
          onClick={() => void undo(undoable.ids)}
        >
          Undo <Key>U</Key>
        </button>
      )}
      {said.kind === 'quiet' && !undoable && (
        <p className="muted">
          {manifest.source.kind === 'sample' ? 'Sample list' : 'List'} from {whenWords(manifest.at, now)}
        </p>
      )}
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
    </footer>
  );
}
