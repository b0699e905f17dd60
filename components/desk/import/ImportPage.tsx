import { type FormEvent, useEffect, useRef, useState } from 'react';
import { whenWords } from '../../../lib/core/time.ts';
import type { ImportMode } from '../../../lib/intake/plan/draftPlan.ts';
import type { ImportReport as Report } from '../../../lib/intake/report.ts';
import type { Manifest } from '../../../lib/store/tal.ts';
import { useList } from '../useList.ts';
import { AllowedDomains } from './AllowedDomains.tsx';
import { ImportReport } from './ImportReport.tsx';
import { useImport } from './useImport.ts';
import { WhoAreYou } from './WhoAreYou.tsx';

/** Brings a list in: a file or the sample, with progress, a report, and the way back. */
export function ImportPage() {
  const { list, refresh } = useList();
  const { state, bringFile, bringSample, goBack, cancel } = useImport(refresh);
  const [file, setFile] = useState<File>();
  const [mode, setMode] = useState<ImportMode>('replace');
  const asked = useRef(false);
  const ready = list.kind === 'ready' ? list : undefined;
  const running = state.kind === 'running';

  useEffect(() => {
    // The card's first screen sends the rep here to load the sample: that click was the request.
    if (location.hash !== '#/import?sample' || asked.current || !ready) return;
    asked.current = true;
    history.replaceState(null, '', '#/import');
    if (!ready.manifest) void bringSample();
  }, [ready, bringSample]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file) void bringFile(file, ready?.manifest ? mode : 'replace');
  };

  return (
    <>
      <h1>Import</h1>
      {list.kind === 'failed' && (
        <p role="alert" className="error">
          {list.why}
        </p>
      )}
      {ready && <p className="muted">{ready.manifest ? listWords(ready.manifest) : noListWords}</p>}
      <form className="panel stack" onSubmit={submit}>
        <label>
          <b>TAL file</b>{' '}
          <span className="muted">
            CSV or Excel workbook (XLSX) with a header row. Understood: Account, Website or Domain, Tier,
            Industry, Size, Intent Signals, Owner (AE), Priority and more; other columns are kept as they are.
          </span>
          <input
            className="field"
            type="file"
            aria-label="TAL file"
            accept=".csv,.tsv,.txt,.xlsx,text/csv"
            disabled={running}
            onChange={(event) => setFile(event.target.files?.[0])}
          />
        </label>
        {ready?.manifest && (
          <fieldset className="actions" disabled={running}>
            <legend className="visually-hidden">What happens to the present list</legend>
            {modes.map(({ id, words }) => (
              <label key={id}>
                <input type="radio" name="mode" checked={mode === id} onChange={() => setMode(id)} /> {words}
              </label>
            ))}
            <span className="muted">What you logged stays either way, and you can roll back.</span>
          </fieldset>
        )}
        <div className="actions">
          <button type="submit" className="button primary" disabled={!file || running}>
            Import
          </button>
          <button type="button" className="button" disabled={running} onClick={() => void bringSample()}>
            Load the sample list
          </button>
        </div>
        {running && (
          <div className="progress">
            <progress aria-label="Import" max={1} value={state.share} />
            <span className="muted">{state.what}</span>
            <button type="button" className="button" onClick={cancel}>
              Cancel
            </button>
          </div>
        )}
        {state.kind === 'failed' && (
          <p role="alert" className="error">
            {state.why}
          </p>
        )}
        <p role="status">{state.kind === 'said' && state.words}</p>
      </form>
      {ready?.manifest && !running && <WhoAreYou owners={ready.manifest.owners} identity={ready.identity} />}
      {ready?.record && !running && (
        // The intake alone writes reports, and reads only its own.
        <ImportReport report={ready.record.report as Report} onRollBack={goBack} />
      )}
      {ready && !running && <AllowedDomains allowed={ready.allowedDomains} />}
      {ready && !ready.manifest && ready.previous && !running && (
        <p>
          <button type="button" className="button" onClick={() => void goBack()}>
            Roll back
          </button>{' '}
          <span className="muted">to {listWords(ready.previous)}</span>
        </p>
      )}
    </>
  );
}

const modes = [
  { id: 'replace', words: 'Replace the list' },
  { id: 'update', words: 'Add and update, nothing leaves' },
] as const;

const noListWords = 'There is no list yet. Choose a CSV of your accounts, or look around with the sample.';

function listWords({ source, counts, at }: Manifest): string {
  return `${source.name}: ${counts.accounts} accounts, ${counts.people} people, from ${whenWords(at, Date.now())}.`;
}
