import { useEffect } from 'react';
import type { Said as What } from './useJournal.ts';

interface Props {
  said: What;
  onUndo(entry: string): void;
  onHush(): void;
}

/** How long *Undo* is offered here; the activity offers it for ever. */
const UNDO_MS = 10_000;

/** Says what was saved, with *Undo* for ten seconds; or what was not saved, until the next try. */
export function Said({ said, onUndo, onHush }: Props) {
  useEffect(() => {
    if (said.kind !== 'said') return;
    const timer = setTimeout(onHush, UNDO_MS);
    return () => clearTimeout(timer);
  }, [said, onHush]);
  return (
    <div className="said">
      <p role="status">{said.kind === 'said' && said.words}</p>
      {said.kind === 'failed' && (
        <p role="alert" className="error">
          {said.words}
        </p>
      )}
      {said.kind === 'said' && said.undo !== undefined && (
        <button
          type="button"
          className="button quiet"
          onClick={() => said.undo !== undefined && onUndo(said.undo)}
        >
          Undo
        </button>
      )}
    </div>
  );
}
