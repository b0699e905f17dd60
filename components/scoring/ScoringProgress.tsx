import { useSummaries } from './useSummaries.ts';

/** Says when the list is being scored anew and that takes a while; otherwise nothing. */
export function ScoringProgress() {
  const state = useSummaries();
  if (state.kind === 'quiet') return null;
  if (state.kind === 'failed')
    return (
      <span role="alert" className="error">
        The list could not be scored: {state.why}
      </span>
    );
  return (
    <span className="scoring-progress">
      <span className="muted">Scoring your list</span>
      <progress aria-label="Scoring" value={state.share} />
      <button type="button" className="button quiet" onClick={state.cancel}>
        Cancel
      </button>
    </span>
  );
}
