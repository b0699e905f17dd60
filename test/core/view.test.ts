import { describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { DAY } from '../../lib/core/time.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Activity } from '../../lib/schema/activity.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { account, NOW, person, retraction, signal, teamTouch, touch } from './builders.ts';

function view(of: Account, activity: Activity[] = [], entries: Entry[] = []) {
  return viewAccount(of, activity, entries, defaultWorkspace, NOW);
}

const ines = person('Ines Varga', {
  roles: ['economic-buyer'],
  keys: ['linkedin-person:ines-varga-example'],
});
const tomas = person('Tomas Hale', { roles: ['champion'] });
const jana = person('Jana Groot', { roles: ['blocker', 'technical-evaluator'] });
const rail = account({ tier: '1:1', people: [jana, tomas, ines] });

describe('what is not known', () => {
  it('shows no fit and no tier where the list has none', () => {
    const { fit, tier, engagement } = view(account());
    expect({ fit, tier, points: engagement.points, hot: engagement.hot }).toEqual({
      fit: undefined,
      tier: undefined,
      points: 0,
      hot: false,
    });
  });

  it('shows a tier that the workspace does not know by its id', () => {
    expect(view(account({ tier: 'gold' })).tier).toEqual({ id: 'gold' });
  });

  it('says that the fit is the list’s', () => {
    expect(view(account({ fit: 86 })).fit).toEqual({ score: 86, from: 'list' });
  });
});

describe('the buying group', () => {
  it('lists required roles in the tier’s order and blockers last', () => {
    expect(view(rail).group.people.map(({ person: { name } }) => name)).toEqual([
      'Ines Varga',
      'Tomas Hale',
      'Jana Groot',
    ]);
  });

  it('names the required roles that nobody has', () => {
    expect(view(rail).group.missing).toEqual([['end-user'], ['finance', 'procurement']]);
  });

  it('requires no role of an account without a tier', () => {
    const { missing, coverage } = view({ ...account(), people: [ines] }).group;
    expect(missing).toEqual([]);
    expect(coverage.rolesRequired).toBe(0);
  });

  it('tells contacted from reached', () => {
    const { people, coverage } = view(
      rail,
      [],
      [touch(ines), touch(tomas, { direction: 'in', outcome: 'replied' })],
    ).group;
    expect(people.map(({ contacted, reached }) => ({ contacted, reached }))).toEqual([
      { contacted: true, reached: false },
      { contacted: false, reached: true },
      { contacted: false, reached: false },
    ]);
    expect(coverage).toEqual({ rolesReached: 1, rolesRequired: 5, peopleContacted: 1, peopleMapped: 3 });
  });

  it('has reached who replied or met by a source’s signal, not who only looked', () => {
    const reached = (type: 'reply' | 'sdr-meeting' | 'webinar') =>
      view(rail, [signal({ type, person: tomas.id })], []).group.coverage.rolesReached;
    expect([reached('reply'), reached('sdr-meeting'), reached('webinar')]).toEqual([1, 1, 0]);
  });

  it('does not call somebody contacted whose mail bounced', () => {
    expect(view(rail, [], [touch(ines, { outcome: 'bounced' })]).group.coverage.peopleContacted).toBe(0);
  });

  it('counts a colleague’s touch, and shows the latest of all', () => {
    const [first] = view(
      rail,
      [teamTouch({ person: ines.id, at: NOW - DAY })],
      [touch(ines, { touchedAt: NOW - 3 * DAY })],
    ).group.people;
    expect(first?.lastTouch).toMatchObject({ at: NOW - DAY, by: 'Kim Berg', mine: false });
  });

  it('finds the person of an entry by key where the id is another device’s', () => {
    const entry = touch({ ...ines, id: 'elsewhere' });
    expect(view(rail, [], [entry]).group.people[0]?.contacted).toBe(true);
  });
});

describe('engagement', () => {
  it('is hot from the tier’s threshold on', () => {
    const visits = [signal({ type: 'pricing-page' }), signal({ type: 'pricing-page', at: NOW - DAY })];
    expect(view(rail, visits).engagement).toMatchObject({ points: 30, hotAt: 30, hot: true });
    expect(view(rail, visits.slice(1)).engagement).toMatchObject({ points: 15, hot: false });
  });

  it('forgets signals older than thirty days, and doesn’t count the future', () => {
    const { engagement } = view(rail, [
      signal({ type: 'demo-request', at: NOW - 30 * DAY - 1 }),
      signal({ type: 'demo-request', at: NOW + 1 }),
      signal({ type: 'website-visit', at: NOW - 30 * DAY }),
    ]);
    expect(engagement.points).toBe(5);
  });

  it('names the signals that make up the points, newest first, without those that score nothing', () => {
    const { engagement } = view(rail, [
      signal({ type: 'email-open' }),
      signal({ type: 'website-visit', at: NOW - 2 * DAY }),
      signal({ type: 'webinar', at: NOW - DAY }),
    ]);
    expect(engagement.parts.map((part) => [part.signal.type, part.points])).toEqual([
      ['webinar', 15],
      ['website-visit', 5],
    ]);
  });

  it('has no threshold without a tier', () => {
    const { engagement } = view(account(), [
      signal({ type: 'sdr-meeting' }),
      signal({ type: 'sdr-meeting', at: NOW - DAY }),
    ]);
    expect(engagement).toMatchObject({ points: 60, hot: false });
    expect(engagement).not.toHaveProperty('hotAt');
  });
});

describe('what happened', () => {
  it('shows touches and signals of everybody, newest first', () => {
    const { happenings } = view(
      rail,
      [teamTouch({ at: NOW - 2 * DAY }), signal({ at: NOW - DAY, person: ines.id })],
      [touch(tomas)],
    );
    expect(happenings.map(({ kind, at }) => [kind, (NOW - at) / DAY])).toEqual([
      ['touch', 0],
      ['signal', 1],
      ['touch', 2],
    ]);
  });

  it('no longer shows what was undone', () => {
    const mistake = touch(ines);
    const shown = view(rail, [], [mistake, retraction(mistake)]);
    expect(shown.happenings).toEqual([]);
    expect(shown.group.coverage.peopleContacted).toBe(0);
  });

  it('keeps the name of a person who left the list', () => {
    const [line] = view(account(), [], [touch(ines)]).happenings;
    expect(line).toMatchObject({ touch: { personName: 'Ines Varga' } });
  });
});
