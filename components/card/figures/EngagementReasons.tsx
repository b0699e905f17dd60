import { clockWords, delayWords, heatNames, pastWords } from '../../../lib/core/clockWords.ts';
import type { EngagementBonus, EngagementPart } from '../../../lib/core/engagement.ts';
import { agoWords, dayWords, fullWords, whenWords } from '../../../lib/core/time.ts';
import type { AccountView } from '../../../lib/core/view.ts';
import { roleWords, signalWords } from '../../../lib/core/words.ts';
import type { Account } from '../../../lib/schema/account.ts';
import type { Journal } from '../useJournal.ts';
import { Dismissed } from './Dismissed.tsx';
import { Verdict } from './Verdict.tsx';

interface Props {
  view: AccountView;
  account: Account;
  journal: Journal;
  now: number;
}

/** Why it is hot or isn't: the clock, and every signal with its points, date and reason. */
export default function EngagementReasons({ view, account, journal, now }: Props) {
  const { parts, bonuses, points, days, hotAt, halfLifeDays } = view.engagement;
  const nameOf = (id: string | undefined) => view.account.people.find((one) => one.id === id)?.name;
  return (
    <>
      {parts.length === 0 ? (
        <p>No signal that scores in the last {days} days.</p>
      ) : (
        <p>
          {points} points in {days} days{hotAt === undefined ? '' : `; hot from ${hotAt}`}
          {halfLifeDays === undefined ? '' : `; half of them gone after ${halfLifeDays} days`}.
        </p>
      )}
      <Heat view={view} now={now} />
      <ul>
        {parts.map((part) => (
          <li key={part.signal.id} className="signal">
            <span>
              {signalWords[part.signal.type]}
              <span className="muted">{partReasons(part, nameOf(part.signal.person))}</span>
              {part.signal.evidence && <Evidence address={part.signal.evidence} />}
            </span>
            <Verdict signal={part.signal} account={account} journal={journal} />
            <time
              className="muted"
              dateTime={new Date(part.signal.at).toISOString()}
              title={fullWords(part.signal.at)}
            >
              {agoWords(part.signal.at, now)}
            </time>
            <b>{worth.format(part.points)}</b>
          </li>
        ))}
        {bonuses.map((bonus) => (
          <li key={`${bonus.kind} ${bonus.signal.id}`} className="signal">
            <span>
              {bonusWords[bonus.kind]}
              <span className="muted">{bonusReason(bonus, nameOf(bonus.signal.person))}</span>
            </span>
            <time className="muted" title={fullWords(bonus.signal.at)}>
              {agoWords(bonus.signal.at, now)}
            </time>
            <b>{worth.format(bonus.points)}</b>
          </li>
        ))}
      </ul>
      <Dismissed dismissed={view.signals.dismissed} journal={journal} now={now} />
    </>
  );
}

const worth = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

const bonusWords: Record<EngagementBonus['kind'], string> = {
  'second-person': 'A second person engaged',
  'third-person': 'A third person engaged',
  'repeat-visit': 'Came back to the pricing page',
  'early-to-late-content': 'From early to late content',
};

function bonusReason({ signal }: EngagementBonus, name: string | undefined): string {
  return `, ${[name, signalWords[signal.type].toLowerCase().replace('linkedin', 'LinkedIn')].filter(Boolean).join(', ')}`;
}

/** Who, from where, and what made it more or less than its type's points. */
function partReasons(
  { signal, base, role, decay, capped }: EngagementPart,
  name: string | undefined,
): string {
  const reasons = [
    name,
    signal.source,
    signal.noted && 'noted by you',
    signal.accepted && 'confirmed',
    role && `${base} × ${role.factor} for the ${roleWords[role.role].toLowerCase()}`,
    decay !== undefined && decay < 1 && `${Math.round(decay * 100)} % left by age`,
    capped === 'visits-of-the-day' && 'the day’s visits score no more',
    capped === 'surges-of-the-week' && 'the week’s surges score no more',
  ].filter(Boolean);
  return reasons.length > 0 ? `, ${reasons.join(', ')}` : '';
}

function Evidence({ address }: { address: string }) {
  return (
    <>
      {' '}
      <a href={address} target="_blank" rel="noreferrer">
        page
      </a>
    </>
  );
}

/** Since when and until when it is hot, by what, and the owner's clock. */
function Heat({ view: { engagement, followUp }, now }: { view: AccountView; now: number }) {
  const { hotSince, hotUntil, why } = engagement;
  const delay = followUp && delayWords(followUp, now);
  return (
    <>
      {hotUntil !== undefined && (
        <p>
          Hot{hotSince === undefined ? '' : ` since ${whenWords(hotSince, now)}`}, until{' '}
          {dayWords(hotUntil, now)} if they do nothing more.
        </p>
      )}
      {why.map(({ by, signals }) => (
        <p key={by} className="muted">
          {heatNames[by]}: {[...new Set(signals.map(({ type }) => signalWords[type]))].join(', ')}
          {signals[0] && `, the last ${pastWords(signals[0].at, now)}`}.
        </p>
      ))}
      {followUp && (
        <p className={followUp.state === 'overdue' ? 'hot' : undefined}>{clockWords(followUp, now)}</p>
      )}
      {delay && <p className="muted">{delay}</p>}
    </>
  );
}
