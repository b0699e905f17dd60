import { useDeferredValue, useMemo, useState } from 'react';
import { keysAround } from '../../../lib/core/contactKey.ts';
import type { Key } from '../../../lib/core/key.ts';
import { suppressionKey } from '../../../lib/intake/suppressionFile.ts';
import {
  type Ended,
  endOf,
  type ListedSuppression,
  type SaidBy,
} from '../../../lib/store/suppressionList.ts';
import type { Journal } from '../../card/useJournal.ts';
import { numberWords } from '../numberWords.ts';
import { SuppressedLine } from './SuppressedLine.tsx';
import type { SuppressionsState, TeamsState } from './useSuppressions.ts';

interface Props {
  state: Extract<SuppressionsState, { kind: 'read' }>;
  teams: TeamsState;
  journal: Journal;
}

const AT_ONCE = 50;

const sources: Readonly<Record<SaidBy, string>> = {
  rep: 'You and your team’s reps',
  stop: 'Whoever asked to stop',
  file: 'Files',
  list: 'Your list’s opt-outs',
};

const standings = { 'in-force': 'In force', ended: 'Lifted or over', all: 'Both' } as const;
type Standing = keyof typeof standings;

interface Line {
  one: ListedSuppression;
  ended: Ended;
  /** What is searched, in lower case. */
  text: string;
}

/** Everybody who must not be contacted or was once, whoever said so: searched by name, or by an address in whatever spelling. */
export function Everybody({ state, teams, journal }: Props) {
  const { said, filed, lifts, now } = state;
  const [query, setQuery] = useState('');
  // A hundred thousand lines must not hold up the next letter.
  const wanted = useDeferredValue(query);
  const [source, setSource] = useState<SaidBy | ''>('');
  const [standing, setStanding] = useState<Standing>('in-force');
  const [shown, setShown] = useState(AT_ONCE);
  const lines = useMemo(
    () =>
      [...said, ...teams.found, ...filed]
        .map((one): Line => ({ one, ended: endOf(one, lifts, now), text: textOf(one) }))
        .sort((a, b) => (b.one.at ?? 0) - (a.one.at ?? 0)),
    [said, teams.found, filed, lifts, now],
  );
  const found = useMemo(() => {
    const isWanted = search(wanted);
    return lines.filter(
      (line) =>
        (source === '' || line.one.saidBy === source) &&
        (standing === 'all' || (standing === 'ended') === (line.ended !== undefined)) &&
        isWanted(line),
    );
  }, [lines, wanted, source, standing]);
  const narrow = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      set(value);
      setShown(AT_ONCE);
    };
  };
  if (lines.length === 0 && teams.share === undefined && !teams.failure) {
    return (
      <p className="muted">
        Nobody yet. Add somebody above, bring a file, or say it on a card, of an account or a person.
      </p>
    );
  }
  return (
    <section aria-labelledby="dnc-everybody" className="panel stack">
      <h2 id="dnc-everybody">Who is on it</h2>
      <input
        type="search"
        className="field"
        aria-label="Search Do not contact"
        placeholder="Name, address, number, domain, reason"
        value={query}
        onChange={({ target }) => narrow(setQuery)(target.value)}
      />
      <div className="actions">
        <label>
          <span className="muted">Said by</span>{' '}
          <select
            className="field"
            value={source}
            onChange={({ target }) => narrow(setSource)(target.value as SaidBy | '')}
          >
            <option value="">Everybody</option>
            {(Object.keys(sources) as SaidBy[]).map((one) => (
              <option key={one} value={one}>
                {sources[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="muted">Show</span>{' '}
          <select
            className="field"
            value={standing}
            onChange={({ target }) => narrow(setStanding)(target.value as Standing)}
          >
            {(Object.keys(standings) as Standing[]).map((one) => (
              <option key={one} value={one}>
                {standings[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p role="status" className="muted">
        {numberWords(found.length, 'line')}
        {found.length > shown && `, the first ${shown} shown`}
        {teams.share !== undefined && ` · reading your list, ${Math.round(100 * teams.share)} %`}
      </p>
      {teams.failure && (
        <p role="alert" className="error">
          {teams.failure}
        </p>
      )}
      <ul className="suppressed-list" aria-label="Do not contact">
        {found.slice(0, shown).map(({ one, ended }) => (
          <SuppressedLine
            key={`${one.saidBy} ${one.id}`}
            one={one}
            ended={ended}
            journal={journal}
            now={now}
          />
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + AT_ONCE)}>
          Show more
        </button>
      )}
    </section>
  );
}

function textOf({ name, account, keys, reason, by }: ListedSuppression): string {
  return [name, account?.name, reason, by, ...keys].filter(Boolean).join('\n').toLowerCase();
}

/** An address, a number or a page is meant in any spelling, and what bars its domain bars it too; other words as they stand. */
function search(query: string): (line: Line) => boolean {
  const words = query.trim().toLowerCase();
  if (words === '') return () => true;
  const read = suppressionKey(query);
  const keys = new Set<string>('key' in read ? keysAround(read.key as Key) : []);
  return ({ one, text }) => text.includes(words) || (keys.size > 0 && one.keys.some((key) => keys.has(key)));
}
