import { partsOf } from './draftParts.ts';
import { FaultSummary } from './FaultSummary.tsx';
import { placeWords } from './placeWords.ts';
import { PreviewPanel } from './preview/PreviewPanel.tsx';
import type { WorkspaceDraft } from './useWorkspaceDraft.ts';

/** What was changed, and what can be done with it; it stays in sight. */
export function SaveBar({ draft }: { draft: WorkspaceDraft }) {
  const { parts, checked, said, versions } = draft;
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
            disabled={!unsaved || checked.kind === 'faulty'}
            onClick={() => void draft.save()}
          >
            Save
          </button>
        </span>
      </div>
      <FaultSummary />
      <PreviewPanel draft={draft} />
    </section>
  );
}

function UndoButton({ undo, to }: { undo: WorkspaceDraft['undo']; to: WorkspaceDraft['parts'] }) {
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
