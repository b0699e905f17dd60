import { counted } from '../../../lib/core/counted.ts';
import { countWords } from '../../../lib/core/words.ts';
import type { ImportReport, RowWarning } from '../../../lib/intake/report.ts';

/** How many sorts of values are shown before the import. */
const SORTS_SHOWN = 4;

/** Values that don't come in, or deserve a look, although their rows come in: the first of each sort. */
export function ToLookAt({ report: { warnings, leftOut } }: { report: ImportReport }) {
  const count = warnings.length + (leftOut?.warnings ?? 0);
  if (count === 0) return null;
  return (
    <div>
      <p>
        <b>{counted(count, 'value')}</b> to look at:
      </p>
      <ul className="to-look-at muted">
        {sortsOf(warnings)
          .slice(0, SORTS_SHOWN)
          .map(({ first: { row, column, value, reason }, more }) => (
            <li key={`${row}/${column}/${value}`}>
              Row {row}
              {column && `, ${column}`}
              {value && ` (${value})`}: {reason}
              {more > 0 && ` And ${countWords(more)} more like it.`}
            </li>
          ))}
      </ul>
    </div>
  );
}

/** By column, and whether there is a value at all; values that are lost come before what is missing. */
export function sortsOf(warnings: readonly RowWarning[]): Array<{ first: RowWarning; more: number }> {
  const sorts = new Map<string, { first: RowWarning; more: number }>();
  for (const warning of warnings) {
    const name = `${warning.column}/${warning.value === ''}`;
    const sort = sorts.get(name);
    if (sort) sort.more++;
    else sorts.set(name, { first: warning, more: 0 });
  }
  const isEmpty = ({ first }: { first: RowWarning }) => Number(first.value === '');
  return [...sorts.values()].sort((a, b) => isEmpty(a) - isEmpty(b));
}
