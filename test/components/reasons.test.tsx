import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Figures } from '../../components/card/Figures.tsx';
import { NextStep } from '../../components/card/NextStep.tsx';
import { StakeholderMap } from '../../components/card/StakeholderMap.tsx';
import { Timeline } from '../../components/card/Timeline.tsx';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { dismissSignal } from '../../lib/core/knowledgeEntries.ts';
import { nextSteps } from '../../lib/core/nextSteps.ts';
import { DAY, HOUR } from '../../lib/core/time.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Activity } from '../../lib/schema/activity.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import type { Workspace } from '../../lib/schema/workspace.ts';
import { account, NOW, nextId, person, signal } from '../core/builders.ts';
import { fakeJournal, subjectOf } from './fakeJournal.ts';

afterEach(cleanup);

const ines = person('Ines Varga', { roles: ['economic-buyer'] });
const rail = account({ tier: '1:1', fit: 86, people: [ines], owners: { ae: 'Dana Whitlock' } });

interface Told {
  of?: Account;
  activity?: Activity[];
  entries?: Entry[];
  workspace?: Workspace;
}

function figures({ of = rail, activity = [], entries = [], workspace = defaultWorkspace }: Told) {
  const view = viewAccount(of, activity, entries, workspace, NOW);
  const kept = fakeJournal();
  render(<Figures view={view} account={of} journal={kept.journal} me={undefined} now={NOW} />);
  return kept;
}

const unfold = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('the fit’s reasons', () => {
  const icp = {
    criteria: [
      { id: 'a', fact: 'industry', test: { is: 'one-of', values: ['Transport'] }, weight: 3 },
      { id: 'b', fact: 'employees', test: { is: 'range', from: 200 }, weight: 1 },
      { id: 'c', fact: 'country', test: { is: 'one-of', values: ['France'] }, weight: 1, knockOut: true },
    ],
  } as const satisfies { criteria: readonly unknown[] };
  const workspace = { ...defaultWorkspace, icp: structuredClone(icp) as unknown as Workspace['icp'] };
  const { fit: _, ...unscored } = { ...rail, industry: 'Transport' };

  it('are criteria, weights and evidence, with the confidence on the face of it', async () => {
    figures({ of: unscored, workspace });
    expect(screen.getByText('1 of 3 facts known')).toBeTruthy();
    unfold('Why this fit');
    const items = await screen.findAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Industry is one of Transport · Transportweight 3100%',
      'Employees from 200 · not knownweight 1–',
      'Country is one of France · not knownweight 1–',
    ]);
  });

  it('name the knock-out', async () => {
    figures({ of: { ...unscored, country: 'Norway' }, workspace });
    expect(screen.getByText('knocked out')).toBeTruthy();
    unfold('Why this fit');
    expect(await screen.findByText('Knocked out: Country is one of France fails.')).toBeTruthy();
  });

  it('show ours beside the list’s on demand', async () => {
    figures({ of: { ...rail, industry: 'Transport' }, workspace });
    expect(screen.getByText('from the list')).toBeTruthy();
    unfold('Why this fit');
    expect(await screen.findByText('By your criteria: 100, 1 of 3 facts known')).toBeTruthy();
  });

  it('put the list’s grade in front, without a meter, and ours beside it on demand', async () => {
    const of = { ...unscored, attributes: [{ name: 'Fit as written', value: 'B+' }] };
    figures({ of, workspace });
    expect(screen.getByText('B+')).toBeTruthy();
    expect(screen.getByText('from the list')).toBeTruthy();
    expect(screen.queryByRole('meter', { name: 'Fit' })).toBeNull();
    unfold('Why this fit');
    expect(
      await screen.findByText(/“B\+” is your list’s grade\. Priority and tier count .* 100\./),
    ).toBeTruthy();
    expect(screen.getByText('By your criteria: 100, 1 of 3 facts known')).toBeTruthy();
  });

  it('say what the list says outside the scale', async () => {
    const of = { ...unscored, attributes: [{ name: 'Fit as written', value: '140' }] };
    figures({ of });
    expect(screen.getByText('off the scale')).toBeTruthy();
    unfold('Why this fit');
    expect(await screen.findByText(/“140” in your list, which is no number from 0 to 100/)).toBeTruthy();
  });
});

