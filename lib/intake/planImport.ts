/** An import in two phases, both in a worker: the plan says what would change, then it is applied or discarded. */
import type { ImportRecord } from '../store/history.ts';
import type { ImportMode, OnProgress, Plan } from './plan/draftPlan.ts';
import { type Answer, failureOf, type Request, workerLost } from './plan/messages.ts';

export interface PhaseOptions {
  /** Cancels at any moment until the new list is the present one; the promise then rejects with its reason. */
  signal: AbortSignal;
  onProgress: OnProgress;
}

export interface PlannedImport {
  plan: Plan;
  /** Makes it the present list; once. @throws StoreError; the signal's reason. The list before then stays. */
  apply(options: PhaseOptions): Promise<ImportRecord>;
  /** Frees what the plan holds. Closing the page does as much. */
  discard(): void;
}

/**
 * Reads a file and holds it against the present list. Nothing changes before `apply`.
 * @throws ImportError where the file can't be read; StoreError; the signal's reason
 */
export async function planImport(
  file: File,
  {
    mode,
    now,
    allowed = [],
    ...phase
  }: PhaseOptions & { mode: ImportMode; now: number; allowed?: readonly string[] },
): Promise<PlannedImport> {
  phase.signal.throwIfAborted();
  const worker = new Worker(new URL('./plan/importWorker.ts', import.meta.url), { type: 'module' });
  const discard = () => worker.terminate();
  const planned = await ask(worker, { kind: 'plan', file, mode, now, allowed: new Set(allowed) }, phase);
  if (planned.kind !== 'planned') throw new Error(`unexpected answer ${planned.kind}`);
  return {
    plan: planned.plan,
    discard,
    async apply(options) {
      const applied = await ask(worker, { kind: 'apply' }, options);
      discard();
      if (applied.kind !== 'applied') throw new Error(`unexpected answer ${applied.kind}`);
      return applied.record;
    },
  };
}

type Settled = Exclude<Answer, { kind: 'progress' | 'failed' }>;

/** Asks for one phase. Whatever ends it but its answer ends the worker. */
async function ask(worker: Worker, request: Request, { signal, onProgress }: PhaseOptions): Promise<Settled> {
  const cancel = () => post(worker, { kind: 'cancel' });
  signal.addEventListener('abort', cancel);
  try {
    return await new Promise<Settled>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.kind === 'progress') onProgress(data.what, data.share, data.rate);
        else if (data.kind === 'failed') reject(signal.aborted ? signal.reason : failureOf(data.failure));
        else resolve(data);
      };
      worker.onerror = () => reject(workerLost());
      if (signal.aborted) cancel();
      post(worker, request);
    });
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

function post(worker: Worker, request: Request): void {
  worker.postMessage(request);
}
