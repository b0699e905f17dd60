import type { Ref } from 'react';
import { counted } from '../../../lib/core/counted.ts';
import { countWords } from '../../../lib/core/words.ts';
import type { ImportMode, Plan } from '../../../lib/intake/plan/plan.ts';
import type { ImportReport as Report } from '../../../lib/intake/report.ts';
import { Changes } from './Changes.tsx';
import { asSentence, largeLosses } from './losses.ts';
import { workspaceWords } from './outcomeWords.ts';
import { ToLookAt } from './ToLookAt.tsx';

interface Props {
  plan: Plan;
  /** As the rep set it: rows of people only ever add. */
  mode: ImportMode;
  /** Where the focus goes, if nothing above it is about the file. */
  heading: Ref<HTMLHeadingElement> | undefined;
}

/** What the chosen file would change, before it does. */
export function PlannedChanges({ plan, mode, heading }: Props) {
  const { difference, readiness, questions, report, activity, workspace } = plan;
  const asked = largeLosses(plan);
  return (
    <section aria-label="What changes" className="stack">
      <h2 ref={heading} {...(heading && { tabIndex: -1 })}>
        What changes
      </h2>
      {plan.mode === 'update' && mode === 'replace' && (
        <p className="muted">These rows join the accounts of your list. No account leaves it.</p>
      )}
      <Rejected report={report} />
      <ToLookAt report={report} />
      {activity > 0 && (
        <p>{counted(activity, 'signal or touch', 'signals and touches')} will show on the cards.</p>
      )}
      {report.alreadyHere !== undefined && (
        <p className="muted">
          {counted(report.alreadyHere, 'signal or touch', 'signals and touches')} of the file{' '}
          {report.alreadyHere === 1 ? 'is' : 'are'} here already.
        </p>
      )}
      {workspace.length > 0 && <p>How your team works changes: {workspaceWords(workspace)}.</p>}
      {asked.length > 0 && <p className="warning">This would {asSentence(asked)}. Import asks first.</p>}
      <Changes difference={difference} readiness={readiness} questions={questions} planned />
    </section>
  );
}

function Rejected({ report: { rows, refused, leftOut } }: { report: Report }) {
  const [first] = refused;
  const count = refused.length + (leftOut?.refused ?? 0);
  if (!first) return null;
  return (
    <p>
      <span className="error">
        {countWords(count)} of {countWords(rows)} rows can’t come in.
      </span>{' '}
      <span className="muted">
        Row {first.row}
        {first.column && `, ${first.column}`}: {first.reason}
      </span>
    </p>
  );
}