describe('a signal', () => {
  const demo = signal({ type: 'demo-request', person: ines.id, at: NOW - DAY, learnedAt: NOW - HOUR });

  it('is dismissed with a reason', async () => {
    const { written } = figures({ activity: [demo] });
    unfold('Why this engagement');
    fireEvent.click(await screen.findByRole('button', { name: 'Dismiss: Demo request' }));
    expect(written).toEqual([]);
    unfold('Not them');
    expect(written).toMatchObject([{ kind: 'signal.dismissed', signal: demo.id, reason: 'Not them' }]);
  });

  it('is confirmed', async () => {
    const { written } = figures({ activity: [demo] });
    unfold('Why this engagement');
    fireEvent.click(await screen.findByRole('button', { name: 'Confirm: Demo request' }));
    expect(written).toMatchObject([{ kind: 'signal.accepted', signal: demo.id }]);
  });

  it('scores nothing once dismissed, and can be brought back', async () => {
    const gone = dismissSignal({ id: nextId(), at: NOW }, rail, demo.id, 'Not them');
    const { undo } = figures({ activity: [demo], entries: [gone] });
    expect(screen.queryByText('Hot')).toBeNull();
    unfold('Why this engagement');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo: Demo request dismissed' }));
    expect(undo).toHaveBeenCalledExactlyOnceWith([gone.id]);
  });
});

describe('the other figures', () => {
  it('unfold to weights, evidence and dates', async () => {
    const of = {
      ...rail,
      segments: ['Cities'],
      triggers: [{ type: 'hiring' as const, at: NOW - DAY, note: '12 engineers' }],
    };
    figures({ of });
    unfold(/priority .*Hiring until/);
    const region = screen.getByRole('region', { name: 'Figures' });
    await screen.findByText('Timing', { selector: 'h2' });
    expect(region.textContent).toContain('Fit, 86 by the listweight 30');
    expect(region.textContent).toContain('12 engineers, by your list');
    expect(region.textContent).toContain('Nothing was done here yet');
    expect(region.textContent).toContain('Cities, by your list');
  });
});

