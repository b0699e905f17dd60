import { useState } from 'react';
import { liftSuppression } from '../../../lib/core/accountEntries.ts';
import type { Suppression } from '../../../lib/core/suppression.ts';
import { suppressionWords } from '../../../lib/core/suppressionWords.ts';
import type { Account } from '../../../lib/schema/account.ts';
import { newId } from '../../../lib/store/newId.ts';
import { ReasonChoice } from '../ReasonChoice.tsx';
import { liftReasons } from '../touch/liftReasons.ts';
import type { Journal } from '../useJournal.ts';

interface Props {
  suppressions: readonly Suppression[];
  account: Account;
  journal: Journal;
  now: number;
}

/** Who said that nobody may contact them, when and why; each can be lifted with a reason. */
export function Suppressed({ suppressions, account, journal, now }: Props) {
  return (
    <ul className="suppressed">
      {suppressions.map((one) => (
        <One key={one.id} suppression={one} account={account} journal={journal} now={now} />
      ))}
    </ul>
  );
}

function One({
  suppression,
  account,
  journal,
  now,
}: Omit<Props, 'suppressions'> & { suppression: Suppression }) {
  const [lifting, setLifting] = useState(false);
  const [id] = useState(newId);
  return (
    <li>
      <span>{suppressionWords(suppression, now)}</span>
      {lifting ? (
        <ReasonChoice
          label="Why may they be contacted again?"
          reasons={liftReasons}
          onChoose={(reason) =>
            void journal.writeOne(
              'May be contacted again.',
              (stamp) => liftSuppression(stamp, account, suppression, reason),
              id,
            )
          }
          onClose={() => setLifting(false)}
        />
      ) : (
        <button type="button" className="button quiet" onClick={() => setLifting(true)}>
          Lift
        </button>
      )}
    </li>
  );
}
