import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Figures } from '../../components/card/Figures.tsx';
import { NextStep } from '../../components/card/NextStep.tsx';
import { StakeholderMap } from '../../components/card/StakeholderMap.tsx';
import { TierBadge } from '../../components/card/TierBadge.tsx';
import { Timeline } from '../../components/card/Timeline.tsx';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { nextSteps } from '../../lib/core/nextSteps.ts';
import { DAY } from '../../lib/core/time.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Activity } from '../../lib/schema/activity.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { account, NOW, person, signal, teamTouch, touch } from '../core/builders.ts';
import { fakeJournal, subjectOf } from './fakeJournal.ts';

afterEach(cleanup);

const ines = person('Ines Varga', {
  title: 'COO',
  roles: ['economic-buyer', 'executive-sponsor'],
  keys: ['linkedin-person:ines-varga-example'],
  email: 'ines.varga@example.com',
});
const rail = account({
  tier: '1:1',
  fit: 86,
  people: [ines],
  owners: { ae: 'Dana Whitlock', sdr: 'Kim Berg' },
});

function view(of: Account = rail, activity: Activity[] = [], entries: Entry[] = []) {
  return viewAccount(of, activity, entries, defaultWorkspace, NOW);
}

describe('the tier', () => {
  it('shows label, id and treatment', () => {
    render(<TierBadge tier={view().tier} />);
    expect(screen.getByRole('group', { name: 'Tier' }).textContent).toBe('Tier 11:1 · bespoke');
  });

  it('says that there is none yet', () => {
    render(<TierBadge tier={undefined} />);
    expect(screen.getByRole('group', { name: 'Tier' }).textContent).toBe('No tier yet');
  });
});

