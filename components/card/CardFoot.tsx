import { useEffect } from 'react';
import { whenWords } from '../../lib/core/time.ts';
import type { Manifest } from '../../lib/store/tal.ts';
import type { Journal } from './useJournal.ts';

interface Props {
  manifest: Manifest;
  now: number;
  journal: Journal;
}

/** How long *Undo* is offered here; the card itself offers it for ever. */
const UNDO_MS = 10_000;

/**
 * The last line of every card: what was just saved, with *Undo*, or why it wasn't; else how fresh the list is. One
 * element over all states: a live region that comes with its words is often not read out.
 */
export function CardFoot({ manifest, now, journal: { said, undo, hush } }: Props) {
  useEffect(() => {
    if (said.kind !== 'said') return;
    const timer = setTimeout(hush, UNDO_MS);
    return () => clearTimeout(timer);
  }, [said, hush]);
  const undoable = said.kind === 'said' ? said.undo : undefined;
  return (
    <footer className="foot-line">
      <p role="status">{said.kind === 'said' && said.words}</p>
      <p role="alert" className="error">
        {said.kind === 'failed' && said.words}
      </p>
      {undoable && (
        <button type="button" className="button quiet" onClick={() => void undo(undoable)}>
          Undo
        </button>
      )}
      {said.kind === 'quiet' && (
        <p className="muted">
          {manifest.source.kind === 'sample' ? 'Sample list' : 'List'} from {whenWords(manifest.at, now)}
        </p>
      )}
    </footer>
  );
}
