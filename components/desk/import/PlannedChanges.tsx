import { isLargeDrop } from '../../../lib/core/largeDrop.ts';
import { countWords } from '../../../lib/core/words.ts';
import type { ImportMode, Plan } from '../../../lib/intake/plan/draftPlan.ts';
import type { ImportReport as Report } from '../../../lib/intake/report.ts';
import { Changes } from './Changes.tsx';

/** What the chosen file would change, before it does. @param mode as the rep set it: rows of people only ever add */
export function PlannedChanges({ plan, mode }: { plan: Plan; mode: ImportMode }) {
  const { difference, readiness, questions, accountsBefore, report } = plan;
  return (
    <section aria-label="What changes" className="stack">
      <h2>What changes</h2>
      {plan.mode === 'update' && mode === 'replace' && (
        <p className="muted">These rows join the accounts of your list. No account leaves it.</p>
      )}
      <Rejected report={report} />
      {isLargeDrop(accountsBefore, difference.gone.count) && (
        <p className="warning">More than a third of your list would go. Import asks first.</p>
      )}
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
