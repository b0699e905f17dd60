/** The rows that deserve a word, and how many were read. */
import type { ImportReport, MergedRows, RefusedRow, RowWarning } from '../report.ts';
import { FirstRows } from './capped.ts';

export class RowWords {
  rows = 0;
  readonly merged = new FirstRows<MergedRows>(({ rows }) => rows[0] ?? 0);
  readonly refused = new FirstRows<RefusedRow>(({ row }) => row);
  readonly warnings = new FirstRows<RowWarning>(({ row }) => row);

  listed(): Required<Pick<ImportReport, 'rows' | 'merged' | 'refused' | 'warnings' | 'leftOut'>> {
    const { rows, merged, refused, warnings } = this;
    const listed = refused.first();
    const rejected = new Set(listed.map(({ row }) => row));
    return {
      rows,
      merged: merged.first(),
      refused: listed,
      // What is said of a row that does not come in is said once.
      warnings: warnings.first().filter(({ row }) => !rejected.has(row)),
      leftOut: { merged: merged.leftOut, refused: refused.leftOut, warnings: warnings.leftOut },
    };
  }
}
