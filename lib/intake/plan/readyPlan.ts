/** What was worked out becomes a plan that can be applied. */
import type { Activity } from '../../schema/activity.ts';
import type { Workspace } from '../../schema/workspace.ts';
import { applyBeside, type Beside } from '../../store/beside.ts';
import type { Database } from '../../store/database.ts';
import type { SpooledEdits } from '../../store/edits.ts';
import { applyList } from '../../store/generation.ts';
import type { ImportRecord } from '../../store/history.ts';
import type { Spool } from '../../store/spool.ts';
import type { Manifest } from '../../store/tal.ts';
import type { ImportReport } from '../report.ts';
import type { Comparison } from './difference.ts';
import type { DraftedPlan, PlanOptions } from './plan.ts';

export interface Drafted {
  source: Manifest['source'];
  /** Without what the comparison counts. */
  report: Omit<ImportReport, 'accounts' | 'people' | 'added' | 'changed' | 'unchanged' | 'gone' | 'brought'>;
  comparison: Comparison;
  /** What becomes of accounts. Absent: the list stays as it is, and no new one is made. */
  edits?: SpooledEdits;
  /** Whom rows that only name people are about. */
  people?: number;
  activity?: { items: Spool<Activity>; count: number };
  workspace?: Partial<Workspace>;
}

export function readyPlan(
  db: Database,
  before: Manifest | undefined,
  { source, comparison, edits, report: told, people: named, activity, workspace = {} }: Drafted,
  { mode, now }: Pick<PlanOptions, 'mode' | 'now'>,
): DraftedPlan {
  const { difference, readiness, questions, fields } = comparison;
  const parts = Object.keys(workspace);
  const items = activity?.count ?? 0;
  const brought: ImportReport['brought'] = {
    ...(named !== undefined && { people: named }),
    ...(activity && { activity: items }),
    ...(parts.length > 0 && { workspace: parts }),
  };
  const report: ImportReport = { ...told, ...totals(comparison), brought };
  const { accounts, people, added, changed, gone } = report;
  const record = (id: string): ImportRecord => ({
    id,
    at: now,
    source,
    counts: { accounts, people },
    changes: { added, changed, gone },
    fields: fields.items,
    fieldsLeftOut: fields.count - fields.items.length,
    ...(items > 0 && { activity: items }),
    ...(parts.length > 0 && { workspace: parts }),
    report: { ...report, readiness, difference, questions },
  });
  return {
    plan: {
      mode,
      source,
      accountsBefore: before?.counts.accounts ?? 0,
      difference,
      readiness,
      questions,
      report,
      activity: items,
      workspace: parts,
    },
    async apply({ signal, onProgress }) {
      const basedOn = before?.version ?? null;
      const beside: Beside = {
        ...(activity && items > 0 && { activity: activity.items.read(0) }),
        ...(parts.length > 0 && { workspace }),
      };
      if (!edits) {
        return applyBeside(db, beside, {
          now,
          source,
          basedOn,
          signal,
          record,
          onProgress: (done) => onProgress('Writing what happened', items === 0 ? 1 : done / items),
        });
      }
      const manifest = await applyList(db, { mode: 'edits', edits }, source, {
        now,
        signal,
        basedOn,
        beside,
        record: ({ generation }) => record(generation),
        onProgress: (done, of) => onProgress('Writing the list', of === 0 ? 1 : done / of),
      });
      return record(manifest.generation);
    },
  };
}

function totals({ difference, readiness, people }: Comparison) {
  return {
    accounts: readiness.accounts,
    people,
    added: difference.added.count,
    changed: difference.changed.count,
    unchanged: difference.unchanged,
    gone: difference.gone.count,
  };
}
