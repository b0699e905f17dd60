import { dayWords } from '../../../lib/core/time.ts';
import type { AccountView } from '../../../lib/core/view.ts';
import { flagWords } from '../../../lib/core/words.ts';
import type { Account } from '../../../lib/schema/account.ts';
import { Suppressed } from '../suppress/Suppressed.tsx';
import type { Journal } from '../useJournal.ts';

interface Props {
  account: Account;
  view: AccountView;
  journal: Journal;
  now: number;
}

/** What changes everything about the account: that nobody may contact it, and what the rep says became of it. */
export default function AccountNotices({ account, view, journal, now }: Props) {
  const whole = view.suppressions.filter(({ people }) => people === undefined);
  return (
    <section className="notices" aria-label="Notices">
      {whole.length > 0 && (
        <div className="notice barred">
          <b>Do not contact</b>
          <Suppressed suppressions={whole} account={account} journal={journal} now={now} />
        </div>
      )}
      {view.flags.map((entry) => (
        <p className="notice" key={entry.id}>
          <span>
            <b>{flagWords[entry.flag]}</b>
            <span className="muted">
              {' '}
              · flagged by {entry.by ?? 'you'}, {dayWords(entry.at, now)}
            </span>
            {entry.note && <span dir="auto"> {entry.note}</span>}
          </span>
          <button type="button" className="button quiet" onClick={() => void journal.undo([entry.id])}>
            Undo
          </button>
        </p>
      ))}
    </section>
  );
}
