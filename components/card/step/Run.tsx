import { useState } from 'react';
import { stopPlay } from '../../../lib/core/knowledgeEntries.ts';
import type { PlayRun } from '../../../lib/core/plays/runs.ts';
import {
  runOwnerWords,
  runStateWords,
  runStepWords,
  stepStateWords,
  stepsBehind,
} from '../../../lib/core/runWords.ts';
import type { Account } from '../../../lib/schema/account.ts';
import { ReasonChoice } from '../ReasonChoice.tsx';
import type { Journal } from '../useJournal.ts';

interface Props {
  run: PlayRun;
  account: Account;
  me: string | undefined;
  journal: Journal;
  now: number;
}

const stopReasons = ['Wrong time', 'Wrong people', 'Taken further', 'Brings nothing'] as const;

/** One play: how far it is, and each of its steps with whose it is and how it stands. */
export function Run({ run, account, me, journal, now }: Props) {
  const [asking, setAsking] = useState(false);
  const { play, startedAt, steps, state } = run;
  return (
    <details className="run" open={state.is !== 'ended'}>
      <summary>
        <b>{play.name}</b> <span>{`${stepsBehind(run)} of ${steps.length}`}</span>{' '}
        <span className="muted">{runStateWords(run, now)}</span>
      </summary>
      <ol>
        {steps.map((progress) => (
          <li key={progress.step.id} className={progress.step.owner === 'marketing' ? 'muted' : undefined}>
            <span>{runStepWords(progress)}</span>
            <span className="muted">
              {runOwnerWords(progress)} · {stepStateWords(progress, me, now)}
            </span>
          </li>
        ))}
      </ol>
      {state.is !== 'ended' && (
        <button
          type="button"
          className="button"
          aria-label={`Stop play ${play.name}`}
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          Stop play
        </button>
      )}
      {asking && (
        <ReasonChoice
          label={`Why stop ${play.name}?`}
          reasons={stopReasons}
          onChoose={(reason) => {
            setAsking(false);
            void journal.writeOne(`Stopped “${play.name}”.`, (stamp) =>
              stopPlay(stamp, account, { play: play.id, startedAt }, reason),
            );
          }}
        />
      )}
    </details>
  );
}
