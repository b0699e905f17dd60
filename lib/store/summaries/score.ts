/** Asks the worker to score the list. */
import type { Workspace } from '../../schema/workspace.ts';
import { type Answer, failureOf, type Request } from './messages.ts';
import type { Preview, Working } from './previewChange.ts';

export type { Preview } from './previewChange.ts';

interface Asking extends Working {
  /** Ends the worker; the promise then rejects with its reason. What it had written stays, and is not in use. */
  signal: AbortSignal;
}

/** What a draft would move, against the workspace in force. @returns undefined: there is no list. @throws StoreError */
export async function askPreview(
  inForce: Workspace,
  draft: Workspace,
  asking: Asking,
): Promise<Preview | undefined> {
  const answer = await ask({ kind: 'preview', inForce, draft, now: asking.now }, asking);
  return answer.kind === 'previewed' ? answer.preview : undefined;
}

/** One at a time among all pages: two would do the same work. */
const LOCK = 'summaries';

/**
 * Brings the cache of summaries in step with list, workspace, journal and activity. Where another page is at it, waits for
 * that and looks again. @throws StoreError
 */
export function askRescore(asking: Asking): Promise<void> {
  return navigator.locks.request(LOCK, { signal: asking.signal }, async () => {
    await ask({ kind: 'rescore', now: asking.now }, asking);
  });
}

type Settled = Exclude<Answer, { kind: 'progress' | 'failed' }>;

async function ask(request: Request, { signal, onProgress }: Asking): Promise<Settled> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./scoringWorker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Settled>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.kind === 'progress') onProgress?.(data.done, data.of);
        else if (data.kind === 'failed') reject(failureOf(data.failure));
        else resolve(data);
      };
      worker.onerror = () => reject(new Error('the scoring worker ended by itself'));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
