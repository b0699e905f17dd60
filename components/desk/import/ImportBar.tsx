import { countWords } from '../../../lib/core/words.ts';
import { type ImportState, isPressed, isWorking, type Progress, planOf, summaryOf } from './importState.ts';

interface Props {
  state: ImportState;
  progress: Progress;
  onImport(): void;
  onCancel(): void;
}

/** Import, always in reach, with how far it is and the way out. */
export function ImportBar({ state, progress, onImport, onCancel }: Props) {
  const plan = planOf(state);
  const canImport =
    state.kind === 'ready' ||
    ((state.kind === 'inspecting' || state.kind === 'planning') && !state.pressed) ||
    (state.kind === 'failed' && state.chosen !== undefined);
  const canCancel = isWorking(state) || state.kind === 'ready' || (state.kind === 'failed' && state.chosen);
  return (
    <div className="import-row">
      {isWorking(state) ? (
        <div className="progress">
          <progress aria-label="Import" max={1} value={progress.share} />
          <span className="muted">
            {progress.what}
            {progress.rate !== undefined && `, ${countWords(progress.rate)} rows a second`}
            {isPressed(state) && '. Imports as soon as it is compared.'}
          </span>
        </div>
      ) : (
        <span className="muted">{plan && summaryOf(plan)}</span>
      )}
      <div className="actions">
        {canCancel && (
          <button type="button" className="button" onClick={onCancel}>
            Cancel
          </button>
        )}
        <button type="button" className="button primary" disabled={!canImport} onClick={onImport}>
          Import
        </button>
      </div>
    </div>
  );
}
