import { openDesk } from '../../lib/browser/tabs.ts';
import { inFront, runWords } from '../../lib/core/todayRun.ts';
import { connect } from '../../lib/store/connection.ts';
import { endRun, passOn, showFront } from '../../lib/store/todayRun.ts';
import { useRun } from './useRun.ts';

/** On a card while Today is worked as a queue: how far it is. @param account of the card; undefined: the page is no account's */
export default function RunLine({ account }: { account: string | undefined }) {
  const run = useRun();
  if (!run) return null;
  const front = inFront(run);
  // What fails here leaves the run where it is, and the button to press again.
  const act = (work: () => Promise<unknown>) =>
    void work().catch((error: unknown) => console.warn('Touchline: the run stands still', error));
  return (
    <section className="run-line" aria-label="Run">
      <p>{runWords(run)}</p>
      {front &&
        (front.account === account ? (
          <button
            type="button"
            className="button quiet"
            onClick={() => act(async () => passOn(await connect(), front, Date.now()))}
          >
            Next
          </button>
        ) : (
          <button
            type="button"
            className="button quiet"
            onClick={() =>
              act(async () => (await showFront(await connect(), Date.now())) || openDesk('#/today'))
            }
          >
            Open it
          </button>
        ))}
      <button type="button" className="button quiet" onClick={() => act(endRun)}>
        {front ? 'Stop' : 'Close'}
      </button>
    </section>
  );
}
