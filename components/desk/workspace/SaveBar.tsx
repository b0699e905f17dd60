import { type Draft, partsOf } from './draftParts.ts';
import { FaultSummary } from './FaultSummary.tsx';
import { placeWords } from './placeWords.ts';
import { PreviewPanel } from './preview/PreviewPanel.tsx';
import type { WorkspaceDraft } from './useWorkspaceDraft.ts';

/** What was changed, and what can be done with it; it stays in sight. */
export function SaveBar({ draft }: { draft: WorkspaceDraft }) {
  const { parts, checked, overtaken, said, versions } = draft;
  const changed = Object.keys(parts);
  const unsaved = changed.length > 0;
  return (
    <section className="ws-bar" aria-label="Changes">
      <div className="ws-bar-line">
        <span className="ws-bar-words">
          {unsaved ? (
            <>
              <b>Not saved yet:</b> {partWords(changed)}
            </>
          ) : (
            <span className="muted">{beforeWords(draft)}</span>
          )}
          <span role="status" className="muted">
            {said.kind === 'done' && said.words}
          </span>
          <span role="alert" className="error">
            {said.kind === 'failed' && said.why}
          </span>
        </span>
        <span className="actions">
          {said.kind === 'done' && said.undo && <UndoButton undo={draft.undo} to={said.undo} />}
          {unsaved && (
            <button type="button" className="button" onClick={draft.discard}>
              Discard changes
            </button>
          )}
          {!unsaved && versions.before && (
            <button type="button" className="button" onClick={() => void draft.goBack()}>
              Go back to the version before
            </button>
          )}
          <button
            type="button"
            className="button primary"
            disabled={!unsaved || checked.kind === 'faulty' || overtaken.length > 0}
            onClick={() => void draft.save()}
          >
            Save
          </button>
        </span>
      </div>
      {overtaken.length > 0 && <Overtaken names={overtaken} settle={draft.settle} />}
      <FaultSummary />
      <PreviewPanel draft={draft} />
    </section>
  );
}

interface OvertakenProps {
  names: WorkspaceDraft['overtaken'];
  settle: WorkspaceDraft['settle'];
}

/** Two changed the same: which of both holds is said here, before one is saved over the other. */
function Overtaken({ names, settle }: OvertakenProps) {
  return (
    <section className="ws-overtaken" aria-label="Changed elsewhere">
      <p role="alert">
        <b>Changed elsewhere meanwhile:</b> {partWords(names)}. What is in force now isn’t what you began
        with.
      </p>
      <span className="actions">
        <button type="button" className="button" onClick={() => settle('theirs')}>
          Take what is in force
        </button>
        <button type="button" className="button" onClick={() => settle('mine')}>
          Keep mine
        </button>
      </span>
    </section>
  );
}

function UndoButton({ undo, to }: { undo: WorkspaceDraft['undo']; to: Draft }) {
  return (
    <button type="button" className="button quiet" onClick={() => undo(to)}>
      Undo
    </button>
  );
}

function partWords(parts: readonly string[]): string {
  return parts.map((part) => placeWords([part], undefined)).join(', ');
}

function beforeWords({ versions }: WorkspaceDraft): string {
  if (!versions.before) return 'Nothing was changed yet: these are a new team’s settings.';
  const changed = Object.keys(partsOf(versions.now, versions.before));
  return changed.length === 0
    ? 'All is saved.'
    : `All is saved. The version before had other ${partWords(changed)}.`;
}
