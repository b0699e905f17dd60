import { useEffect, useRef, useState } from 'react';
import { doneStep } from '../../lib/core/doneStep.ts';
import { finishStep, logTouch, skipStep, snoozeStep, startPlay } from '../../lib/core/entries.ts';
import { stepSource, stepTitle } from '../../lib/core/nextSteps/wording.ts';
import { dayWords } from '../../lib/core/time.ts';
import { touchChannels } from '../../lib/core/touchChannels.ts';
import { choiceOf, type TouchFields } from '../../lib/core/touchFields.ts';
import { touchWarnings, warningWords } from '../../lib/core/touchWarnings.ts';
import { touchWords } from '../../lib/core/words.ts';
import { ReasonChoice } from '../card/ReasonChoice.tsx';
import { Proposed } from '../card/step/Proposed.tsx';
import type { Journal } from '../card/useJournal.ts';
import { Icon } from '../ui/Icon.tsx';
import { Key } from '../ui/Key.tsx';
import type { TodayStep } from './useToday.ts';

interface Props {
  one: TodayStep;
  /** In front: its buttons and keys are there. */
  chosen: boolean;
  journal: Journal;
  now: number;
  onChoose(): void;
  onOpen(account: string): void;
}

/** Asked before it can be logged: how it went, or whether all the same. */
type Question =
  | { kind: 'outcome'; fields: TouchFields; id: string }
  | { kind: 'anyway'; fields: TouchFields; id: string; facts: readonly string[] };

/** One step of one account; chosen, it is worked as on its card. */
export function TodayItem({ one, chosen, journal, now, onChoose, onOpen }: Props) {
  const { data, view, step, page } = one;
  const { account, me } = data;
  const [question, setQuestion] = useState<Question>();
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen) line.current?.focus({ preventScroll: false });
  }, [chosen]);

  const log = async (fields: TouchFields, id: string, anyway = false) => {
    const choice = choiceOf(fields);
    if (!choice) return;
    const person = view.account.people.find((someone) => someone.id === fields.person);
    const warnings = fields.answers
      ? []
      : touchWarnings({ person, channel: choice.channel }, view, { now, me });
    if (choice.direction === 'out' && warnings.length > 0 && !anyway) {
      setQuestion({ kind: 'anyway', fields, id, facts: warnings.map((fact) => warningWords(fact, now)) });
      return;
    }
    const entry = logTouch(journal.stamp(id), account, {
      choice,
      ...(person && { person }),
      ...(fields.step && { step: fields.step }),
      ...(fields.answers !== undefined && { answers: fields.answers }),
    });
    await journal.write([entry], `Logged: ${touchWords(choice)}${person ? `, ${person.name}` : ''}.`);
  };

  const done = (_: unknown, id: string) => {
    const what = doneStep(step);
    switch (what.kind) {
      case 'start-play':
        void journal.write(
          [startPlay(journal.stamp(id), account, what.play)],
          `Started “${what.play.name}”.`,
        );
        return;
      case 'finish':
        void journal.write([finishStep(journal.stamp(id), account, step.ref)], 'Step done.');
        return;
      case 'log':
        void log(what.fields, id);
        return;
      case 'ask':
        // With whom is a question of the whole group: its card has it.
        if (what.for === 'person') onOpen(account.id);
        else setQuestion({ kind: 'outcome', fields: what.fields, id });
    }
  };
  const outcomes = touchChannels.find(({ id }) => id === question?.fields.channel)?.choices ?? [];
  return (
    <li className={chosen ? 'today-item chosen' : 'today-item'}>
      <div className="today-line">
        <button type="button" ref={line} className="today-what" aria-expanded={chosen} onClick={onChoose}>
          <b>{stepTitle(step, view)}</b>
          <span className="muted">
            {account.name}
            {view.tier && ` · ${view.tier.id}`} · {stepSource(step)}
          </span>
        </button>
        {step.due !== undefined && (
          <span className={step.overdue ? 'hot today-due' : 'muted today-due'}>
            {step.overdue ? `since ${dayWords(step.due, now)}` : dayWords(step.due, now)}
          </span>
        )}
      </div>
      {chosen && (
        <div className="next">
          <Proposed
            key={step.id}
            view={view}
            step={step}
            subject={{ account, entries: data.entries, workspace: data.workspace, me, url: undefined }}
            journal={journal}
            now={now}
            onDone={done}
            onCopied={(_step, words) => journal.say(words)}
            onSnooze={(_step, id, until) =>
              void journal.write(
                [snoozeStep(journal.stamp(id), account, step.ref, until)],
                `Snoozed until ${dayWords(until, now)}.`,
              )
            }
            onSkip={(_step, id, reason) =>
              void journal.write(
                [skipStep(journal.stamp(id), account, step.ref, reason)],
                `Skipped: ${reason}.`,
              )
            }
          />
          {question?.kind === 'outcome' && (
            <ReasonChoice
              label="How did it go?"
              reasons={outcomes.map(({ label }) => label)}
              onChoose={(_reason, at) => {
                const choice = outcomes[at];
                if (choice) void log({ ...question.fields, choice: choice.id }, question.id);
              }}
              onClose={() => setQuestion(undefined)}
            />
          )}
          {question?.kind === 'anyway' && (
            <div className="form-word warned" role="alert">
              {question.facts.join(' ')}
              <ReasonChoice
                label="Log it anyway?"
                reasons={['Log anyway', 'Leave it']}
                onChoose={(_reason, at) => {
                  setQuestion(undefined);
                  if (at === 0) void log(question.fields, question.id, true);
                }}
                onClose={() => setQuestion(undefined)}
              />
            </div>
          )}
          <div className="actions">
            {page && (
              <a className="button" href={page} target="_blank" rel="noreferrer" aria-keyshortcuts="O">
                <Icon name={page.includes('linkedin.com/') ? 'linkedin' : 'globe'} /> Open the page{' '}
                <Key>O</Key>
              </a>
            )}
            <button type="button" className="button quiet" onClick={() => onOpen(account.id)}>
              Open the card
            </button>
          </div>
        </div>
      )}
    </li>
  );
}
