import { useEffect } from 'react';
import type { Journal } from './useJournal.ts';

/** How long *Undo* is offered here; the activity offers it for ever. */
const UNDO_MS = 10_000;

/** Says what was saved, with *Undo* for ten seconds; or what was not saved, until the next try. */
export function Said({ journal: { said, undo, hush } }: { journal: Journal }) {
  useEffect(() => {
    if (said.kind !== 'said') return;
    const timer = setTimeout(hush, UNDO_MS);
    return () => clearTimeout(timer);
  }, [said, hush]);
  const undoable = said.kind === 'said' ? said.undo : undefined;
  return (
    <div className="said">
      <p role="status">{said.kind === 'said' && said.words}</p>
      {said.kind === 'failed' && (
        <p role="alert" className="error">
          {said.words}
        </p>
      )}
      {undoable && (
        <button type="button" className="button quiet" onClick={() => void undo(undoable)}>
          Undo
        </button>
      )}
    </div>
  );
}
