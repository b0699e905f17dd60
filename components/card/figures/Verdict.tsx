import { useState } from 'react';
import { acceptSignal, dismissSignal } from '../../../lib/core/knowledgeEntries.ts';
import type { KnownSignal, KnownTrigger } from '../../../lib/core/signals.ts';
import { signalWords, triggerWords } from '../../../lib/core/words.ts';
import type { Account } from '../../../lib/schema/account.ts';
import { newId } from '../../../lib/store/newId.ts';
import { ReasonChoice } from '../ReasonChoice.tsx';
import type { Journal } from '../useJournal.ts';

interface Props {
  signal: KnownSignal | (KnownTrigger & { id: string });
  account: Account;
  journal: Journal;
}

const reasons = ['Not them', 'Wrong person', 'Out of date', 'Means nothing'] as const;

/** Whether the rep holds a signal to be right. A dismissed one scores nothing, and can be brought back. */
export function Verdict({ signal, account, journal }: Props) {
  const [asking, setAsking] = useState(false);
  const [id] = useState(newId);
  const what = { ...signalWords, ...triggerWords }[signal.type];
  return (
    <>
      <span className="verdict">
        {!signal.accepted && (
          <button
            type="button"
            className="button quiet"
            aria-label={`Confirm: ${what}`}
            onClick={() =>
              void journal.writeOne(
                `Confirmed: ${what}.`,
                (stamp) => acceptSignal(stamp, account, signal.id),
                id,
              )
            }
          >
            Confirm
          </button>
        )}
        <button
          type="button"
          className="button quiet"
          aria-label={`Dismiss: ${what}`}
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          Dismiss
        </button>
      </span>
      {asking && (
        <ReasonChoice
          label={`Why dismiss ${what}?`}
          reasons={reasons}
          onChoose={(reason) =>
            void journal.writeOne(`Dismissed: ${what}.`, (stamp) =>
              dismissSignal(stamp, account, signal.id, reason),
            )
          }
        />
      )}
    </>
  );
}
