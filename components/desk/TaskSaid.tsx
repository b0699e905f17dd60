import type { TaskState } from './useTask.ts';

interface Props {
  /** What runs, as its progress bar is called. */
  name: string;
  state: TaskState;
  /** Absent: it can't be cancelled. */
  onCancel?(): void;
}

/** How far a task is, with *Cancel*; then what came of it. */
export function TaskSaid({ name, state, onCancel }: Props) {
  return (
    <>
      {state.kind === 'running' && (
        <div className="progress">
          <progress aria-label={name} max={1} value={state.share} />
          <span className="muted">{state.what} …</span>
          {onCancel && (
            <button type="button" className="button" onClick={onCancel}>
              Cancel
            </button>
          )}
        </div>
      )}
      {state.kind === 'failed' && (
        <p role="alert" className="error">
          {state.why}
        </p>
      )}
      <p role="status">{state.kind === 'said' && state.words}</p>
    </>
  );
}
