import { type ReactNode, useMemo, useState } from 'react';
import { finishStep, logTouch, skipStep, snoozeStep, startPlay } from '../../lib/core/entries.ts';
import { inForce } from '../../lib/core/journal.ts';
import { viaWords } from '../../lib/core/match.ts';
import { nextSteps, type NextStep as Step } from '../../lib/core/nextSteps.ts';
import { dayWords } from '../../lib/core/time.ts';
import { firstChoice, touchChannels } from '../../lib/core/touchChannels.ts';
import { viewAccount } from '../../lib/core/view.ts';
import { touchWords } from '../../lib/core/words.ts';
import type { CardOf } from '../../lib/store/card.ts';
import { newId } from '../../lib/store/newId.ts';
import { Icon } from '../ui/Icon.tsx';
import { Attributes } from './Attributes.tsx';
import type { CardSubject } from './cardSubject.ts';
import { Facts } from './Facts.tsx';
import { Figures } from './Figures.tsx';
import { NextStep } from './NextStep.tsx';
import { StakeholderMap } from './StakeholderMap.tsx';
import { TierBadge } from './TierBadge.tsx';
import { Timeline } from './Timeline.tsx';
import { type TouchFields, TouchForm } from './TouchForm.tsx';
import { firstFields, stepFields } from './touchFields.ts';
import type { Journal } from './useJournal.ts';

interface Props {
  data: CardOf<'account'>;
  now: number;
  /** Address of the page in front; undefined: the browser doesn't say. */
  url: string | undefined;
  journal: Journal;
  tools: ReactNode;
  /** Leads from an account that was opened from a list to the card of the page. */
  onBack(): void;
}

/** Within this time after a save, an untouched form is logged again by no intention. */
const HELD_KEY_MS = 1000;

/** The account's card, in the order of the rep's questions: which, how much, what now, who, what happened, log it. */
export function AccountCard({ data, now, url, journal, tools, onBack }: Props) {
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
  const [fields, setFields] = useState<TouchFields>(() => firstFields(view, next.steps[0], data.person));
  // The touch's id is made with the form: logging it twice before the first is saved writes one entry.
  const [draft, setDraft] = useState(newId);
  // What the form was emptied to after a save, and when: a held Enter key must not log it again.
  const [emptied, setEmptied] = useState<{ fields: TouchFields; at: number }>();
  // Counts how often *Done* asked for what only the rep knows; each time the form takes the focus.
  const [asked, setAsked] = useState(0);
  const people = view.group.people.map(({ person }) => person).filter(({ left }) => !left);

  const log = async (from: TouchFields) => {
    const row = touchChannels.find(({ id }) => id === from.channel);
    const choice = row?.choices.find(({ id }) => id === from.choice);
    if (!row || !choice) return;
    if (from === emptied?.fields && Date.now() - emptied.at < HELD_KEY_MS) return;
    const person = people.find(({ id }) => id === from.person);
    const entry = logTouch(journal.stamp(draft), account, {
      choice,
      note: from.note,
      ...(person && { person }),
      ...(from.step && { step: from.step }),
      ...(from.answers !== undefined && { answers: from.answers }),
    });
    const words = `Logged: ${touchWords(choice)}${person ? `, ${person.name}` : ''}.`;
    if (!(await journal.write([entry], words))) return;
    setDraft(newId());
    const emptyFields = { channel: row.id, choice: firstChoice(row), person: from.person, note: '' };
    setFields(emptyFields);
    setEmptied({ fields: emptyFields, at: Date.now() });
  };

  const done = (step: Step, id: string) => {
    if (step.kind === 'start-play') {
      const { play } = step;
      void journal.write([startPlay(journal.stamp(id), account, play)], `Started “${play.name}”.`);
      return;
    }
    const prepared = step.kind === 'handoff' && step.part === 'give' ? undefined : stepFields(step);
    if (prepared === undefined) {
      void journal.write([finishStep(journal.stamp(id), account, step.ref)], 'Step done.');
      return;
    }
    const filled = { ...prepared, note: fields.note };
    if (filled.choice !== '' && filled.person !== '') {
      void log(filled);
      return;
    }
    setFields(filled);
    setAsked(asked + 1);
    journal.say(
      filled.person === '' ? 'With whom? Choose, then log it.' : 'How did it go? Choose, then log it.',
    );
  };

  /** The log is made ready for what was just copied: sent, it needs one more click. */
  const copied = (step: Step, words: string) => {
    const ready = step.kind === 'handoff' && step.part === 'give' ? undefined : stepFields(step);
    if (ready) setFields({ ...ready, note: fields.note });
    journal.say(ready ? `${words} Log it once it is out.` : words);
  };

  return (
    <>
      <header className="card-head">
        <div className="source">
          <Icon name="globe" />
          <p>
            {data.place ?? account.domains[0] ?? 'no domain'}{' '}
            <span className="muted">· {data.via ? viaWords(data.via) : 'opened from your list'}</span>
          </p>
          {!data.via && (
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
          onDone={done}
          onCopied={copied}
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
        <StakeholderMap group={view.group} moves={moves} subject={subject} journal={journal} now={now} />
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
        <TouchForm
          fields={fields}
          people={people}
          asked={asked}
          onChange={setFields}
          onLog={() => void log(fields)}
        />
      </div>
    </>
  );
}
