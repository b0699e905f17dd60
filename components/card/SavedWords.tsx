import { useEffect } from 'react';
import { Key } from '../ui/Key.tsx';
import type { Undoable } from './undoableNow.ts';
import type { Journal } from './useJournal.ts';

interface Props {
  journal: Journal;
  /** What *Undo* takes back now; undefined: nothing was just saved. */
  undoable: Undoable | undefined;
}

/** How long *Undo* is offered here; the card itself offers it for ever. */
const UNDO_MS = 10_000;

/**
 * What was just saved, with *Undo*, or why it wasn't. One element over all states: a live region that comes with its words
 * is often not read out.
 */
export function SavedWords({ journal: { said, undo, hush }, undoable }: Props) {
  useEffect(() => {
    if (said.kind !== 'said') return;
    const timer = setTimeout(hush, UNDO_MS);
    return () => clearTimeout(timer);
  }, [said, hush]);
  return (
    <>
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
    </>
  );
}
