import { useState } from 'react';
import { failureWords } from '../../../lib/core/failure.ts';
import { exportFull, exportPlain } from '../../../lib/intake/export.ts';
import type { Account } from '../../../lib/schema/account.ts';
import { connect } from '../../../lib/store/connection.ts';
import { readAllAccounts } from '../../../lib/store/tal.ts';
import { saveCsv } from '../../ui/saveFile.ts';

const exports = [
  { words: 'Export the seven columns', file: 'touchline-list.csv', write: exportPlain },
  { words: 'Export everything', file: 'touchline-list-full.csv', write: exportFull },
] as const;

type State =
  | { kind: 'quiet' }
  | { kind: 'running' }
  | { kind: 'said'; words: string }
  | { kind: 'failed'; why: string };

/** The list as a CSV: the plain target account list, or with every field, attribute and person. */
export function ExportList() {
  const [state, setState] = useState<State>({ kind: 'quiet' });
  const run = async ({ file, write }: (typeof exports)[number]) => {
    setState({ kind: 'running' });
    try {
      const all: Account[] = [];
      for await (const accounts of readAllAccounts(await connect())) all.push(...accounts);
      all.sort((a, b) => a.name.localeCompare(b.name, 'en'));
      saveCsv(file, write(all));
      setState({ kind: 'said', words: `Saved ${file} with ${all.length} accounts.` });
    } catch (error) {
      setState({ kind: 'failed', why: failureWords(error) });
    }
  };
  return (
    <div className="actions">
      {exports.map((one) => (
        <button
          key={one.file}
          type="button"
          className="button"
          disabled={state.kind === 'running'}
          onClick={() => void run(one)}
        >
          {one.words}
        </button>
      ))}
      <span role="status" className="muted">
        {state.kind === 'running' && 'Reading the list …'}
        {state.kind === 'said' && state.words}
      </span>
      <span role="alert" className="error">
        {state.kind === 'failed' && state.why}
      </span>
    </div>
  );
}
