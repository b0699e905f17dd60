import type { Ref } from 'react';
import { countWords } from '../../../lib/core/words.ts';
import type { Plan } from '../../../lib/intake/plan/plan.ts';
import type { Answer } from './importState.ts';
import { asSentence, largeLosses } from './losses.ts';

interface Props {
  /** What would replace the list; none: the sample. */
  plan: Plan | undefined;
  /** Accounts of the present list. */
  accounts: number;
  heading: Ref<HTMLHeadingElement>;
  onAnswer(answer: Answer): void;
}

/** Asks before much of the list is lost: the rep may have taken the wrong file. */
export function Question({ plan, accounts, heading, onAnswer }: Props) {
  return (
    <section aria-label="Question" className="question stack">
      <h2 ref={heading} tabIndex={-1}>
        {plan
          ? `This would ${asSentence(largeLosses(plan))}.`
          : `The sample would take the place of your list of ${countWords(accounts)} accounts.`}
      </h2>
      <p className="muted">
        {plan && `${plan.report.file} doesn’t have them. `}What you logged stays, and you can roll back until
        the next import.
      </p>
      <div className="actions">
        {plan && (
          <button type="button" className="button" onClick={() => onAnswer('update')}>
            Add and update instead
          </button>
        )}
        <button type="button" className="button" onClick={() => onAnswer('replace')}>
          Replace the list
        </button>
        <button type="button" className="button" onClick={() => onAnswer('keep')}>
          Keep the list
        </button>
      </div>
    </section>
  );
}
