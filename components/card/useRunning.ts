import { useEffect, useState } from 'react';
import { onChange } from '../../lib/store/changes.ts';
import { readRun } from '../../lib/store/run.ts';

/** Whether a run through today's steps is under way: what shows it is loaded only then. */
export function useRunning(): boolean {
  const [running, setRunning] = useState(false);
  useEffect(() => {
    const look = () =>
      void readRun().then(
        (run) => setRunning(run !== undefined),
        () => {},
      );
    look();
    return onChange((change) => {
      if (change === 'run') look();
    });
  }, []);
  return running;
}
