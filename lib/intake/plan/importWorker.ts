/** The worker of one import: plans it, then applies it when asked. It ends when the page lets it go or is closed. */
import { connect } from '../../store/connection.ts';
import { newId } from '../../store/newId.ts';
import { type DraftedPlan, draftPlan, type OnProgress } from './draftPlan.ts';
import { type Answer, describeFailure, type Request } from './messages.ts';

const cancelling = new AbortController();
let drafted: DraftedPlan | undefined;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'cancel') cancelling.abort();
  else answer(data).then(tell, (error: unknown) => tell({ kind: 'failed', failure: describeFailure(error) }));
});

async function answer(request: Exclude<Request, { kind: 'cancel' }>): Promise<Answer> {
  const { signal } = cancelling;
  if (request.kind === 'plan') {
    const { file, mode, now, allowed } = request;
    drafted = await draftPlan(await connect(), file, { mode, now, allowed, newId, signal, onProgress });
    return { kind: 'planned', plan: drafted.plan };
  }
  if (!drafted) throw new Error('there is no plan to apply');
  return { kind: 'applied', record: await drafted.apply({ signal, onProgress }) };
}

const onProgress: OnProgress = (what, share, rate) => tell({ kind: 'progress', what, share, rate });

function tell(answer: Answer): void {
  postMessage(answer);
}
