import { useState } from 'react';
import { useKeys } from '../../card/keys.ts';
import { SavedWords } from '../../card/SavedWords.tsx';
import { useJournal } from '../../card/useJournal.ts';
import '../../today/today.css';
import { KeysButton } from '../../today/KeysButton.tsx';
import { TodayBody } from '../../today/TodayBody.tsx';
import { TodayHead } from '../../today/TodayHead.tsx';
import { TodayKeys } from '../../today/TodayKeys.tsx';
import { useRun } from '../../today/useRun.ts';
import { useToday } from '../../today/useToday.ts';

/** All that is due today over all accounts. */
export function TodayPage() {
  const { state, showMore } = useToday();
  const run = useRun();
  const journal = useJournal(state.kind === 'read' ? state.today.me : undefined);
  const [helping, setHelping] = useState(false);
  const { said } = journal;
  const undoable = said.kind === 'said' && said.undo ? { ids: said.undo, words: said.words } : undefined;
  useKeys({
    '?': () => setHelping(!helping),
    ...(undoable && { u: () => void journal.undo(undoable.ids) }),
  });
  switch (state.kind) {
    case 'loading':
      return <h1>Today</h1>;
    case 'failed':
      return (
        <div role="alert" className="stack">
          <h1>Today can’t be shown</h1>
          <p>{state.why}</p>
          <div className="actions">
            <button type="button" className="button" onClick={state.retry}>
              Try again
            </button>
          </div>
        </div>
      );
    case 'no-list':
      return (
        <>
          <h1>Today</h1>
          <p>
            There is no list yet. <a href="#/import">Import yours</a>, or{' '}
            <a href="#/import?sample">load the sample list</a>.
          </p>
        </>
      );
    case 'read':
      return (
        <div className="today on-desk">
          <TodayHead
            state={state}
            run={run}
            journal={journal}
            tools={<KeysButton shown={helping} onToggle={() => setHelping(!helping)} />}
          />
          {helping && <TodayKeys />}
          <TodayBody
            state={state}
            run={run}
            journal={journal}
            onMore={showMore}
            accountLink={({ card: { account } }, props) => (
              <a href={`#/accounts/${encodeURIComponent(account.id)}`} dir="auto" {...props}>
                {account.name}
              </a>
            )}
          />
          <div className={said.kind === 'quiet' ? 'today-foot quiet' : 'today-foot'}>
            <SavedWords journal={journal} undoable={undoable} />
          </div>
        </div>
      );
  }
}
