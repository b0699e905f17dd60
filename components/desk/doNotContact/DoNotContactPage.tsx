import './doNotContact.css';
import { useEffect } from 'react';
import { useJournal } from '../../card/useJournal.ts';
import { AddContact } from './AddContact.tsx';
import { Files } from './Files.tsx';
import { LookUp } from './LookUp.tsx';
import { Said } from './Said.tsx';
import { useSuppressions } from './useSuppressions.ts';

const UNDO_MS = 10_000;

/** Who must not be contacted, whatever account they are on: what the rep said, and the team's files. */
export function DoNotContactPage() {
  const state = useSuppressions();
  const journal = useJournal(state.kind === 'read' ? state.me : undefined);
  const { said, undo, hush } = journal;
  useEffect(() => {
    if (said.kind !== 'said') return;
    const timer = setTimeout(hush, UNDO_MS);
    return () => clearTimeout(timer);
  }, [said, hush]);
  const undoable = said.kind === 'said' ? said.undo : undefined;
  return (
    <>
      <h1>Do not contact</h1>
      <p className="muted">
        No step goes to anybody here, and no touch to them can be logged but theirs. Opt-outs of your list,
        and whoever asked to stop, bind as well: their cards say so.
      </p>
      <section aria-labelledby="dnc-add" className="panel stack">
        <h2 id="dnc-add">Add somebody</h2>
        <AddContact journal={journal} />
        <div className="said-line">
          <p role="status">{said.kind === 'said' && said.words}</p>
          <p role="alert" className="error">
            {said.kind === 'failed' && said.words}
          </p>
          {undoable && (
            <button type="button" className="button quiet" onClick={() => void undo(undoable)}>
              Undo
            </button>
          )}
        </div>
      </section>
      {state.kind === 'failed' && (
        <p role="alert" className="error">
          {state.why}
        </p>
      )}
      {state.kind === 'read' && (
        <>
          <Said said={state.said} journal={journal} now={state.now} />
          <Files files={state.files} now={state.now} />
          {state.files.length > 0 && <LookUp now={state.now} />}
        </>
      )}
    </>
  );
}
