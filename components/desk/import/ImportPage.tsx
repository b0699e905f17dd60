import { type FormEvent, useEffect, useRef, useState } from 'react';
import { whenWords } from '../../../lib/core/time.ts';
import { useList } from '../useList.ts';
import { ImportReport } from './ImportReport.tsx';
import { useImport } from './useImport.ts';
import { WhoAreYou } from './WhoAreYou.tsx';

/** Brings a list in: a file or the sample, with progress, a report, and the way back. */
export function ImportPage() {
  const list = useList();
  const { state, importFile, importSample, cancel, rollBack } = useImport();
  const [file, setFile] = useState<File>();
  const asked = useRef(false);
  const manifest = list.kind === 'ready' ? list.manifest : undefined;
  const running = state.kind === 'running';

  useEffect(() => {
    // The card's first screen sends the rep here to load the sample: that click was the request.
    const wanted = location.hash === '#/import?sample';
    if (!wanted || asked.current || list.kind !== 'ready') return;
    asked.current = true;
    history.replaceState(null, '', '#/import');
    if (!list.manifest) void importSample();
  }, [list, importSample]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file) void importFile(file);
  };

  return (
    <>
      <h1>Import</h1>
      {list.kind === 'failed' && (
        <p role="alert" className="error">
          {list.why}
        </p>
      )}
      <p className="muted">
        {manifest
          ? `${manifest.source.kind === 'sample' ? 'The sample list' : manifest.source.name}: ${manifest.counts.accounts} accounts, ${manifest.counts.people} people, from ${whenWords(manifest.at, Date.now())}.`
          : list.kind === 'ready' &&
            'There is no list yet. Choose a CSV of your accounts, or look around with the sample.'}
      </p>
      <form className="panel stack" onSubmit={submit}>
        <label>
          <b>TAL file</b>
          <span className="muted">
            {' '}
            CSV with a header row. Understood: Account, Website or Domain, Tier, Industry, Size, Intent
            Signals, Owner (AE), Priority and more; other columns are kept as they are.
          </span>
          <input
            className="field"
            type="file"
            aria-label="TAL file"
            accept=".csv,.tsv,.txt,text/csv"
            disabled={running}
            onChange={(event) => setFile(event.target.files?.[0])}
          />
        </label>
        <div className="actions">
          <button type="submit" className="button primary" disabled={!file || running}>
            Import
          </button>
          {running ? (
            <button type="button" className="button" onClick={cancel}>
              Cancel
            </button>
          ) : (
            <button type="button" className="button" onClick={() => void importSample()}>
              Load the sample list
            </button>
          )}
          {manifest && !running && (
            <span className="muted">
              Importing replaces the list. What you logged stays, and you can roll back.
            </span>
          )}
        </div>
        {running && (
          <div className="progress">
            <progress aria-label="Import" max={1} value={state.share} />
            <span className="muted">{state.what}</span>
          </div>
        )}
        {state.kind === 'failed' && (
          <p role="alert" className="error">
            {state.why}
          </p>
        )}
        <p role="status">{state.kind === 'said' && state.words}</p>
      </form>
      {list.kind === 'ready' && list.manifest && !running && (
        <WhoAreYou owners={list.manifest.owners} identity={list.identity} />
      )}
      {state.kind === 'imported' && (
        <ImportReport
          report={state.report}
          onRollBack={list.kind === 'ready' && list.canRollBack ? rollBack : undefined}
        />
      )}
    </>
  );
}
