/** Scores the whole list, away from the page. It does one thing and ends when the page lets it go. */
import { connect } from '../connection.ts';
import { type Answer, describeFailure, type Request } from './messages.ts';
import { previewChange } from './previewChange.ts';
import { rescore } from './rescore.ts';

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  answer(data).then(tell, (error: unknown) => tell({ kind: 'failed', failure: describeFailure(error) }));
});

async function answer(request: Request): Promise<Answer> {
  const db = await connect();
  const { now } = request;
  if (request.kind === 'preview')
    return {
      kind: 'previewed',
      preview: await previewChange(db, request.inForce, request.draft, { now, onProgress }),
    };
  return { kind: 'rescored', accounts: await rescore(db, { now, onProgress }) };
}

/** A page has no use for more words than it can draw. */
const BETWEEN = 50;
let told = 0;

function onProgress(done: number, of: number): void {
  if (performance.now() - told < BETWEEN) return;
  told = performance.now();
  tell({ kind: 'progress', done, of });
}

function tell(answer: Answer): void {
  postMessage(answer);
}
