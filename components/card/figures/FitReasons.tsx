import { criterionWords, knownWords } from '../../../lib/core/criterionWords.ts';
import type { Fit } from '../../../lib/core/fit.ts';
import type { AccountView } from '../../../lib/core/view.ts';

/** Where the fit comes from, criterion by criterion; ours beside the list's on demand. */
export default function FitReasons({ view: { fit, unreadFit } }: { view: AccountView }) {
  return (
    <>
      {unreadFit !== undefined && (
        <p>“{unreadFit}” in your list, which is no number from 0 to 100 and no grade. It isn’t counted.</p>
      )}
      {fit?.from === 'list' && (
        <p>{'grade' in fit ? gradeWords(fit) : `${fit.score} of 100, as your list says it.`}</p>
      )}
      {fit?.from === 'list' && fit.ours && (
        <details>
          <summary>
            By your criteria: {fit.ours.score}, {factsKnown(fit.ours)}
          </summary>
          <Criteria fit={fit.ours} />
        </details>
      )}
      {fit?.from === 'icp' && (
        <>
          <p>
            {fit.score} of 100 by your criteria, {factsKnown(fit.ours)}.
          </p>
          <Criteria fit={fit.ours} />
        </>
      )}
      {!fit && unreadFit === undefined && (
        <p>Your list brings no fit, and no criteria of your ideal customer tell of it.</p>
      )}
    </>
  );
}

function gradeWords({ grade, ours }: { grade: string; ours?: Fit }): string {
  return `“${grade}” is your list’s grade. ${ours ? `Priority and tier count your criteria’s ${ours.score}.` : 'No sum counts it: no criteria of yours tell the fit.'}`;
}

function factsKnown({ confidence: { known, of } }: Fit): string {
  return `${known} of ${of} facts known`;
}

const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });

function Criteria({ fit }: { fit: Fit }) {
  const shares = [
    fit.firmographic !== undefined && `Firmographic ${percent.format(fit.firmographic)}`,
    fit.technographic !== undefined && `technographic ${percent.format(fit.technographic)}`,
  ].filter(Boolean);
  return (
    <>
      {fit.knockedOut && <p className="hot">Knocked out: {criterionWords(fit.knockedOut)} fails.</p>}
      {shares.length > 0 && <p className="muted">{shares.join(', ')}.</p>}
      <ul>
        {fit.parts.map((part) => (
          <li key={part.criterion.id}>
            <span>
              {criterionWords(part.criterion)}
              <span className="muted"> · {part.known ? knownWords(part.evidence) : 'not known'}</span>
            </span>
            <span className="muted">weight {part.criterion.weight}</span>
            <b>{part.known ? percent.format(part.share) : '–'}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
