import { type RefObject, useState } from 'react';
import { pastedFile } from './useArrivingFile.ts';

interface Props {
  input: RefObject<HTMLInputElement | null>;
  /** Whether there is a file already, or an import runs: the other ways in wait. */
  taken: boolean;
  disabled: boolean;
  onFile(file: File): void;
  onSample(): void;
}

/** Every way in: the picker, rows pasted into a box, the sample; files can be dropped and pasted anywhere on the page. */
export function ChooseFile({ input, taken, disabled, onFile, onSample }: Props) {
  const [pasting, setPasting] = useState(false);
  const [rows, setRows] = useState('');
  const use = () => {
    onFile(pastedFile(rows));
    setRows('');
    setPasting(false);
  };
  return (
    <div className="choose stack">
      <label>
        <b>TAL file</b>{' '}
        <span className="muted">
          CSV or Excel workbook (XLSX) with a header row, or your team’s *.touchline.json. Choose it, drop it
          anywhere on this page, or paste cells that you copied from a spreadsheet.
        </span>
        <input
          ref={input}
          className="field"
          type="file"
          aria-label="TAL file"
          accept=".csv,.tsv,.txt,.xlsx,.json,text/csv"
          disabled={disabled}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
          }}
        />
      </label>
      {!taken && (
        <div className="actions">
          <button
            type="button"
            className="button"
            aria-expanded={pasting}
            disabled={disabled}
            onClick={() => setPasting(!pasting)}
          >
            Paste rows
          </button>
          <button type="button" className="button" disabled={disabled} onClick={onSample}>
            Load the sample list
          </button>
        </div>
      )}
      {pasting && !taken && (
        <div className="stack">
          <label>
            Rows to paste <span className="muted">with their header row first</span>
            <textarea
              className="field"
              aria-label="Rows to paste"
              rows={6}
              // The button that opens it was pressed to write here.
              ref={(box) => box?.focus()}
              value={rows}
              disabled={disabled}
              onChange={(event) => setRows(event.target.value)}
            />
          </label>
          <div className="actions">
            <button type="button" className="button" disabled={disabled || rows.trim() === ''} onClick={use}>
              Use these rows
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
