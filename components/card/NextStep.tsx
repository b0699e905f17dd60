import { lazy, Suspense, useId, useState } from 'react';
import { nothingWords } from '../../lib/core/nextSteps/nothingWords.ts';
import { stepSource, stepTitle } from '../../lib/core/nextSteps/wording.ts';
import type { NextSteps, NextStep as Step } from '../../lib/core/nextSteps.ts';
import type { AccountView } from '../../lib/core/view.ts';
import type { CardSubject } from './cardSubject.ts';
import { Proposed, type StepActions } from './step/Proposed.tsx';
import type { Journal } from './useJournal.ts';

const Plays = lazy(() => import('./step/Plays.tsx'));

interface Props extends StepActions {
  view: AccountView;
  next: NextSteps;
  subject: CardSubject;
  journal: Journal;
  now: number;
}

/** So many stand behind the first: more would be a list to choose from, not an answer. */
const ALTERNATIVES = 2;

/** The one thing to do next, whose it is, and what for; two alternatives and the plays on demand. */
export function NextStep({ view, next, subject, journal, now, ...actions }: Props) {
  const [chosen, setChosen] = useState<string>();
  const [open, setOpen] = useState<'others' | 'plays'>();
  const panel = useId();
  const offered = next.steps.slice(0, ALTERNATIVES + 1);
  const step = offered.find(({ id }) => id === chosen) ?? offered[0];
  const others = offered.filter((one) => one !== step);
  const unfolds = (what: 'others' | 'plays') => ({
    type: 'button' as const,
    className: 'button quiet',
    'aria-expanded': open === what,
    'aria-controls': panel,
    onClick: () => setOpen(open === what ? undefined : what),
  });
  return (
    <section aria-label="Next step" className={step ? 'next' : 'next quiet'}>
      {step ? (
        <Proposed
          key={step.id}
          view={view}
          step={step}
          subject={subject}
          journal={journal}
          now={now}
          {...actions}
        />
      ) : (
        <p>
          <span className="label">Next step</span> {nothingWords(next, now)}
        </p>
      )}
      <div className="beside">
        {others.length > 0 && <button {...unfolds('others')}>{otherWords(others.length)}</button>}
        {view.rules.plays.length > 0 && view.tier && <button {...unfolds('plays')}>{playWords(view)}</button>}
      </div>
      <div id={panel} hidden={!open}>
        {open === 'others' && (
          <ul className="others">
            {others.map((one) => (
              <Other
                key={one.id}
                step={one}
                view={view}
                onChoose={() => {
                  setChosen(one.id);
                  setOpen(undefined);
                }}
              />
            ))}
          </ul>
        )}
        <Suspense>
          {open === 'plays' && <Plays view={view} subject={subject} journal={journal} now={now} />}
        </Suspense>
      </div>
    </section>
  );
}

function otherWords(count: number): string {
  return count === 1 ? 'Another step' : `${count} other steps`;
}

function playWords({ plays }: AccountView): string {
  const live = plays.filter(({ state }) => state.is === 'running' || state.is === 'paused').length;
  return live === 0 ? 'Plays' : live === 1 ? '1 play runs' : `${live} plays run`;
}

function Other({ step, view, onChoose }: { step: Step; view: AccountView; onChoose(): void }) {
  return (
    <li>
      <button type="button" className="choice" onClick={onChoose}>
        <b>{stepTitle(step, view)}</b>
        <span className="muted">{stepSource(step)}</span>
      </button>
    </li>
  );
}
