import './doNotContact.css';
import { useJournal } from '../../card/useJournal.ts';
import { SaidLine } from '../SaidLine.tsx';
import { AddContact } from './AddContact.tsx';
import { Everybody } from './Everybody.tsx';
import { Files } from './Files.tsx';
import { useSuppressions } from './useSuppressions.ts';

/** Who must not be contacted, whatever account they are on: what the rep said, the team's files, and the list. */
export function DoNotContactPage() {
  const { state, teams } = useSuppressions();
  const journal = useJournal(state.kind === 'read' ? state.me : undefined);
  return (
    <>
      <h1>Do not contact</h1>
      <p className="muted">
        No step goes to anybody here, and no touch to them can be logged but theirs. Each card says who said
        so.
      </p>
      <div className="bring">
        <section aria-labelledby="dnc-add" className="panel stack">
          <h2 id="dnc-add">Add somebody</h2>
          <AddContact journal={journal} />
        </section>
        <Files files={state.kind === 'read' ? state.files : []} now={state.kind === 'read' ? state.now : 0} />
      </div>
      <SaidLine journal={journal} />
      {state.kind === 'failed' && (
        <p role="alert" className="error">
          {state.why}
        </p>
      )}
      {state.kind === 'read' && <Everybody state={state} teams={teams} journal={journal} />}
    </>
  );
}
