import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { skipStep, snoozeStep } from '../../lib/core/entries.ts';
import { inForce } from '../../lib/core/journal.ts';
import { viaWords } from '../../lib/core/match.ts';
import { nextSteps } from '../../lib/core/nextSteps.ts';
import { dayWords } from '../../lib/core/time.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { CardOf } from '../../lib/store/card.ts';
import { Icon } from '../ui/Icon.tsx';
import { Attributes } from './Attributes.tsx';
import type { CardSubject } from './cardSubject.ts';
import { Facts } from './Facts.tsx';
import { Figures } from './Figures.tsx';
import { NextStep } from './NextStep.tsx';
import { StakeholderMap } from './StakeholderMap.tsx';
import { TierBadge } from './TierBadge.tsx';
import { Timeline } from './Timeline.tsx';
import { TouchForm } from './touch/TouchForm.tsx';
import { useTouchForm } from './touch/useTouchForm.ts';
import type { Journal } from './useJournal.ts';

// What few touches need comes with the touch that needs it.
const BarNotice = lazy(() => import('./touch/BarNotice.tsx'));
const AccountMenu = lazy(() => import('./account/AccountMenu.tsx'));
const AccountNotices = lazy(() => import('./account/AccountNotices.tsx'));
const Offers = lazy(() => import('./touch/Offers.tsx'));

interface Props {
  data: CardOf<'account'>;
  now: number;
  /** Address of the page in front; undefined: the browser doesn't say. */
  url: string | undefined;
  journal: Journal;
  tools: ReactNode;
  /** For the form's note, written elsewhere. */
  note: string | undefined;
  /** Leads from an account that was opened from a list to the card of the page; absent: there is no page. */
  onBack: (() => void) | undefined;
}

/** The account's card, in the order of the rep's questions: which, how much, what now, who, what happened, log it. */
export function AccountCard({ data, now, url, journal, tools, note, onBack }: Props) {
  const { account, activity, entries, workspace, facts, me } = data;
  const view = useMemo(
    () => viewAccount(account, activity, entries, workspace, now, facts),
    [account, activity, entries, workspace, now, facts],
  );
  const { page, moves, person: inFront } = data;
  const subject: CardSubject = { account, entries: inForce(entries), workspace, me, url };
  const next = useMemo(
    () => nextSteps(view, { now, me, moves, page: { platform: page, person: inFront } }),
    [view, now, me, moves, page, inFront],
  );
  const form = useTouchForm({ data, view, next, journal, now, note });
  const { people } = form;
  const [menu, setMenu] = useState(false);
  const isNoticed = view.flags.length > 0 || view.suppressions.some(({ people: some }) => some === undefined);

  return (
    <>
      <header className="card-head">
        <div className="source">
          <Icon name="globe" />
          <p>
            {data.place ?? account.domains[0] ?? 'no domain'}{' '}
            <span className="muted">· {data.via ? viaWords(data.via) : 'opened from your list'}</span>
          </p>
          {!data.via && onBack && (
            <button type="button" className="button quiet" onClick={onBack}>
              Back to the page
            </button>
          )}
          {data.choice !== undefined && (
            <button
              type="button"
              className="button quiet"
              onClick={() => data.choice && void journal.undo([data.choice])}
            >
              Choose again
            </button>
          )}
          {tools}
          <button
            type="button"
            className="button icon"
            aria-label="More about this account"
            title="Note, stage, flag, do not contact"
            aria-expanded={menu}
            onClick={() => setMenu(!menu)}
          >
            <Icon name="more" />
          </button>
        </div>
        <div className="title">
          <div>
            <h1 dir="auto">{account.name}</h1>
            <Facts account={view.account} stage={view.stage} />
          </div>
          <TierBadge tier={view.tier} />
        </div>
      </header>
      <div className="card-body">
        {(menu || isNoticed) && (
          <Suspense>
            <div className="card-words">
              {menu && (
                <AccountMenu
                  account={account}
                  view={view}
                  journal={journal}
                  now={now}
                  onClose={() => setMenu(false)}
                />
              )}
              {isNoticed && <AccountNotices account={account} view={view} journal={journal} now={now} />}
            </div>
          </Suspense>
        )}
        <Figures view={view} account={account} journal={journal} me={me} now={now} />
        {account.selectionSignals.length > 0 && (
          <p className="listed" title={account.selectionSignals.join(', ')}>
            <span className="muted">On the list for</span> {account.selectionSignals.join(', ')}
          </p>
        )}
        <NextStep
          view={view}
          next={next}
          subject={subject}
          journal={journal}
          now={now}
          onDone={form.done}
          onCopied={form.copied}
          onSnooze={(step, id, until) =>
            void journal.write(
              [snoozeStep(journal.stamp(id), account, step.ref, until)],
              `Snoozed until ${dayWords(until, now)}.`,
            )
          }
          onSkip={(step, id, reason) =>
            void journal.write(
              [skipStep(journal.stamp(id), account, step.ref, reason)],
              `Skipped: ${reason}.`,
            )
          }
        />
        <StakeholderMap
          group={view.group}
          suppressions={view.suppressions}
          moves={moves}
          subject={subject}
          journal={journal}
          now={now}
        />
        <Timeline
          happenings={view.happenings}
          unreadable={data.unreadable}
          people={people}
          subject={subject}
          journal={journal}
          now={now}
          onUndo={(entry) => void journal.undo([entry])}
        />
        <Attributes account={account} />
      </div>
      <div className="card-form">
        <TouchForm form={form} now={now} />
        <Suspense>
          {form.bars[0] && (
            <BarNotice
              key={form.bars.map(({ id }) => id).join()}
              form={form}
              subject={subject}
              journal={journal}
              now={now}
            />
          )}
        </Suspense>
        {/* Of its own: what bars the next touch is loaded while the offer listens for its key. */}
        <Suspense>
          {form.offers.length > 0 && <Offers form={form} subject={subject} journal={journal} />}
        </Suspense>
      </div>
    </>
  );
}
