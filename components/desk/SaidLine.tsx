import { useEffect } from 'react';
import type { Journal } from '../card/useJournal.ts';
import { Key } from '../ui/Key.tsx';

/** How long *Undo* is offered here; the account's card offers it for ever. */
const UNDO_MS = 10_000;

/** What was just saved, with *Undo*, or why it wasn't. One element that stays: a live region that comes with its words is often not read out. */
export function SaidLine({ journal: { said, undo, hush } }: { journal: Journal }) {
  useEffect(() => {
    if (said.kind !== 'said') return;
    const timer = setTimeout(hush, UNDO_MS);
    return () => clearTimeout(timer);
  }, [said, hush]);
  const undoable = said.kind === 'said' ? said.undo : undefined;
  return (
    <div className="said-line">
      <p role="status">{said.kind === 'said' && said.words}</p>
      <p role="alert" className="error">
        {said.kind === 'failed' && said.words}
      </p>
      {undoable && (
        <button
          type="button"
          className="button quiet"
          aria-keyshortcuts="U"
          onClick={() => void undo(undoable)}
        >
          Undo <Key>U</Key>
        </button>
      )}
    </div>
  );
}
