import { useCallback, useEffect, useRef, useState } from 'react';
import { counted } from '../../../lib/core/counted.ts';
import { whenWords } from '../../../lib/core/time.ts';
import type { ImportReport as Report } from '../../../lib/intake/report.ts';
import type { Manifest } from '../../../lib/store/tal.ts';
import { useList } from '../useList.ts';
import { AllowedDomains } from './AllowedDomains.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { Columns } from './Columns.tsx';
import { ImportBar } from './ImportBar.tsx';
import { ImportReport } from './ImportReport.tsx';
import { inspectionOf, phaseWords, planOf } from './importState.ts';
import { PlannedChanges } from './PlannedChanges.tsx';
import { Question } from './Question.tsx';
import { useArrivingFile } from './useArrivingFile.ts';
import { useImport } from './useImport.ts';
import { useImportFocus } from './useImportFocus.ts';
import { WhoAreYou } from './WhoAreYou.tsx';

/** Brings a list in: choose, see what the columns are and what would change, import, and the way back. */
export function ImportPage() {
  const { list, refresh } = useList();
  const { desk, state, mode, progress, files } = useImport(refresh);
  const [note, setNote] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const focus = useImportFocus(state, files, input);
  const sampleAsked = useRef(false);
  const ready = list.kind === 'ready' ? list : undefined;
  const busy = state.kind === 'importing';
  const chosen = 'chosen' in state ? state.chosen : undefined;
  const inspection = inspectionOf(state);
  const plan = planOf(state);
  // Rows of people and of signals have no list to put in its place.
  const joins = inspection?.kind === 'people' || inspection?.kind === 'activity';
  const resting = !chosen && !busy && state.kind !== 'question';

  useEffect(() => {
    // The card's first screen sends the rep here to load the sample: that click was the request.
    if (location.hash !== '#/import?sample' || sampleAsked.current || !ready) return;
    sampleAsked.current = true;
    history.replaceState(null, '', '#/import');
    if (!ready.manifest) desk.loadSample(false);
  }, [ready, desk]);

  const take = useCallback(
    (file: File, others: number) => {
      if (desk.view.state.kind === 'importing') return;
      // So that the picker shows what was dropped or pasted, too; and by its name alone, since Chromium says nothing when
      // the file that a picker holds is chosen again, as a rep does who has corrected it.
      const holder = new DataTransfer();
      holder.items.add(new File([], file.name));
      if (input.current) input.current.files = holder.files;
      setNote(others > 0 ? `One file at a time: ${file.name} was taken, ${others} more not.` : '');
      desk.choose(file);
    },
    [desk],
  );
  const isOver = useArrivingFile(take);
  useEffect(() => {
    if (resting && input.current) input.current.value = '';
    if (resting) setNote('');
  }, [resting]);
  const [onSheet, onKind, onField, onForget] = useRef([
    desk.setSheet.bind(desk),
    desk.setKind.bind(desk),
    desk.setField.bind(desk),
    () => void desk.forget(),
  ] as const).current;

  return (
    <>
      <h1>Import</h1>
      {list.kind === 'failed' && (
        <p role="alert" className="error">
          {list.why}
        </p>
      )}
      {ready && <p className="muted">{ready.manifest ? listWords(ready.manifest) : noListWords}</p>}
      <div className="panel stack">
        <ChooseFile
          input={input}
          taken={!resting}
          disabled={busy}
          onFile={(file) => take(file, 0)}
          onSample={() => desk.loadSample((ready?.manifest?.source.kind ?? 'sample') !== 'sample')}
        />
        {note && <p className="muted">{note}</p>}
        {ready?.manifest && (
          <fieldset className="actions spaced" disabled={busy}>
            <legend className="visually-hidden">What happens to the present list</legend>
            {modes.map(({ id, words }) => (
              <label key={id}>
                <input
                  type="radio"
                  name="mode"
                  checked={id === (joins ? 'update' : mode)}
                  disabled={joins && id !== 'update'}
                  onChange={() => desk.setMode(id)}
                />{' '}
                {words}
              </label>
            ))}
            <span className="muted">What you logged stays either way, and you can roll back.</span>
          </fieldset>
        )}
        {chosen && inspection && (
          <Columns
            key={files}
            inspection={inspection}
            name={chosen.file.name}
            disabled={busy}
            heading={focus.columns}
            onSheet={onSheet}
            onKind={onKind}
            onField={onField}
            onForget={onForget}
          />
        )}
        {plan && <PlannedChanges plan={plan} mode={mode} heading={inspection ? undefined : focus.columns} />}
        {state.kind === 'failed' && (
          <div className="stack">
            <p role="alert" className="error">
              {state.why}
            </p>
            {inspection && <p className="muted">You can say above what the columns are.</p>}
            {state.chosen && (
              <p>
                <button type="button" className="button" onClick={() => desk.tryAgain()}>
                  Compare again
                </button>
              </p>
            )}
          </div>
        )}
        <p role="status">{'words' in state && state.words}</p>
        <p className="visually-hidden" aria-live="polite">
          {phaseWords(state)}
        </p>
      </div>
      {resting && ready?.manifest && <WhoAreYou owners={ready.manifest.owners} identity={ready.identity} />}
      {resting && ready?.record && (
        // The intake alone writes reports, and reads only its own.
        <ImportReport
          report={ready.record.report as Report}
          heading={focus.report}
          onRollBack={() => desk.rollBack()}
        />
      )}
      {resting && ready && <AllowedDomains allowed={ready.allowedDomains} />}
      {resting && ready && !ready.manifest && ready.previous && (
        <p>
          <button type="button" className="button" onClick={() => desk.rollBack()}>
            Roll back
          </button>{' '}
          <span className="muted">to {listWords(ready.previous)}</span>
        </p>
      )}
      {!resting && (
        <div className="import-bar">
          {state.kind === 'question' ? (
            <Question
              plan={plan}
              accounts={ready?.manifest?.counts.accounts ?? 0}
              heading={focus.question}
              onAnswer={(answer) => desk.answer(answer)}
            />
          ) : (
            <ImportBar
              state={state}
              progress={progress}
              onImport={() => desk.press()}
              onCancel={() => desk.cancel()}
            />
          )}
        </div>
      )}
      {isOver && <div className="drop-here">Drop the file to see what is in it</div>}
    </>
  );
}

const modes = [
  { id: 'replace', words: 'Replace the list' },
  { id: 'update', words: 'Add and update, nothing leaves' },
] as const;

const noListWords = 'There is no list yet. Choose a file of your accounts, or look around with the sample.';

function listWords({ source, counts, at }: Manifest): string {
  return `${source.name}: ${counted(counts.accounts, 'account')}, ${counted(counts.people, 'person', 'people')}, from ${whenWords(at, Date.now())}.`;
}
