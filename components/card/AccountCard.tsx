import { type ReactNode, useMemo, useState } from 'react';
import { finishStep, logTouch, type Stamp, skipStep, snoozeStep } from '../../lib/core/entries.ts';
import { viaWords } from '../../lib/core/match.ts';
import type { ProposedStep } from '../../lib/core/nextStep.ts';
import { dayWords } from '../../lib/core/time.ts';
import { viewAccount } from '../../lib/core/view.ts';
import { standingWords, touchChannels, touchWords } from '../../lib/core/words.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import type { CardOf } from '../../lib/store/card.ts';
import { newId } from '../../lib/store/newId.ts';
import { Icon } from '../ui/Icon.tsx';
import { Figures } from './Figures.tsx';
import { Freshness } from './Freshness.tsx';
import { NextStep } from './NextStep.tsx';
import { Said } from './Said.tsx';
import { StakeholderMap } from './StakeholderMap.tsx';
import { TierBadge } from './TierBadge.tsx';
import { Timeline } from './Timeline.tsx';
import { type TouchFields, TouchForm } from './TouchForm.tsx';
import { firstChoice, firstFields, stepFields } from './touchFields.ts';
import type { Journal } from './useJournal.ts';

interface Props {
  data: CardOf<'account'>;
  now: number;
  journal: Journal;
  tools: ReactNode;
}

/** The account's card, in the order of the rep's questions: which, how much, what now, who, what happened, log it. */
export function AccountCard({ data, now, journal, tools }: Props) {
  const { account, activity, entries, workspace, me } = data;
  const view = useMemo(
    () => viewAccount(account, activity, entries, workspace, now),
    [account, activity, entries, workspace, now],
  );
  const [fields, setFields] = useState<TouchFields>(() => firstFields(view, data.person));
  // The entry's id is made with the form, so that a double click on *Log touch* writes one entry.
  const [draft, setDraft] = useState(newId);
  const people = view.group.people.map(({ person }) => person);

  /** Writes under the draft's id; only a saved entry uses it up. */
  const write = async (make: (stamp: Stamp) => Entry, words: string): Promise<boolean> => {
    const saved = await journal.write([make(journal.stamp(draft))], words);
    if (saved) setDraft(newId());
    return saved;
  };

  const log = async (from: TouchFields) => {
    const choice = touchChannels.flatMap(({ choices }) => choices).find(({ id }) => id === from.choice);
    if (!choice) return;
    const person = people.find(({ id }) => id === from.person);
    const touch = {
      choice,
      note: from.note,
      ...(person && { person }),
      ...(from.step && { step: from.step }),
    };
    const words = `Logged: ${touchWords(choice)}${person ? `, ${person.name}` : ''}.`;
    if (await write((stamp) => logTouch(stamp, account, touch), words)) {
      setFields(({ channel, person: same }) => ({
        channel,
        choice: firstChoice(channel),
        person: same,
        note: '',
      }));
    }
  };

  const done = (step: ProposedStep) => {
    const prepared = stepFields(step);
    if (prepared === undefined) {
      void write((stamp) => finishStep(stamp, account, step.ref), 'Step done.');
      return;
    }
    const filled = { ...prepared, note: fields.note };
    if (filled.choice !== '' && filled.person !== '') {
      void log(filled);
      return;
    }
    setFields(filled);
    journal.say(
      filled.person === '' ? 'With whom? Choose, then log it.' : 'How did it go? Choose, then log it.',
    );
  };

  return (
    <main className="card">
      <header className="card-head">
        <div className="source">
          <Icon name="globe" />
          <span className="host">{data.place ?? account.domains[0] ?? 'no domain'}</span>
          <span className="muted"> · {data.via ? viaWords(data.via) : 'opened from your list'}</span>
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
        </div>
        <div className="title">
          <div>
            <h1>{account.name}</h1>
            <Facts account={account} />
          </div>
          <TierBadge tier={view.tier} />
        </div>
      </header>
      <div className="card-body">
        <Figures view={view} me={me} now={now} />
        {account.selectionSignals.length > 0 && (
          <p className="listed">
            <span className="muted">On the list for</span> {account.selectionSignals.join(', ')}
          </p>
        )}
        <NextStep
          view={view}
          me={me}
          now={now}
          onDone={done}
          onSnooze={(step, until) =>
            void write(
              (stamp) => snoozeStep(stamp, account, step.ref, until),
              `Snoozed until ${dayWords(until, now)}.`,
            )
          }
          onSkip={(step, reason) =>
            void write((stamp) => skipStep(stamp, account, step.ref, reason), `Skipped: ${reason}.`)
          }
        />
        <StakeholderMap group={view.group} me={me} now={now} />
        <Timeline
          happenings={view.happenings}
          me={me}
          now={now}
          onUndo={(entry) => void journal.undo([entry])}
        />
      </div>
      <footer className="card-foot">
        <Said journal={journal} />
        <TouchForm fields={fields} people={people} onChange={setFields} onLog={() => void log(fields)} />
        <Freshness manifest={data.manifest} now={now} />
      </footer>
    </main>
  );
}

/** Status or stage first, since it changes everything; then what the list knows. */
function Facts({ account }: { account: Account }) {
  const [standing, ...facts] = [standingWords(account), account.industry, account.location];
  const known = facts.filter((fact) => fact !== undefined).join(' · ');
  return (
    <p className="muted">
      {standing && <b className="standing">{standing}</b>}
      {standing && known && ' · '}
      {known || (!standing && 'Nothing more on the list')}
    </p>
  );
}
