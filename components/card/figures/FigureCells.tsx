import type { AccountView } from '../../../lib/core/view.ts';

/** Fit as a number and a meter, or as the list's grade, and where it comes from. */
export function FitCell({ fit, unread }: { fit: AccountView['fit']; unread: string | undefined }) {
  return (
    <>
      <span className="label">Fit</span>
      {fit ? (
        <>
          <span className="value-row">
            <b className="value">{'grade' in fit ? fit.grade : fit.score}</b>
            {'score' in fit && <meter aria-label="Fit" min={0} max={100} value={fit.score} />}
          </span>
          <span className="detail">{fitDetail(fit)}</span>
        </>
      ) : (
        <>
          <span className="value unknown">–</span>
          <span className="detail">{unread === undefined ? 'not known' : 'off the scale'}</span>
        </>
      )}
    </>
  );
}

function fitDetail(fit: NonNullable<AccountView['fit']>): string {
  if (fit.from === 'list') return 'from the list';
  if (fit.ours.knockedOut) return 'knocked out';
  return `${fit.ours.confidence.known} of ${fit.ours.confidence.of} facts known`;
}

/** Hot or not, with the points and where hot begins. */
export function EngagementCell({ view }: { view: AccountView }) {
  const { points, hot, hotAt, days } = view.engagement;
  const known = view.signals.signals.length > 0;
  const quiet = !hot && points === 0;
  return (
    <>
      <span className="label">Engagement</span>
      {known ? (
        <>
          <b className={hot ? 'value hot' : quiet ? 'value unknown' : 'value'}>
            {hot ? 'Hot' : quiet ? 'None' : 'Warming'}
          </b>
          <span className={hot ? 'detail hot' : 'detail'}>
            {quiet ? `in ${days} days` : `${points}${hotAt === undefined ? ' points' : `, hot at ${hotAt}`}`}
          </span>
        </>
      ) : (
        <>
          <span className="value unknown">–</span>
          <span className="detail">no signals known</span>
        </>
      )}
    </>
  );
}

/** Who owns the account; the rep is called You. */
export function OwnerCell({ account, me }: { account: AccountView['account']; me: string | undefined }) {
  const { ae, sdr, marketing } = account.owners;
  const name = (owner: string) => (owner === me ? 'You' : owner);
  const first = ae ?? sdr ?? marketing;
  const second =
    ae === undefined
      ? undefined
      : sdr !== undefined
        ? `SDR ${name(sdr)}`
        : marketing && `Marketing ${name(marketing)}`;
  return (
    <>
      <span className="label">Owner</span>
      {first === undefined ? (
        <>
          <span className="value unknown">–</span>
          <span className="detail">none on the list</span>
        </>
      ) : (
        <>
          <b className="value">{name(first)}</b>
          <span className="detail">{second ?? (ae ? 'AE' : sdr ? 'SDR' : 'Marketing')}</span>
        </>
      )}
    </>
  );
}
