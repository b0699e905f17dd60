import { useState } from 'react';
import type { NextStep as Next, ProposedStep } from '../../lib/core/nextStep.ts';
import { DAY, dayWords, fullWords, whenWords } from '../../lib/core/time.ts';
import type { AccountView } from '../../lib/core/view.ts';
import { ownerWords, roleWords, stepPhrase } from '../../lib/core/words.ts';
import { newId } from '../../lib/store/newId.ts';

interface Props {
  view: AccountView;
  me: string | undefined;
  now: number;
  /** @param id of the entry to write, one for each proposed step: pressing twice writes once. */
  onDone(step: ProposedStep, id: string): void;
  onSnooze(step: ProposedStep, id: string, until: number): void;
  onSkip(step: ProposedStep, id: string, reason: string): void;
}

/** The one thing to do next, whose it is, and what for. */
export function NextStep({ view, ...actions }: Props) {
  const { next } = view;
  return (
    <section aria-label="Next step" className={next.kind === 'step' ? 'next' : 'next quiet'}>
      {next.kind === 'step' ? (
        <Proposed key={`${next.ref.play}/${next.ref.step}`} view={view} step={next} {...actions} />
      ) : (
        <p>
          <span className="label">Next step</span> {nothingWords(next, actions.now)}
        </p>
      )}
    </section>
  );
}

function nothingWords(next: Exclude<Next, ProposedStep>, now: number): string {
  switch (next.kind) {
    case 'later':
      return `Snoozed until ${whenWords(next.from, now)}.`;
    case 'marketing':
      return `Nothing for you. The rest of “${next.play.name}” is marketing’s.`;
    case 'nothing':
      return next.why === 'no-play' ? 'None: no play runs here.' : 'None: the play here is over.';
  }
}

const snoozes = [
  { words: 'Tomorrow', days: 1 },
  { words: 'In 3 days', days: 3 },
  { words: 'In a week', days: 7 },
] as const;

const skipReasons = ['Done already', 'Not now', 'Wrong person', 'Doesn’t fit'] as const;

function Proposed({ view, step, me, now, onDone, onSnooze, onSkip }: Props & { step: ProposedStep }) {
  const [asking, setAsking] = useState<'snooze' | 'skip'>();
  const [id] = useState(newId);
  const ask = (what: 'snooze' | 'skip') => () => setAsking(asking === what ? undefined : what);
  return (
    <>
      <p className="label">
        Next step · {step.play.name}, {step.number} of {step.play.steps.length}
        {ownerNote(view, step, me)}
      </p>
      <h2>{stepPhrase(step.step.channel, targetWords(view, step))}</h2>
      <p>
        {step.step.purpose}{' '}
        <time
          className={step.overdue ? 'hot' : 'muted'}
          dateTime={new Date(step.due).toISOString()}
          title={fullWords(step.due)}
        >
          {step.overdue ? `Was due ${dayWords(step.due, now)}.` : `By ${whenWords(step.due, now)}.`}
        </time>
      </p>
      <div className="actions">
        <button type="button" className="button primary" onClick={() => onDone(step, id)}>
          Done
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

/** Whom the step is for: a name where one is known, else the role in words. */
function targetWords(view: AccountView, { step, person }: ProposedStep): string {
  if (person) return person.person.name;
  switch (step.to) {
    case 'account':
      return view.account.name;
    case 'group':
      return 'the group';
    case 'engaged':
      return 'whoever engaged';
    case 'missing-role': {
      const roles = view.group.missing[0];
      return roles?.[0] ? `${roleWords[roles[0]].toLowerCase()} (missing)` : 'a missing role';
    }
    default:
      return `${roleWords[step.to].toLowerCase()} (nobody mapped)`;
  }
}

/** Says whose step it is, where it isn't plainly the rep's own. */
function ownerNote(view: AccountView, { step }: ProposedStep, me: string | undefined): string {
  const name = step.owner === 'executive' ? undefined : view.account.owners[step.owner];
  if (name !== undefined && name === me) return '';
  return ` · for ${name ? `${ownerWords[step.owner]} ${name}` : `the ${ownerWords[step.owner]}`}`;
}
