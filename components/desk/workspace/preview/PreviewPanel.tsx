import type { Moved, MoveKind, Moves, Shown } from '../../../../lib/core/scoring.ts';
import type { Workspace } from '../../../../lib/schema/workspace.ts';
import { levelWords } from '../../levelWords.ts';
import type { WorkspaceDraft } from '../useWorkspaceDraft.ts';
import { usePreview } from './usePreview.ts';

/** Each kind of move, as it is counted, and what an account has of it. */
const kinds: ReadonlyArray<{
  kind: MoveKind;
  words: string;
  shown: (value: Shown, draft: Workspace) => string;
}> = [
  { kind: 'band', words: 'change priority band', shown: bandWords },
  { kind: 'tier', words: 'change tier fit', shown: tierWords },
  { kind: 'priority', words: 'change priority', shown: numberWords },
  { kind: 'fit', words: 'change fit', shown: numberWords },
  { kind: 'hot', words: 'become hot or cool down', shown: (value) => (value === true ? 'hot' : 'not hot') },
];

function bandWords(value: Shown): string {
  return value === undefined ? 'none' : levelWords[value as keyof typeof levelWords].toLowerCase();
}

function tierWords(value: Shown, { tiers }: Workspace): string {
  if (value === undefined) return 'its own tier';
  return tiers.find(({ id }) => id === value)?.label ?? String(value);
}

function numberWords(value: Shown): string {
  return value === undefined ? 'not known' : String(value);
}

/** What the changes would move, before they are saved. */
export function PreviewPanel({ draft }: { draft: WorkspaceDraft }) {
  const state = usePreview(draft);
  switch (state.kind) {
    case 'none':
      return null;
    case 'waiting':
      return <p className="muted">Working out what this moves …</p>;
    case 'running':
      return (
        <div className="progress">
          <progress aria-label="Preview" value={state.share} />
          <span className="muted">{Math.round(state.share * 100)} % of the list</span>
          <button type="button" className="button" onClick={state.cancel}>
            Cancel
          </button>
        </div>
      );
    case 'cancelled':
      return (
        <p>
          <span className="muted">What this moves isn’t known: cancelled.</span>{' '}
          <button type="button" className="button quiet" onClick={state.again}>
            Work it out
          </button>
        </p>
      );
    case 'failed':
      return (
        <p role="alert" className="error">
          {state.why}
        </p>
      );
    case 'ready':
      return state.preview ? (
        <MovesList moves={state.preview.moves} accounts={state.preview.accounts} draft={draft.form.draft} />
      ) : (
        <p className="muted">There is no list yet, so nothing moves.</p>
      );
  }
}

function MovesList({ moves, accounts, draft }: { moves: Moves; accounts: number; draft: Workspace }) {
  const moving = kinds.filter(({ kind }) => moves[kind].count > 0);
  if (moving.length === 0)
    return <p role="status">None of your {accounts.toLocaleString('en')} accounts moves.</p>;
  return (
    <details className="ws-moves">
      <summary>
        <span role="status">
          Of your {accounts.toLocaleString('en')} accounts{' '}
          {moving.map(({ kind, words }, index) => (
            <span key={kind}>
              {index > 0 && (index === moving.length - 1 ? ' and ' : ', ')}
              <b>{moves[kind].count.toLocaleString('en')}</b> {words}
            </span>
          ))}
          .
        </span>
      </summary>
      <div className="ws-moves-kinds">
        {moving.map(({ kind, words, shown }) => (
          <section key={kind} aria-label={words}>
            <h3>
              {moves[kind].count.toLocaleString('en')} {words}
            </h3>
            <ul>
              {moves[kind].first.map((moved) => (
                <MovedLine key={moved.id} moved={moved} shown={(value) => shown(value, draft)} />
              ))}
              {moves[kind].count > moves[kind].first.length && (
                <li className="muted">
                  and {(moves[kind].count - moves[kind].first.length).toLocaleString('en')} more
                </li>
              )}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}

function MovedLine({ moved, shown }: { moved: Moved; shown: (value: Shown) => string }) {
  return (
    <li>
      {moved.name}{' '}
      <span className="muted">
        {shown(moved.from)} → {shown(moved.to)}
      </span>
    </li>
  );
}
