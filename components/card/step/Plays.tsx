import { startPlay } from '../../../lib/core/entries.ts';
import type { PlayRun } from '../../../lib/core/plays/runs.ts';
import type { AccountView } from '../../../lib/core/view.ts';
import type { Play } from '../../../lib/schema/play.ts';
import type { CardSubject } from '../cardSubject.ts';
import type { Journal } from '../useJournal.ts';
import { Run } from './Run.tsx';

interface Props {
  view: AccountView;
  subject: CardSubject;
  journal: Journal;
  now: number;
}

/** The plays that run and ran here, step by step, marketing's too; and those that could be started. */
export default function Plays({ view, subject, journal, now }: Props) {
  const { account, me } = subject;
  return (
    <div className="plays">
      {view.plays.map((run) => (
        <Run
          key={`${run.play.id} ${run.startedAt}`}
          run={run}
          account={account}
          me={me}
          journal={journal}
          now={now}
        />
      ))}
      {startable(view).map((play) => (
        <div key={play.id} className="along">
          <p>
            {play.name}
            {play.theme && <span className="muted">, {play.theme}</span>}
          </p>
          <button
            type="button"
            className="button quiet"
            aria-label={`Start ${play.name}`}
            onClick={() =>
              void journal.writeOne(`Started “${play.name}”.`, (stamp) => startPlay(stamp, account, play))
            }
          >
            Start
          </button>
        </div>
      ))}
    </div>
  );
}

/** Those that serve the tier and don't run: the rep may start one whatever its occasion. */
function startable({ plays, rules, tier }: AccountView): Play[] {
  const runs = ({ id }: Play) => plays.some((run) => run.play.id === id && goesOn(run));
  return rules.plays.filter((play) => tier !== undefined && play.tiers.includes(tier.id) && !runs(play));
}

function goesOn({ state }: PlayRun): boolean {
  return state.is !== 'ended';
}
