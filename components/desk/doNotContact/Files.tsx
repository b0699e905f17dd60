import { useRef, useState } from 'react';
import { dayWords } from '../../../lib/core/time.ts';
import { ImportError } from '../../../lib/intake/report.ts';
import { readSuppressionFile, type SuppressionFileRead } from '../../../lib/intake/suppressionFile.ts';
import type { SuppressionFile } from '../../../lib/schema/suppression.ts';
import { withoutErasedRows } from '../../../lib/store/erasure/erasedPeople.ts';
import { addSuppressionFile, setSuppressionFiles } from '../../../lib/store/suppressionFiles.ts';
import { leftOutWords } from '../leftOutWords.ts';
import { numberWords } from '../numberWords.ts';
import { TaskSaid } from '../TaskSaid.tsx';
import { useDroppedFile } from '../useDroppedFile.ts';
import { useTask } from '../useTask.ts';

interface Props {
  files: readonly SuppressionFile[];
  now: number;
}

/** Rows of a report that are shown; of the others the number is enough. */
const SHOWN = 20;

/** The team's do-not-contact files: each comes in whole or not at all, and goes again by one click. */
export function Files({ files, now }: Props) {
  const { state, run, cancel } = useTask('Cancelled. Nothing of the file counts.');
  const [report, setReport] = useState<Pick<SuppressionFileRead, 'refused' | 'warnings'>>();
  const [before, setBefore] = useState<readonly SuppressionFile[]>();
  const input = useRef<HTMLInputElement>(null);

  const take = (file: File) =>
    run(async (db, { signal, onProgress }) => {
      setReport(undefined);
      const read = await readSuppressionFile(file, {
        now: Date.now(),
        signal,
        onProgress: (rows, of) => onProgress(`Reading row ${rows}`, (0.5 * rows) / Math.max(rows, of)),
      });
      setReport(read);
      if (input.current) input.current.value = '';
      if (read.rows.length === 0)
        throw new ImportError('no-rows', `No row of ${file.name} can be used. The reasons are below.`);
      const rows = await withoutErasedRows(db, read.rows);
      const leftOut = read.rows.length - rows.length;
      const had = await addSuppressionFile(db, file.name, rows, {
        now: Date.now(),
        signal,
        onProgress: (done, of) => onProgress('Writing', 0.5 + (0.5 * done) / of),
      });
      setBefore(had);
      const said = `${file.name}: ${numberWords(rows.length, 'contact')} that nobody may write to or call.`;
      return leftOut > 0 ? `${said} ${leftOutWords(leftOut)}` : said;
    });
  const isOver = useDroppedFile((file) => void take(file));
  const change = (to: readonly SuppressionFile[], words: string, undoable: boolean) =>
    run(async (db) => {
      const had = await setSuppressionFiles(db, to);
      setBefore(undoable ? had : undefined);
      setReport(undefined);
      return words;
    });
  return (
    <section aria-labelledby="dnc-files" className="panel stack">
      <h2 id="dnc-files">From a file</h2>
      <p className="muted">
        A CSV or workbook with columns such as Email, Phone, Domain or LinkedIn, and Channel, Reason and Until
        where you have them; or a plain column of addresses. Choose it or drop it on this page. A file of the
        same name takes the place of the one before.
      </p>
      {isOver && <div className="drop-here">Drop the file: nobody in it may be contacted</div>}
      <input
        ref={input}
        className="field"
        type="file"
        aria-label="Do not contact file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        disabled={state.kind === 'running'}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void take(file);
        }}
      />
      <TaskSaid name="Do not contact file" state={state} onCancel={cancel} />
      {before && state.kind === 'said' && (
        <div className="actions">
          <button type="button" className="button" onClick={() => void change(before, 'Undone.', false)}>
            Undo
          </button>
        </div>
      )}
      <ul className="files">
        {files.map((file) => (
          <li key={file.import}>
            <b>{file.name}</b>{' '}
            <span className="muted">
              {numberWords(file.rows, 'contact')} · {dayWords(file.at, now)}
            </span>
            <button
              type="button"
              className="button quiet"
              aria-label={`Remove ${file.name}`}
              disabled={state.kind === 'running'}
              onClick={() =>
                void change(
                  files.filter((one) => one !== file),
                  `Removed ${file.name}: its contacts may be contacted again.`,
                  true,
                )
              }
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      {report && report.refused.length > 0 && <Rows title="rejected" rows={report.refused} />}
      {report && report.warnings.length > 0 && <Rows title="to look at" rows={report.warnings} />}
    </section>
  );
}

function Rows({ title, rows }: { title: string; rows: SuppressionFileRead['refused'] }) {
  return (
    <details open>
      <summary>
        {numberWords(rows.length, 'row')} {title}
      </summary>
      <ul className="row-faults">
        {rows.slice(0, SHOWN).map(({ row, column, value, reason }) => (
          <li key={`${row} ${column} ${value}`}>
            Row {row}
            {column && `, ${column}`}: <q dir="auto">{value}</q> <span className="muted">{reason}</span>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className="muted">and {numberWords(rows.length - SHOWN, 'more', 'more')}</p>}
    </details>
  );
}
