import { whenWords } from '../../../lib/core/time.ts';
import type { CheckedBackup } from '../../../lib/store/backupContent.ts';
import { numberWords } from '../numberWords.ts';
import { contentWords } from './contentWords.ts';

/** What a checked backup holds, and which lines of it stay out. */
export function CheckedSummary({ backup: { header, list, leftOut } }: { backup: CheckedBackup }) {
  return (
    <div role="group" aria-label="In this backup" className="stack">
      <p>
        <b>Backup from {whenWords(header.at, Date.now())}</b>{' '}
        <span className="muted">by Touchline {header.touchline}</span>
        <br />
        {contentWords(header.counts)}
        {list && (
          <>
            {' '}
            <span className="muted">
              · <bdi>{list.source.name}</bdi>
            </span>
          </>
        )}
      </p>
      {leftOut.count > 0 && (
        <details>
          <summary>{numberWords(leftOut.count, 'line')} can’t be read and will stay out</summary>
          <ul className="left-out">
            {leftOut.lines.map(({ line, why }) => (
              <li key={line}>
                Line {line}: <bdi>{why}</bdi>
              </li>
            ))}
            {leftOut.count > leftOut.lines.length && (
              <li className="muted">and {leftOut.count - leftOut.lines.length} more</li>
            )}
          </ul>
        </details>
      )}
    </div>
  );
}
