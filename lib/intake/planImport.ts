/** An import in two phases, both in a worker: the plan says what would change, then it is applied or discarded. */
import type { ImportRecord } from '../store/history.ts';
import type { Inspection } from './inspect.ts';
import { type Answer, failureOf, type PlanRequest, type Request, workerLost } from './plan/messages.ts';
import type { OnProgress, Plan } from './plan/plan.ts';

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

export interface PlanningOptions extends PhaseOptions, PlanRequest {
  /** Called once it is known what columns the file has, before its rows are read. */
  onInspected(inspection: Inspection): void;
}

/**
 * Reads a file and holds it against the present list. Nothing changes before `apply`.
 * @throws ImportError where the file can't be read; StoreError; the signal's reason
 */
export async function planImport(
  file: File,
  { signal, onProgress, onInspected, ...options }: PlanningOptions,
): Promise<PlannedImport> {
  const phase = { signal, onProgress, onInspected };
  phase.signal.throwIfAborted();
  const worker = new Worker(new URL('./plan/importWorker.ts', import.meta.url), { type: 'module' });
  const discard = () => worker.terminate();
  const planned = await ask(worker, { kind: 'plan', file, options }, phase);
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

type Settled = Exclude<Answer, { kind: 'progress' | 'inspected' | 'failed' }>;

/**
 * Asks for one phase. Whatever ends it but its answer ends the worker. A plan writes nothing, so it ends at once when it is
 * cancelled; one that is being applied says whether it still can.
 */
async function ask(
  worker: Worker,
  request: Request,
  { signal, onProgress, onInspected }: PhaseOptions & Partial<PlanningOptions>,
): Promise<Settled> {
  let cancel = () => post(worker, { kind: 'cancel' });
  try {
    return await new Promise<Settled>((resolve, reject) => {
      if (request.kind === 'plan') cancel = () => reject(signal.reason);
      signal.addEventListener('abort', cancel);
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.kind === 'progress') onProgress(data.what, data.share, data.rate);
        else if (data.kind === 'inspected') onInspected?.(data.inspection);
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
