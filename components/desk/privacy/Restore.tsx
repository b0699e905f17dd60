import { type ChangeEvent, useRef, useState } from 'react';
import { touchlineVersion } from '../../../lib/browser/version.ts';
import { readBackup } from '../../../lib/intake/backup/readBackup.ts';
import type { CheckedBackup } from '../../../lib/store/backupContent.ts';
import { type RestoreMode, restoreBackup } from '../../../lib/store/backupRestore.ts';
import { TaskSaid } from '../TaskSaid.tsx';
import { useTask } from '../useTask.ts';
import { CheckedSummary } from './CheckedSummary.tsx';
import { restoredWords } from './restoredWords.ts';

const modes = [
  {
    id: 'merge',
    words: 'Merge',
    what: 'adds what this computer lacks. Your list, workspace and settings stay, where you have any.',
  },
  {
    id: 'replace',
    words: 'Replace',
    what: 'makes list, workspace and settings those of the backup. Your list becomes the one that “Roll back” returns to.',
  },
] as const;

/** Checks a backup file at the choice of it, says what is in it, and restores it. */
export function Restore() {
  const { state, run, cancel } = useTask(
    'Cancelled. List, workspace and settings are as they were; entries that came in by then stay.',
  );
  const [backup, setBackup] = useState<CheckedBackup>();
  const [mode, setMode] = useState<RestoreMode>('merge');
  const input = useRef<HTMLInputElement>(null);
  const running = state.kind === 'running';

  const check = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    setBackup(undefined);
    if (!file) return;
    void run(async (_db, { signal, onProgress }) => {
      const onShare = (share: number) => onProgress('Checking the file', share);
      setBackup(await readBackup(file, { version: touchlineVersion(), signal, onShare }));
      return undefined;
    });
  };
  const restore = (checked: CheckedBackup) =>
    run(async (db, options) => {
      const restored = await restoreBackup(db, checked, mode, options);
      setBackup(undefined);
      if (input.current) input.current.value = '';
      return restoredWords(restored);
    });

  return (
    <section aria-labelledby="restore" className="panel stack">
      <h2 id="restore">Restore</h2>
      <label>
        <span className="muted">
          The file is checked first; nothing changes until you restore. What you logged on this computer
          always stays, and no entry comes in twice.
        </span>
        <input
          ref={input}
          className="field"
          type="file"
          aria-label="Backup file"
          accept=".gz,.ndjson,application/gzip"
          disabled={running}
          onChange={check}
        />
      </label>
      {backup && (
        <>
          <CheckedSummary backup={backup} />
          <fieldset className="stack" disabled={running}>
            <legend className="visually-hidden">How to restore</legend>
            {modes.map(({ id, words, what }) => (
              <label key={id} className="choice-line">
                <input
                  type="radio"
                  name="restore-mode"
                  aria-label={words}
                  aria-describedby={`restore-${id}`}
                  checked={mode === id}
                  onChange={() => setMode(id)}
                />
                <span>
                  <b>{words}</b>{' '}
                  <span id={`restore-${id}`} className="muted">
                    {what}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
          <div className="actions">
            <button
              type="button"
              className="button primary"
              disabled={running}
              onClick={() => void restore(backup)}
            >
              Restore
            </button>
          </div>
        </>
      )}
      <TaskSaid name="Restore" state={state} onCancel={cancel} />
    </section>
  );
}
