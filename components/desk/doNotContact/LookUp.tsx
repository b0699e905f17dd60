import { type FormEvent, useState } from 'react';
import { parentsOf } from '../../../lib/core/host.ts';
import { dayWords } from '../../../lib/core/time.ts';
import { suppressionKey } from '../../../lib/intake/suppressionFile.ts';
import type { SuppressionRow } from '../../../lib/schema/suppression.ts';
import { connect } from '../../../lib/store/connection.ts';
import { findSuppressionRows } from '../../../lib/store/suppressions.ts';

type Answer = { kind: 'fault'; words: string } | { kind: 'found'; asked: string; rows: SuppressionRow[] };

/** Whether a file has somebody: files may be long, so they are asked by address, not read out. */
export function LookUp({ now }: { now: number }) {
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Answer>();
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    const read = suppressionKey(text);
    if ('reason' in read) {
      setAnswer({ kind: 'fault', words: read.reason });
      return;
    }
    const rows = await findSuppressionRows(await connect(), keysAround(read.key));
    setAnswer({ kind: 'found', asked: text.trim(), rows });
  };
  return (
    <form aria-label="Look somebody up" className="add-contact" onSubmit={(event) => void ask(event)}>
      <label>
        Is somebody in a file? E-mail, phone, domain or LinkedIn page
        <input className="field" required value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="submit" className="button">
        Look up
      </button>
      <p role="status" className={answer?.kind === 'fault' ? 'error' : undefined}>
        {answer?.kind === 'fault' && answer.words}
        {answer?.kind === 'found' &&
          (answer.rows.length === 0
            ? `${answer.asked} is in no file.`
            : answer.rows
                .map(
                  ({ source, at, reason }) =>
                    `In ${source} of ${dayWords(at, now)}${reason ? `: ${reason}` : ''}.`,
                )
                .join(' '))}
      </p>
    </form>
  );
}

/** The domain of an address bars it too. */
function keysAround(key: string): string[] {
  const host = key.startsWith('email:')
    ? key.split('@')[1]
    : key.startsWith('domain:')
      ? key.slice(7)
      : undefined;
  return host === undefined ? [key] : [...new Set([key, ...parentsOf(host).map((one) => `domain:${one}`)])];
}
