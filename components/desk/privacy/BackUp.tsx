import { touchlineVersion } from '../../../lib/browser/version.ts';
import { backupName, makeBackup } from '../../../lib/store/backup.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { sizeWords } from '../numberWords.ts';
import { TaskSaid } from '../TaskSaid.tsx';
import { useTask } from '../useTask.ts';
import { contentWords } from './contentWords.ts';

/** Saves everything as one file. */
export function BackUp() {
  const { state, run, cancel } = useTask('Cancelled. No file was saved.');
  const backUp = () =>
    run(async (db, options) => {
      const now = Date.now();
      const { file, header } = await makeBackup(db, { now, version: touchlineVersion(), ...options });
      const name = backupName(now);
      saveFile(name, file);
      return `Saved ${name} (${sizeWords(file.size)}): ${contentWords(header.counts)}.`;
    });
  return (
    <section aria-labelledby="back-up" className="panel stack">
      <h2 id="back-up">Back up</h2>
      <p className="muted">
        One file with your list and the one before it, what you logged, signals, the team’s workspace, past
        imports and settings. It holds people’s data in plain form: keep it where only you can read it.
      </p>
      <div className="actions">
        <button
          type="button"
          className="button primary"
          disabled={state.kind === 'running'}
          onClick={() => void backUp()}
        >
          Back up
        </button>
      </div>
      <TaskSaid name="Backup" state={state} onCancel={cancel} />
    </section>
  );
}