describe('a play', () => {
  const running = { ...rail, plays: [{ play: 'hot-account', startedAt: NOW - HOUR }] };
  const demo = signal({ type: 'demo-request', person: ines.id, at: NOW - HOUR });

  function steps(of: Account) {
    const view = viewAccount(of, [demo], [], defaultWorkspace, NOW);
    const kept = fakeJournal();
    const onCopied = vi.fn();
    render(
      <NextStep
        view={view}
        next={nextSteps(view, { now: NOW })}
        subject={subjectOf(of, { me: 'Dana Whitlock' })}
        journal={kept.journal}
        now={NOW}
        onDone={vi.fn()}
        onSnooze={vi.fn()}
        onSkip={vi.fn()}
        onCopied={onCopied}
      />,
    );
    return { ...kept, onCopied };
  }

  it('is stopped with a reason', async () => {
    const { written } = steps(running);
    unfold('1 play runs');
    fireEvent.click(await screen.findByRole('button', { name: 'Stop play Hot account' }));
    unfold('Wrong time');
    expect(written).toMatchObject([{ kind: 'play.stopped', play: 'hot-account', reason: 'Wrong time' }]);
  });

  it('shows what marketing does, for reference', async () => {
    steps(running);
    unfold('1 play runs');
    expect((await screen.findByText('Ad, the group')).closest('li')?.textContent).toContain('Marketing');
  });

  it('is started by hand', async () => {
    const { written } = steps(rail);
    unfold('Plays');
    fireEvent.click(await screen.findByRole('button', { name: 'Start Strategic opening' }));
    expect(written).toMatchObject([{ kind: 'play.started', play: { id: 'strategic-opening' } }]);
  });

  it('has what to say on the clipboard, and readies the log', async () => {
    const writeText = vi.fn(async (_: string) => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const { onCopied } = steps(running);
    unfold('What to say');
    fireEvent.click(await screen.findByRole('button', { name: 'Copy what to say' }));
    await vi.waitFor(() => expect(onCopied).toHaveBeenCalledOnce());
    expect(writeText.mock.calls[0]?.[0]).toContain('Hi Ines,');
    expect(onCopied.mock.calls[0]?.[0]).toMatchObject({ kind: 'hot', person: { person: ines } });
    vi.unstubAllGlobals();
  });

  it('says that the browser refused the clipboard, and readies nothing', async () => {
    const writeText = vi.fn(async (_: string) => Promise.reject(new Error('refused')));
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const { onCopied, said } = steps(running);
    unfold('What to say');
    fireEvent.click(await screen.findByRole('button', { name: 'Copy what to say' }));
    await vi.waitFor(() => expect(said[0]).toContain('Not copied'));
    expect(onCopied).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });
});

describe('what the rep knows of a person', () => {
  function map() {
    const view = viewAccount(rail, [], [], defaultWorkspace, NOW);
    const kept = fakeJournal();
    render(
      <StakeholderMap
        group={view.group}
        suppressions={[]}
        moves={[{ person: ines.id, from: { id: 'old', name: 'Example Foods' }, engaged: true }]}
        subject={subjectOf(rail)}
        journal={kept.journal}
        now={NOW}
      />,
    );
    unfold(/Ines Varga/);
    return kept;
  }

  it('is their roles', async () => {
    const { written } = map();
    fireEvent.click(await screen.findByRole('button', { name: 'Set roles' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Champion' }));
    unfold('Save roles');
    expect(written).toMatchObject([{ kind: 'role.set', roles: ['economic-buyer', 'champion'] }]);
  });

  it('is that they left', async () => {
    const { written } = map();
    fireEvent.click(await screen.findByRole('button', { name: 'Left the company' }));
    expect(written).toMatchObject([{ kind: 'person.left', person: { id: ines.id } }]);
  });

  it('is where they came from', () => {
    map();
    expect(screen.getByText(/came from Example Foods/)).toBeTruthy();
  });
});

describe('what the rep notes', () => {
  function noting(url?: string) {
    const view = viewAccount(rail, [], [], defaultWorkspace, NOW);
    const kept = fakeJournal();
    render(
      <Timeline
        happenings={view.happenings}
        people={[ines]}
        subject={subjectOf(rail, { url })}
        journal={kept.journal}
        now={NOW}
        onUndo={vi.fn()}
      />,
    );
    unfold('Note a signal');
    return kept;
  }

  it('is an occasion, with the page as its evidence', async () => {
    const { written } = noting('https://jobs.example/42');
    const what = await screen.findByRole('combobox', { name: 'What happened' });
    fireEvent.change(what, { target: { value: 'hiring' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'What you saw' }), {
      target: { value: 'Twelve engineers' },
    });
    unfold('Note it');
    expect(written).toMatchObject([
      { kind: 'signal.noted', what: 'hiring', note: 'Twelve engineers', evidence: 'https://jobs.example/42' },
    ]);
  });

  it('has no evidence where the rep says so, or there is no page', async () => {
    const { written } = noting('https://jobs.example/42');
    fireEvent.click(await screen.findByRole('checkbox'));
    unfold('Note it');
    expect(written[0]).not.toHaveProperty('evidence');
    cleanup();
    noting('about:blank');
    await screen.findByRole('combobox', { name: 'What happened' });
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('is a qualified conversation, with whom', async () => {
    const { written } = noting();
    const what = await screen.findByRole('combobox', { name: 'What happened' });
    fireEvent.change(what, { target: { value: 'qualified' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Who' }), { target: { value: ines.id } });
    unfold('Note it');
    expect(written).toMatchObject([{ kind: 'conversation.qualified', person: { id: ines.id } }]);
  });
});
