import type { Ref } from 'react';
import { counted } from '../../../lib/core/counted.ts';
import { countWords } from '../../../lib/core/words.ts';
import type { ImportMode, Plan } from '../../../lib/intake/plan/plan.ts';
import type { ImportReport as Report } from '../../../lib/intake/report.ts';
import { Changes } from './Changes.tsx';
import { largeLosses } from './losses.ts';

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
      {activity > 0 && (
        <p>{counted(activity, 'signal or touch', 'signals and touches')} will show on the cards.</p>
      )}
      {report.alreadyHere !== undefined && (
        <p className="muted">
          {counted(report.alreadyHere, 'signal or touch', 'signals and touches')} of the file{' '}
          {report.alreadyHere === 1 ? 'is' : 'are'} here already.
        </p>
      )}
      {workspace.length > 0 && (
        <p>How your team works changes: {workspace.map((part) => partWords[part] ?? part).join(', ')}.</p>
      )}
      {asked.length > 0 && <p className="warning">This would {asked.join(' and ')}. Import asks first.</p>}
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

/** The parts of the workspace, as a rep would call them. */
const partWords: Readonly<Record<string, string>> = {
  icp: 'the ideal customer',
  engagement: 'points for signals',
  triggers: 'how long triggers last',
  relationships: 'scales of relationship',
  importance: 'scales of importance',
  battleCards: 'battle cards',
  followUpHours: 'time to follow up',
  caps: 'limits of touches',
  quiet: 'quiet hours',
  newPlaysPerMonth: 'new plays a month',
  retirePlayDays: 'when plays retire',
  allowedDomains: 'allowed domains',
};
