import './doNotContact.css';
import { useJournal } from '../../card/useJournal.ts';
import { SaidLine } from '../SaidLine.tsx';
import { AddContact } from './AddContact.tsx';
import { Files } from './Files.tsx';
import { LookUp } from './LookUp.tsx';
import { Said } from './Said.tsx';
import { useSuppressions } from './useSuppressions.ts';

/** Who must not be contacted, whatever account they are on: what the rep said, and the team's files. */
export function DoNotContactPage() {
  const state = useSuppressions();
  const journal = useJournal(state.kind === 'read' ? state.me : undefined);
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
        <SaidLine journal={journal} />
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
