import { useState } from 'react';
import { counted } from '../../../lib/core/counted.ts';
import { failureWords } from '../../../lib/core/failure.ts';
import { exportFull, exportPlain } from '../../../lib/intake/export.ts';
import { writeWorkspaceFile } from '../../../lib/intake/exportWorkspace.ts';
import type { Account } from '../../../lib/schema/account.ts';
import { connect } from '../../../lib/store/connection.ts';
import { readAllAccounts, readManifest } from '../../../lib/store/tal.ts';
import { readWorkspace } from '../../../lib/store/workspace.ts';
import { saveCsv, saveFile } from '../../ui/saveFile.ts';

/** Each saves a file and says what is in it. */
const exports: ReadonlyArray<{ words: string; file: string; save(file: string): Promise<string> }> = [
  {
    words: 'Export the seven columns',
    file: 'touchline-list.csv',
    save: (file) => saveTable(file, exportPlain),
  },
  {
    words: 'Export everything',
    file: 'touchline-list-full.csv',
    save: (file) => saveTable(file, exportFull),
  },
  { words: 'Export the workspace', file: 'workspace.touchline.json', save: saveWorkspaceFile },
];

type State =
  | { kind: 'quiet' }
  | { kind: 'running' }
  | { kind: 'said'; words: string }
  | { kind: 'failed'; why: string };

/** The list as a CSV, plain or with every field, attribute and person; or as a workspace file, with how the team works. */
export function ExportList() {
  const [state, setState] = useState<State>({ kind: 'quiet' });
  const run = async ({ file, save }: (typeof exports)[number]) => {
    setState({ kind: 'running' });
    try {
      setState({ kind: 'said', words: `Saved ${file} with ${await save(file)}.` });
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

async function saveTable(file: string, write: (accounts: readonly Account[]) => string): Promise<string> {
  const all: Account[] = [];
  for await (const accounts of readAllAccounts(await connect())) all.push(...accounts);
  all.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  saveCsv(file, write(all));
  return counted(all.length, 'account');
}

async function saveWorkspaceFile(file: string): Promise<string> {
  const db = await connect();
  const [workspace, manifest] = await Promise.all([readWorkspace(db), readManifest(db)]);
  const pieces: Blob[] = [];
  // Blobs lie off the heap: a long list's text would not fit on it.
  for await (const text of writeWorkspaceFile(workspace, readAllAccounts(db))) pieces.push(new Blob([text]));
  saveFile(file, new Blob(pieces, { type: 'application/json' }));
  return `${counted(manifest?.counts.accounts ?? 0, 'account')} and how your team works`;
}
