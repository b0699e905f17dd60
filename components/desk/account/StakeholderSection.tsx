import { Component, lazy, type ReactNode, Suspense, useMemo } from 'react';
import { orgChart } from '../../../lib/core/orgChart.ts';
import { recentDays } from '../../../lib/core/recency.ts';
import type { AccountView } from '../../../lib/core/view.ts';
import { Coverage } from '../../card/Coverage.tsx';
import { PeopleList } from './PeopleList.tsx';

interface Props {
  view: AccountView;
  me: string | undefined;
  now: number;
}

// The layout's library comes with it, and no page that draws nothing loads it.
const Picture = lazy(() => import('../../picture/Picture.tsx'));

/** More boxes than this no screen shows and no browser draws smoothly. */
const DRAWN = 500;

/** The buying group as a picture, and the same beneath as a list. */
export function StakeholderSection({ view, me, now }: Props) {
  const { account, group, suppressions, tier } = view;
  const chart = useMemo(() => orgChart(group), [group]);
  const boxes = chart.people.length + chart.gaps.length;
  return (
    <section aria-labelledby="stakeholder-map" className="stack">
      <div className="section-head">
        <h2 id="stakeholder-map">Stakeholder map</h2>
        <Coverage coverage={group.coverage} contacted="people contacted" />
      </div>
      <Hint chart={chart} name={account.name} />
      {boxes > DRAWN && (
        <p className="muted">{boxes} people and roles are too many to draw. The list has them all.</p>
      )}
      {boxes > 0 && boxes <= DRAWN && (
        <DrawnOrNot>
          <Suspense fallback={<p className="muted">Drawing …</p>}>
            <Picture
              chart={chart}
              account={account.name}
              suppressions={suppressions}
              recent={recentDays(tier)}
              me={me}
              now={now}
            />
          </Suspense>
        </DrawnOrNot>
      )}
      {boxes > 0 && <PeopleList chart={chart} suppressions={suppressions} me={me} now={now} />}
    </section>
  );
}

/** What would make the map say more. */
function Hint({ chart, name }: { chart: ReturnType<typeof orgChart>; name: string }) {
  if (chart.people.length === 0) {
    return (
      <p>
        Your list has no people for {name}. <a href="#/import">Import people</a> with the columns Account,
        Name, Title, Role and Reports To, or open a person’s LinkedIn page and add them there.
      </p>
    );
  }
  const faults = chart.people.filter(({ fault }) => fault !== undefined).length;
  if (faults > 0) {
    return (
      <p>
        {faults === 1
          ? 'One reporting line of your list leads'
          : `${faults} reporting lines of your list lead`}{' '}
        nowhere, marked <b className="error">?</b>. The list beneath says why.
      </p>
    );
  }
  if (chart.people.length > 1 && chart.people.every(({ manager }) => manager === undefined)) {
    return (
      <p className="muted">
        Your list doesn’t say who reports to whom. A column Reports To, with names or e-mail addresses, draws
        the lines.
      </p>
    );
  }
  return null;
}

/** A picture that fails costs the picture, not the page: the list says the same. */
class DrawnOrNot extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <p role="alert" className="error">
        The picture can’t be drawn. The list beneath says the same; reload the page to try again.
      </p>
    );
  }
}
