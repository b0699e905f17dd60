import { openDesk } from '../../lib/browser/tabs.ts';

/** First run: there is no list yet. */
export function NoList() {
  return (
    <div className="plain">
      <h1>No list yet</h1>
      <p className="muted">
        Touchline shows your target account list beside the page you are on. Import yours, or look around with
        a sample: three invented accounts with their buying groups, and 201 real companies.
      </p>
      <div className="actions">
        <button type="button" className="button primary" onClick={() => void openDesk('#/import')}>
          Import yours
        </button>
        <button type="button" className="button" onClick={() => void openDesk('#/import?sample')}>
          Load the sample list
        </button>
      </div>
      <p className="muted">Everything stays on this machine.</p>
    </div>
  );
}
