import { lazy, Suspense, useId, useState } from 'react';
import {
  dueWords,
  ownerNote,
  stepReason,
  stepSource,
  stepTitle,
} from '../../../lib/core/nextSteps/wording.ts';
import type { NextStep as Step } from '../../../lib/core/nextSteps.ts';
import { skipReasons, snoozedUntil, snoozes } from '../../../lib/core/stepAnswers.ts';
import { fullWords } from '../../../lib/core/time.ts';
import type { AccountView } from '../../../lib/core/view.ts';
import { newId } from '../../../lib/store/newId.ts';
import { Key } from '../../ui/Key.tsx';
import type { CardSubject } from '../cardSubject.ts';
import { cardKeys, useKeys } from '../keys.ts';
import { ReasonChoice } from '../ReasonChoice.tsx';
import type { Journal } from '../useJournal.ts';

const WhatToSay = lazy(() => import('./WhatToSay.tsx'));

export interface StepActions {
  /** @param id of the entry to write, one for each proposed step: pressing twice writes once. */
  onDone(step: Step, id: string): void;
  onSnooze(step: Step, id: string, until: number): void;
  onSkip(step: Step, id: string, reason: string): void;
  /** What to say was copied: the log is to be made ready. @param words what to tell the rep */
  onCopied(step: Step, words: string): void;
}

interface Props extends StepActions {
  view: AccountView;
  step: Step;
  subject: CardSubject;
  journal: Journal;
  now: number;
}

/** A step with its reason, its moment and its three answers; what to say unfolds. */
export function Proposed({ view, step, subject, journal, now, onDone, onSnooze, onSkip, onCopied }: Props) {
  const [asking, setAsking] = useState<'snooze' | 'skip'>();
  const [id] = useState(newId);
  // Whoever takes over reads the note first: a handoff has it open.
  const [saying, setSaying] = useState(step.kind === 'handoff' && step.part === 'give');
  const panel = useId();
  useKeys({
    [cardKeys.done.key]: () => onDone(step, id),
    [cardKeys.snooze.key]: () => setAsking('snooze'),
    [cardKeys.skip.key]: () => setAsking('skip'),
    ...(hasWords(step) && { [cardKeys.say.key]: () => setSaying(!saying) }),
  });
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
        {stepReason(step)} <Due step={step} now={now} />
      </p>
      <div className="actions">
        <button
          type="button"
          className="button primary"
          aria-keyshortcuts="D"
          onClick={() => onDone(step, id)}
        >
          {step.kind === 'start-play' ? 'Start' : 'Done'} <Key>D</Key>
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={asking === 'snooze'}
          aria-keyshortcuts="S"
          onClick={ask('snooze')}
        >
          Snooze <Key>S</Key>
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={asking === 'skip'}
          aria-keyshortcuts="X"
          onClick={ask('skip')}
        >
          Skip <Key>X</Key>
        </button>
        {hasWords(step) && (
          <button
            type="button"
            className="button quiet say"
            aria-expanded={saying}
            aria-controls={panel}
            onClick={() => setSaying(!saying)}
          >
            {step.channel === 'handoff' ? 'Handoff note' : 'What to say'}
            <span className="caret" aria-hidden="true" />
          </button>
        )}
      </div>
      {asking === 'snooze' && (
        <ReasonChoice
          label="Snooze until"
          reasons={snoozes.map(({ words }) => words)}
          onChoose={(_, at) => onSnooze(step, id, snoozedUntil(snoozes[at]?.days ?? 1, now))}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'skip' && (
        <ReasonChoice
          label="Why skip it?"
          reasons={skipReasons}
          onChoose={(reason) => onSkip(step, id, reason)}
          onClose={() => setAsking(undefined)}
        />
      )}
      <div id={panel} hidden={!saying}>
        <Suspense>
          {saying && (
            <WhatToSay
              view={view}
              step={step}
              subject={subject}
              journal={journal}
              now={now}
              onCopied={(words) => onCopied(step, words)}
            />
          )}
        </Suspense>
      </div>
    </>
  );
}

/** There is nothing to say to a play, nor to a role that nobody has yet. */
function hasWords({ kind, brief }: Step): boolean {
  return kind !== 'start-play' && (kind !== 'missing-role' || Object.keys(brief).length > 0);
}

function Due({ step, now }: { step: Step; now: number }) {
  if (step.due === undefined) return null;
  return (
    <time
      className={step.overdue ? 'hot' : 'muted'}
      dateTime={new Date(step.due).toISOString()}
      title={fullWords(step.due)}
    >
      {dueWords(step, now)}.
    </time>
  );
}
