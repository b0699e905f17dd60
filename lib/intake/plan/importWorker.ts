/** The worker of one import: plans it, then applies it when asked. It ends when the page lets it go or is closed. */

import { recallColumns } from '../../store/columnMemory.ts';
import { connect } from '../../store/connection.ts';
import { newId } from '../../store/newId.ts';
import type { TableKind } from '../report.ts';
import { draftPlan } from './draftPlan.ts';
import { type Answer, describeFailure, type Request } from './messages.ts';
import type { DraftedPlan, OnProgress } from './plan.ts';

const cancelling = new AbortController();
let drafted: DraftedPlan | undefined;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'cancel') cancelling.abort();
  else answer(data).then(tell, (error: unknown) => tell({ kind: 'failed', failure: describeFailure(error) }));
});

async function answer(request: Exclude<Request, { kind: 'cancel' }>): Promise<Answer> {
  const { signal } = cancelling;
  if (request.kind === 'plan') {
    const { file, options } = request;
    const db = await connect();
    const { choices, ...rest } = options;
    const memory = await recallColumns(db);
    drafted = await draftPlan(db, file, {
      ...rest,
      ...choices,
      recall(signature) {
        const known = memory.find(({ headers }) => headers === signature);
        if (!known) return undefined;
        const { chosen, kind } = known;
        // The intake alone writes them, and reads only its own.
        return { chosen, ...(kind !== undefined && { kind: kind as TableKind }) };
      },
      onInspected: (inspection) => tell({ kind: 'inspected', inspection }),
      newId,
      signal,
      onProgress,
    });
    return { kind: 'planned', plan: drafted.plan };
  }
  if (!drafted) throw new Error('there is no plan to apply');
  return { kind: 'applied', record: await drafted.apply({ signal, onProgress }) };
}

const onProgress: OnProgress = (what, share, rate) => tell({ kind: 'progress', what, share, rate });

function tell(answer: Answer): void {
  postMessage(answer);
}
