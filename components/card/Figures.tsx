import { useId, useState } from 'react';
import type { EngagementBonus } from '../../lib/core/engagement.ts';
import { agoWords } from '../../lib/core/time.ts';
import type { AccountView } from '../../lib/core/view.ts';
import { signalWords } from '../../lib/core/words.ts';

interface Props {
  view: AccountView;
  /** The rep, as the list names its owners. */
  me: string | undefined;
  now: number;
}

type Figure = 'fit' | 'engagement';

/** Fit, engagement and owner side by side; fit and engagement unfold to what they are made of. */
export function Figures({ view, me, now }: Props) {
  const [open, setOpen] = useState<Figure>();
  const panel = useId();
  const toggle = (figure: Figure) => () => setOpen(open === figure ? undefined : figure);
  return (
    <section aria-label="Figures">
      <div className="figures">
        <div>
          <FitScore fit={view.fit} unread={view.unreadFit} />
          <button
            type="button"
            className="cover"
            aria-label="Why this fit"
            aria-expanded={open === 'fit'}
            aria-controls={panel}
            onClick={toggle('fit')}
          />
        </div>
        <div>
          <EngagementScore view={view} />
          <button
            type="button"
            className="cover"
            aria-label="Why this engagement"
            aria-expanded={open === 'engagement'}
            aria-controls={panel}
            onClick={toggle('engagement')}
          />
        </div>
        <div>
          <Owners account={view.account} me={me} />
        </div>
      </div>
      <div id={panel} className="why" hidden={!open}>
        {open === 'fit' && <FitReasons view={view} />}
        {open === 'engagement' && <EngagementReasons view={view} now={now} />}
      </div>
    </section>
  );
}

function FitScore({ fit, unread }: { fit: AccountView['fit']; unread: string | undefined }) {
  return (
    <>
      <span className="label">Fit</span>
      {fit ? (
        <>
          <span className="value-row">
            <b className="value">{fit.score}</b>
            <meter aria-label="Fit" min={0} max={100} value={fit.score} />
          </span>
          <span className="detail">{fit.from === 'list' ? 'from the list' : 'by your criteria'}</span>
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

function EngagementScore({ view }: { view: AccountView }) {
  const { points, hot, hotAt, days } = view.engagement;
  if (!view.happenings.some(({ kind }) => kind === 'signal')) {
    return (
      <>
        <span className="label">Engagement</span>
        <span className="value unknown">–</span>
        <span className="detail">no signals known</span>
      </>
    );
  }
  return (
    <>
      <span className="label">Engagement</span>
      <b className={hot ? 'value hot' : points === 0 ? 'value unknown' : 'value'}>
        {hot ? 'Hot' : points === 0 ? 'None' : 'Warming'}
      </b>
      <span className={hot ? 'detail hot' : 'detail'}>
        {points === 0
          ? `in ${days} days`
          : `${points}${hotAt === undefined ? ' points' : `, hot at ${hotAt}`}`}
      </span>
    </>
  );
}

function Owners({ account, me }: { account: AccountView['account']; me: string | undefined }) {
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

function FitReasons({ view: { fit, unreadFit } }: { view: AccountView }) {
  return (
    <>
      {unreadFit !== undefined && (
        <p>Your list says “{unreadFit}”, which is no number from 0 to 100. It isn’t counted.</p>
      )}
      {fit?.from === 'list' && <p>{fit.score} of 100, as your list says it.</p>}
      {fit?.from === 'icp' && (
        <p>
          {fit.score} of 100 by your criteria; {fit.ours.confidence.known} of {fit.ours.confidence.of} facts
          known.
        </p>
      )}
      {!fit && unreadFit === undefined && <p>Your list brings no fit for this account.</p>}
    </>
  );
}

const bonusWords: Record<EngagementBonus['kind'], string> = {
  'second-person': 'A second person engaged',
  'third-person': 'A third person engaged',
  'repeat-visit': 'Came back to the pricing page',
  'early-to-late-content': 'From early to late content',
};

const worth = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

function EngagementReasons({ view, now }: { view: AccountView; now: number }) {
  const { parts, bonuses, points, days, hotAt } = view.engagement;
  if (parts.length === 0) return <p>No signal that scores in the last {days} days.</p>;
  return (
    <>
      <p>
        {points} points in {days} days{hotAt === undefined ? '' : `; hot from ${hotAt}`}.
      </p>
      <ul>
        {parts.map(({ signal, points }) => (
          <li key={signal.id}>
            <span>
              {signalWords[signal.type]}
              {signal.source && <span className="muted">, {signal.source}</span>}
            </span>
            <span className="muted">{agoWords(signal.at, now)}</span>
            <b>{worth.format(points)}</b>
          </li>
        ))}
        {bonuses.map(({ kind, signal, points }) => (
          <li key={`${kind} ${signal.id}`}>
            <span>{bonusWords[kind]}</span>
            <span className="muted">{agoWords(signal.at, now)}</span>
            <b>{worth.format(points)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
