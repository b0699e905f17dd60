import type { ReactNode } from 'react';
import { dueWords, ownerNote, stepReason, stepSource, stepTitle } from '../../lib/core/nextSteps/wording.ts';
import { fullWords, whenWords } from '../../lib/core/time.ts';
import { ReasonChoice } from '../card/ReasonChoice.tsx';
import { WaysTo } from '../card/WaysTo.tsx';
import { Key } from '../ui/Key.tsx';
import type { TodayItem } from './todayOf.ts';
import type { Answers } from './useAnswers.ts';

interface Props {
  item: TodayItem;
  now: number;
  /** The keys are for this one. */
  current: boolean;
  /** The run is at this one. */
  inFront: boolean;
  answers: Answers;
  /** Leads to the account. */
  account: ReactNode;
  onCurrent(): void;
  /** Opens the page to work on. */
  onOpen(): void;
}

/** One step of today: what, at whom, why, until when, and its answers. Of the list only the current item is a stop for Tab. */
export function ItemRow({ item, now, current, inFront, answers, account, onCurrent, onOpen }: Props) {
  const { step, view, from, page } = item;
  const title = stepTitle(step, view);
  const due = from === undefined ? dueWords(step, now) : `From ${whenWords(from, now)}`;
  const doing = step.kind === 'start-play' ? 'Start' : 'Done';
  const moment = from ?? step.due;
  const question = answers.question?.key === item.key ? answers.question : undefined;
  const facts = [
    view.tier && (view.tier.label ?? view.tier.id),
    stepSource(step),
    ownerNote(step.owner),
  ].filter(Boolean);
  const stop = { tabIndex: current ? 0 : -1 };
  return (
    // Whatever of it is pressed or focused, the keys are for it from then on.
    <li
      className={['today-item', current && 'current', inFront && 'in-front'].filter(Boolean).join(' ')}
      aria-current={inFront ? 'step' : undefined}
      onFocus={onCurrent}
      onMouseDown={onCurrent}
    >
      <div className="today-what">
        <h3 dir="auto">{title}</h3>
        {moment !== undefined && (
          <time
            className={step.overdue ? 'hot' : 'muted'}
            dateTime={new Date(moment).toISOString()}
            title={fullWords(moment)}
          >
            {due}
          </time>
        )}
      </div>
      <p className="today-where">
        {inFront && <b className="today-front">In front</b>}
        {account}
        <span className="muted">
          {facts.map((fact) => ` · ${fact}`)}
          {step.person?.person.title && <span className="title-of"> · {step.person.person.title}</span>}
        </span>
      </p>
      <p className="today-why muted" title={stepReason(step)}>
        {stepReason(step)}
      </p>
      <div className="today-does">
        <span className="today-later">
          {page !== undefined && (
            <button type="button" className="button open" aria-keyshortcuts="O" {...stop} onClick={onOpen}>
              <Named name="Open" of={title} /> <Key>O</Key>
            </button>
          )}
          <button
            type="button"
            className="button"
            aria-keyshortcuts="X"
            aria-expanded={question?.words === 'Why skip it?'}
            {...stop}
            onClick={() => answers.skip(item)}
          >
            <Named name="Skip" of={title} /> <Key>X</Key>
          </button>
          <button
            type="button"
            className="button"
            aria-keyshortcuts="S"
            aria-expanded={question?.words === 'Snooze until?'}
            {...stop}
            onClick={() => answers.snooze(item)}
          >
            <Named name="Snooze" of={title} /> <Key>S</Key>
          </button>
        </span>
        <span className="ways">
          {step.person && <WaysTo person={step.person.person} suppressions={view.suppressions} {...stop} />}
        </span>
        <button
          type="button"
          className={current ? 'button primary' : 'button'}
          data-done=""
          aria-keyshortcuts="L Enter"
          {...stop}
          onClick={() => answers.finish(item)}
        >
          <Named name={doing} of={title} /> <Key>L</Key>
        </button>
      </div>
      {question && (
        <div className="today-asks">
          {question.facts.map((fact) => (
            <p key={fact}>{fact}</p>
          ))}
          <p>{question.words}</p>
          <ReasonChoice
            key={question.words}
            label={question.words}
            reasons={question.answers}
            onChoose={(_, at) => question.onAnswer(at)}
            onClose={answers.leaveQuestion}
          />
        </div>
      )}
    </li>
  );
}

/** A button's word, which says to screen readers of what. */
function Named({ name, of }: { name: string; of: string }) {
  return (
    <span>
      {name} <span className="visually-hidden">{of}</span>
    </span>
  );
}
