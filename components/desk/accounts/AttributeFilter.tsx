import { type FormEvent, useEffect, useRef, useState } from 'react';
import { counted } from '../../../lib/core/counted.ts';
import { failureWords } from '../../../lib/core/failure.ts';
import type { Attribute } from '../../../lib/schema/account.ts';
import { scanAttributes } from '../../../lib/store/attributeScan.ts';
import { onChange as onStoreChange } from '../../../lib/store/changes.ts';
import { connect } from '../../../lib/store/connection.ts';

type State =
  | { kind: 'quiet' }
  | { kind: 'running'; share: number }
  | { kind: 'found'; text: string; accounts: number }
  | { kind: 'failed'; why: string };

interface Props {
  /** By account id the attribute that was found; undefined: none is asked for. */
  onFound(found: ReadonlyMap<string, Attribute> | undefined): void;
}

/** Searches the columns that no field knows: through the whole list, so at a key and not while one types. */
export function AttributeFilter({ onFound }: Props) {
  const [text, setText] = useState('');
  const [state, setState] = useState<State>({ kind: 'quiet' });
  const running = useRef<AbortController>(undefined);

  const clear = () => {
    running.current?.abort();
    setState({ kind: 'quiet' });
    onFound(undefined);
  };
  useEffect(() => {
    // What was found, or is just being looked for, is of the list before.
    const stop = onStoreChange((change) => {
      if (change === 'list') {
        running.current?.abort();
        setState({ kind: 'quiet' });
        onFound(undefined);
      }
    });
    return () => {
      stop();
      running.current?.abort();
    };
  }, [onFound]);

  const search = async (event: FormEvent) => {
    event.preventDefault();
    running.current?.abort();
    if (text.trim() === '') return clear();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setState({ kind: 'running', share: 0 });
    try {
      const found = await scanAttributes(await connect(), text, {
        signal,
        onProgress: (share) => signal.aborted || setState({ kind: 'running', share }),
      });
      if (signal.aborted) return;
      setState({ kind: 'found', text, accounts: found.size });
      onFound(found);
    } catch (error) {
      if (!signal.aborted) setState({ kind: 'failed', why: failureWords(error) });
    }
  };

  return (
    <form className="actions" onSubmit={(event) => void search(event)}>
      <label>
        <span className="muted">Other columns</span>{' '}
        <input
          className="field"
          aria-label="Search other columns"
          placeholder="Benelux, or Region: Benelux"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" className="button">
        Filter
      </button>
      {state.kind === 'running' && (
        <span className="progress">
          <progress aria-label="Searching the list" max={1} value={state.share} />
          <button type="button" className="button" onClick={clear}>
            Cancel
          </button>
        </span>
      )}
      {state.kind === 'found' && (
        <button type="button" className="button quiet" onClick={clear}>
          Clear
        </button>
      )}
      <span role="status" className="muted">
        {state.kind === 'found' && `“${state.text.trim()}” is in ${counted(state.accounts, 'account')}.`}
      </span>
      <span role="alert" className="error">
        {state.kind === 'failed' && state.why}
      </span>
    </form>
  );
}
