import { useEffect, useState } from 'react';
import { readSession } from '../../lib/browser/session.ts';
import { RUN_ITEM } from '../../lib/core/todayRun.ts';
import { onChange } from '../../lib/store/changes.ts';

/** Whether Today is worked as a queue, or just was: asked without the code for it. */
export function useRunning(): boolean {
  const [running, setRunning] = useState(false);
  useEffect(() => {
    const read = () => readSession(RUN_ITEM).then((run) => setRunning(run !== undefined));
    void read();
    return onChange((change) => {
      if (change === 'run') void read();
    });
  }, []);
  return running;
}
