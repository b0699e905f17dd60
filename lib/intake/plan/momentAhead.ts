/** Something that happened can't lie ahead, but for what is booked. */
import type { Column } from '../columns.ts';
import { writeDate } from '../dates.ts';
import { dateColumn } from '../readList.ts';
import type { RowWarning } from '../report.ts';
import type { ReferringRow } from '../rows.ts';

/** A time without a zone is read as UTC; clocks on Kiribati are furthest ahead of it. */
const FURTHEST_ZONE = 14 * 3_600_000;

/** The row comes in, and scores from that day on. @param now milliseconds since 1970 UTC */
export function warnOfMomentAhead(
  { account: { row }, activity: { at } }: Pick<ReferringRow, 'account' | 'activity'>,
  columns: readonly Column[],
  now: number,
): RowWarning | undefined {
  if (at === undefined || at <= now + FURTHEST_ZONE) return undefined;
  return {
    row,
    column: dateColumn(columns)?.header ?? '',
    value: writeDate(at),
    reason: 'This lies ahead: it counts from then on. If the date is wrong, correct it and import again.',
  };
}
