import { useCallback, useEffect, useState } from 'react';
import { onChange } from '../../lib/store/changes.ts';
import { advanceRun, type Run, readRun, stopRun } from '../../lib/store/run.ts';
import { stepAt } from './useToday.ts';

/**
 * How far a run is, on whatever surface is open. A step that was done, snoozed or skipped, here or elsewhere, brings the next
 * person's page to the front.
 */
export function RunLine() {
  const [run, setRun] = useState<Run>();
  const look = useCallback(async () => {
    const now = await readRun().catch(() => undefined);
    setRun(now);
    const item = now?.items[now.at];
    if (!now || !item) return;
    const present = await stepAt(item.account, Date.now()).catch(() => undefined);
    if (present?.step.id !== item.step) await advanceRun(now.at);
  }, []);
  useEffect(() => {
    void look();
    return onChange((change) => {
      if (change === 'run' || change === 'journal') void look();
    });
  }, [look]);
  if (!run) return null;
  const { items, at } = run;
  const over = at >= items.length;
  return (
    <p className="run-line" role="status">
      <span>{over ? `Run over: ${items.length} worked.` : `${at + 1} of ${items.length} today`}</span>
      {!over && (
        <button type="button" className="button quiet" onClick={() => void advanceRun(at)}>
          Next
        </button>
      )}
      <button type="button" className="button quiet" onClick={() => void stopRun()}>
        {over ? 'Close' : 'Stop'}
      </button>
    </p>
  );
}