describe('the figures', () => {
  it('show fit as a meter, and no meter where fit is unknown', () => {
    render(<Figures view={view()} account={rail} journal={fakeJournal().journal} me={undefined} now={NOW} />);
    expect(screen.getByRole('meter', { name: 'Fit' }).getAttribute('value')).toBe('86');
    cleanup();
    render(
      <Figures
        view={view(account())}
        account={rail}
        journal={fakeJournal().journal}
        me={undefined}
        now={NOW}
      />,
    );
    expect(screen.queryByRole('meter')).toBeNull();
    expect(screen.getByText('not known')).toBeTruthy();
  });

  it('call the rep You', () => {
    render(
      <Figures view={view()} account={rail} journal={fakeJournal().journal} me="Dana Whitlock" now={NOW} />,
    );
    expect(screen.getByText('You')).toBeTruthy();
    expect(screen.getByText('SDR Kim Berg')).toBeTruthy();
  });

  it('unfold the engagement to its signals', async () => {
    const hot = view(rail, [signal({ type: 'demo-request', at: NOW - DAY })]);
    render(<Figures view={hot} account={rail} journal={fakeJournal().journal} me={undefined} now={NOW} />);
    expect(screen.getByText('50, hot at 30')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Why this engagement' }));
    expect(within(await screen.findByRole('listitem')).getByText('+50')).toBeTruthy();
  });
});

describe('the stakeholder map', () => {
  const map = {
    suppressions: [],
    moves: [],
    subject: subjectOf(rail),
    journal: fakeJournal().journal,
    now: NOW,
  };
  it('is one list: a person’s name, title and roles, and what is missing', () => {
    render(<StakeholderMap group={view().group} {...map} />);
    const items = within(screen.getByRole('region', { name: 'Stakeholder map' })).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual([
      'IVInes Varga Economic buyer, Executive sponsor · COOnext not contacted',
      '?Champion · missingAdd',
      '?Technical evaluator · missingAdd',
      '?End user · missingAdd',
      '?Finance or procurement · missingAdd',
    ]);
  });

  it('measures coverage in roles reached', () => {
    const reached = view(rail, [], [touch(ines, { direction: 'in', outcome: 'replied' })]);
    render(<StakeholderMap group={reached.group} {...map} />);
    const meter = screen.getByRole('meter', { name: 'Coverage' });
    expect([meter.getAttribute('value'), meter.getAttribute('max')]).toEqual(['1', '5']);
  });

  it('leads to the person with one click', () => {
    render(<StakeholderMap group={view().group} {...map} />);
    expect(screen.getByRole('link', { name: 'Ines Varga on LinkedIn' }).getAttribute('href')).toBe(
      'https://www.linkedin.com/in/ines-varga-example/',
    );
    expect(screen.getByRole('link', { name: 'Email Ines Varga' }).getAttribute('href')).toBe(
      'mailto:ines.varga@example.com',
    );
  });

  it('says that there is nobody where nobody is mapped or required', () => {
    render(<StakeholderMap group={view(account()).group} {...map} />);
    expect(screen.getByText('Your list has no people for this account.')).toBeTruthy();
    expect(screen.queryByRole('meter')).toBeNull();
  });
});

describe('the next step', () => {
  const actions = { onDone: vi.fn(), onSnooze: vi.fn(), onSkip: vi.fn(), onCopied: vi.fn() };
  const parts = { subject: subjectOf(rail), journal: fakeJournal().journal };
  const steps = (of: ReturnType<typeof view>, me?: string) => nextSteps(of, { now: NOW, me });
  const running = { ...rail, plays: [{ play: 'hot-account', startedAt: NOW }] };

  it('names the play, the person and the moment', () => {
    const engaged = view(running, [signal({ person: ines.id })]);
    render(
      <NextStep view={engaged} next={steps(engaged, 'Dana Whitlock')} now={NOW} {...parts} {...actions} />,
    );
    const region = screen.getByRole('region', { name: 'Next step' });
    expect(within(region).getByRole('heading').textContent).toBe('Call Ines Varga');
    expect(region.textContent).toContain('Hot account, 1 of 5');
    expect(region.textContent).not.toContain('for AE');
    expect(region.textContent).toMatch(/By tomorrow \d\d:\d\d\./);
  });

  it('says whose step it is when it isn’t the rep’s', () => {
    const { tier: _, ...plain } = running;
    const of = view(plain);
    render(<NextStep view={of} next={steps(of, 'Kim Berg')} now={NOW} {...parts} {...actions} />);
    expect(screen.getByText(/for AE Dana Whitlock/)).toBeTruthy();
  });

  it('needs a reason to skip and a date to snooze', () => {
    const of = view(running);
    render(<NextStep view={of} next={steps(of)} now={NOW} {...parts} {...actions} />);
    fireEvent.click(screen.getByRole('button', { name: 'Skip' }));
    expect(actions.onSkip).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(actions.onSkip).toHaveBeenCalledWith(
      expect.objectContaining({ ref: { play: 'hot-account', step: '1', startedAt: NOW } }),
      expect.any(String),
      'Not now',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Snooze' }));
    fireEvent.click(screen.getByRole('button', { name: 'In 3 days' }));
    expect(actions.onSnooze).toHaveBeenCalledWith(
      expect.objectContaining({ ref: { play: 'hot-account', step: '1', startedAt: NOW } }),
      expect.any(String),
      new Date(2026, 10, 21).getTime(),
    );
  });

  it('says so when there is none', () => {
    const of = view(account());
    render(<NextStep view={of} next={steps(of)} now={NOW} {...parts} {...actions} />);
    expect(screen.getByRole('region', { name: 'Next step' }).textContent).toContain('no play runs here');
    expect(screen.queryByRole('button', { name: 'Done' })).toBeNull();
  });
});

describe('the activity', () => {
  const lines = { people: [], subject: subjectOf(rail), journal: fakeJournal().journal, now: NOW };
  it('shows a colleague’s touch with their name, and lets the rep take back only their own', () => {
    const onUndo = vi.fn();
    const own = touch(ines, { note: 'Sent the <b>case</b>' });
    const shown = view(rail, [teamTouch({ person: ines.id, at: NOW - DAY })], [own]);
    render(
      <Timeline
        happenings={shown.happenings}
        {...lines}
        subject={subjectOf(rail, { me: 'Dana Whitlock' })}
        onUndo={onUndo}
      />,
    );
    const region = screen.getByRole('region', { name: 'Activity' });
    expect(region.textContent).toContain('Email to Ines Varga, Kim Berg');
    expect(region.textContent).toContain('Sent the <b>case</b>');
    fireEvent.click(within(region).getByRole('button', { name: /^Undo/ }));
    expect(onUndo).toHaveBeenCalledExactlyOnceWith(own.id);
  });

  it('unfolds the rest', () => {
    const visits = Array.from({ length: 9 }, (_, index) => signal({ at: NOW - index * DAY }));
    render(<Timeline happenings={view(rail, visits).happenings} {...lines} onUndo={vi.fn()} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(4);
    fireEvent.click(screen.getByRole('button', { name: 'All 9' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(9);
  });
});

describe('entries that can’t be read', () => {
  it('are one line of the activity, with the way to the data', () => {
    render(
      <Timeline
        happenings={[]}
        unreadable={1}
        people={[]}
        subject={subjectOf(rail)}
        journal={fakeJournal().journal}
        now={NOW}
        onUndo={vi.fn()}
      />,
    );
    expect(screen.getByText(/^1 entry can’t be read; it is kept\./)).toBeTruthy();
    expect(screen.queryByText(/Nothing yet/)).toBeNull();
    expect(screen.getByRole('link', { name: 'Your data' }).getAttribute('href')).toBe('/desk.html#/privacy');
    cleanup();
    render(
      <Timeline
        happenings={[]}
        unreadable={2}
        people={[]}
        subject={subjectOf(rail)}
        journal={fakeJournal().journal}
        now={NOW}
        onUndo={vi.fn()}
      />,
    );
    expect(screen.getByText(/^2 entries can’t be read; they are kept\./)).toBeTruthy();
  });
});
