import { lazy, Suspense, useId, useState } from 'react';
import { figureLine } from '../../lib/core/figureLine.ts';
import type { AccountView } from '../../lib/core/view.ts';
import type { Account } from '../../lib/schema/account.ts';
import { EngagementCell, FitCell, OwnerCell } from './figures/FigureCells.tsx';
import type { Journal } from './useJournal.ts';

// Reasons are read on demand, and loaded then: the popup's start stays small.
const FitReasons = lazy(() => import('./figures/FitReasons.tsx'));
const EngagementReasons = lazy(() => import('./figures/EngagementReasons.tsx'));
const OtherReasons = lazy(() => import('./figures/OtherReasons.tsx'));

interface Props {
  view: AccountView;
  /** As the list has it: what entries name. */
  account: Account;
  journal: Journal;
  /** The rep, as the list names its owners. */
  me: string | undefined;
  now: number;
}

type Figure = 'fit' | 'engagement' | 'other';

/** Fit, engagement and owner side by side, and the rest in a line; all but the owner unfold to what they are made of. */
export function Figures({ view, account, journal, me, now }: Props) {
  const [open, setOpen] = useState<Figure>();
  const panel = useId();
  const unfolds = (figure: Figure) => ({
    type: 'button' as const,
    'aria-expanded': open === figure,
    'aria-controls': panel,
    onClick: () => setOpen(open === figure ? undefined : figure),
  });
  return (
    <section aria-label="Figures">
      <div className="figures">
        <div>
          <FitCell fit={view.fit} unread={view.unreadFit} />
          <button className="cover" aria-label="Why this fit" {...unfolds('fit')} />
        </div>
        <div>
          <EngagementCell view={view} />
          <button className="cover" aria-label="Why this engagement" {...unfolds('engagement')} />
        </div>
        <div>
          <OwnerCell account={view.account} me={me} />
        </div>
      </div>
      <button className="figure-line" {...unfolds('other')}>
        <span className="summary">{figureLine(view, now)}</span>
        <span className="caret" aria-hidden="true" />
      </button>
      <div id={panel} className="why" hidden={!open}>
        <Suspense>
          {open === 'fit' && <FitReasons view={view} />}
          {open === 'engagement' && (
            <EngagementReasons view={view} account={account} journal={journal} now={now} />
          )}
          {open === 'other' && <OtherReasons view={view} account={account} journal={journal} now={now} />}
        </Suspense>
      </div>
    </section>
  );
}
