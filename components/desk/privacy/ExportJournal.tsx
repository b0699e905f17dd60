import { exportJournalCsv, exportJournalJson } from '../../../lib/intake/journalExport.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { numberWords } from '../numberWords.ts';
import { TaskSaid } from '../TaskSaid.tsx';
import { useTask } from '../useTask.ts';

const exports = [
  { words: 'Export as CSV', name: 'touchline-journal.csv', write: exportJournalCsv },
  { words: 'Export as JSON', name: 'touchline-journal.json', write: exportJournalJson },
] as const;

/** Saves what the rep logged as a table, or as the entries are. */
export function ExportJournal() {
  const { state, run, cancel } = useTask('Cancelled. No file was saved.');
  const save = ({ name, write }: (typeof exports)[number]) =>
    run(async (db, { signal, onProgress }) => {
      const { file, entries } = await write(db, {
        signal,
        onProgress: (written) => onProgress(`Writing, ${numberWords(written, 'entry', 'entries')} so far`),
      });
      saveFile(name, file);
      return `Saved ${name} with ${numberWords(entries, 'entry', 'entries')}.`;
    });
  return (
    <section aria-labelledby="export-journal" className="panel stack">
      <h2 id="export-journal">Export what you logged</h2>
      <p className="muted">
        Every touch, skip, link and note, also what you took back. The CSV opens in a spreadsheet; the JSON is
        for programs. To bring it back into Touchline, use a backup.
      </p>
      <div className="actions">
        {exports.map((one) => (
          <button
            key={one.name}
            type="button"
            className="button"
            disabled={state.kind === 'running'}
            onClick={() => void save(one)}
          >
            {one.words}
          </button>
        ))}
      </div>
      <TaskSaid name="Export" state={state} onCancel={cancel} />
    </section>
  );
}
