import { useState } from 'react';
import { ownerNote, stepSource, stepTitle } from '../../lib/core/nextSteps/wording.ts';
import type { NextSteps, NextStep as Step } from '../../lib/core/nextSteps.ts';
import { DAY, dayWords, fullWords, whenWords } from '../../lib/core/time.ts';
import type { AccountView } from '../../lib/core/view.ts';
import { newId } from '../../lib/store/newId.ts';

interface Props {
  view: AccountView;
  next: NextSteps;
  now: number;
  /** @param id of the entry to write, one for each proposed step: pressing twice writes once. */
  onDone(step: Step, id: string): void;
  onSnooze(step: Step, id: string, until: number): void;
  onSkip(step: Step, id: string, reason: string): void;
}

/** The one thing to do next, whose it is, and what for. */
export function NextStep({ view, next, ...actions }: Props) {
  const [first] = next.steps;
  return (
    <section aria-label="Next step" className={first ? 'next' : 'next quiet'}>
      {first ? (
        <Proposed key={first.id} view={view} step={first} {...actions} />
      ) : (
        <p>
          <span className="label">Next step</span> {nothingWords(next, actions.now)}
        </p>
      )}
    </section>
  );
}

function nothingWords({ nothing, later, marketing }: NextSteps, now: number): string {
  const from = nothing?.from === undefined ? '' : whenWords(nothing.from, now);
  switch (nothing?.why) {
    case 'barred':
      return 'None: they asked not to be contacted.';
    case 'later':
      if (!from) return 'None until something happens here.';
      return later[0]?.why === 'snoozed' ? `Snoozed until ${from}.` : `Nothing until ${from}.`;
    case 'marketing':
      return `Nothing for you. The rest of “${marketing[0]?.run.play.name}” is marketing’s.`;
    case 'play-over':
      return `None: the play here is over.${from && ` Get in touch by ${from}.`}`;
    default:
      return `None: no play runs here.${from && ` Get in touch by ${from}.`}`;
  }
}

const snoozes = [
  { words: 'Tomorrow', days: 1 },
  { words: 'In 3 days', days: 3 },
  { words: 'In a week', days: 7 },
] as const;

const skipReasons = ['Done already', 'Not now', 'Wrong person', 'Doesn’t fit'] as const;

function Proposed({ view, step, now, onDone, onSnooze, onSkip }: Omit<Props, 'next'> & { step: Step }) {
  const [asking, setAsking] = useState<'snooze' | 'skip'>();
  const [id] = useState(newId);
  const ask = (what: 'snooze' | 'skip') => () => setAsking(asking === what ? undefined : what);
  const whose = ownerNote(step.owner);
  return (
    <>
      <p className="label">
        Next step · {stepSource(step)}
        {whose && ` · ${whose}`}
      </p>
      <h2>{stepTitle(step, view)}</h2>
      <p>
        {step.kind === 'play-step' ? step.purpose : step.reason}{' '}
        {step.due !== undefined && (
          <time
            className={step.overdue ? 'hot' : 'muted'}
            dateTime={new Date(step.due).toISOString()}
            title={fullWords(step.due)}
          >
            {step.overdue ? `Was due ${dayWords(step.due, now)}.` : `By ${whenWords(step.due, now)}.`}
          </time>
        )}
      </p>
      <div className="actions">
        <button type="button" className="button primary" onClick={() => onDone(step, id)}>
          {step.kind === 'start-play' ? 'Start' : 'Done'}
        </button>
        <button type="button" className="button" aria-expanded={asking === 'snooze'} onClick={ask('snooze')}>
          Snooze
        </button>
        <button type="button" className="button" aria-expanded={asking === 'skip'} onClick={ask('skip')}>
          Skip
        </button>
      </div>
      {asking === 'snooze' && (
        <div className="actions" role="group" aria-label="Snooze until">
          {snoozes.map(({ words, days }) => (
            <button
              type="button"
              className="button"
              key={words}
              onClick={() => onSnooze(step, id, now + days * DAY)}
            >
              {words}
            </button>
          ))}
        </div>
      )}
      {asking === 'skip' && (
        <div className="actions" role="group" aria-label="Why skip it?">
          {skipReasons.map((reason) => (
            <button type="button" className="button" key={reason} onClick={() => onSkip(step, id, reason)}>
              {reason}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
