import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlaysPage } from '../../components/desk/workspace/PlaysPage.tsx';
import { ScoringPage } from '../../components/desk/workspace/ScoringPage.tsx';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { saveWorkspace } from '../../lib/store/changeWorkspace.ts';
import { connect } from '../../lib/store/connection.ts';
import { readWorkspaceVersions } from '../../lib/store/workspace.ts';

vi.mock('webextension-polyfill', () => import('../store/polyfill.ts'));

// A page with some hundred fields: finding one by its role takes happy-dom a while.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

// happy-dom has no Web Locks; in this file nobody else holds one.
Object.defineProperty(navigator, 'locks', {
  value: {
    request: (_name: string, ...rest: unknown[]) => (rest.at(-1) as (lock: object) => unknown)({}),
  },
});

beforeEach(async () => {
  sessionStorage.clear();
  await (await connect()).clear('settings');
});
afterEach(() => {
  cleanup();
  location.hash = '';
});

const [opening] = defaultWorkspace.plays;

async function openPlays() {
  location.hash = '#/plays?play=0';
  render(<PlaysPage />);
  return screen.findByRole('table', { name: 'Steps of Strategic opening' });
}

const purposeOf = (step: number) =>
  screen.getByRole<HTMLInputElement>('textbox', { name: `Step ${step}: what for` }).value;

const bar = () => screen.getByRole('region', { name: 'Changes' });

describe('the steps of a play', () => {
  it('move by Alt and an arrow from any of their fields, and keep the focus', async () => {
    await openPlays();
    const first = screen.getByRole('spinbutton', { name: 'Step 1: day' });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown', altKey: true });
    expect(purposeOf(2)).toBe(opening?.steps[0]?.purpose);
    expect(purposeOf(1)).toBe(opening?.steps[1]?.purpose);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Step 2: day');
    expect(within(bar()).getByRole('status').textContent).toBe('Moved step 1.');
  });

  it('are added, duplicated and removed, and all of it can be undone', async () => {
    await openPlays();
    const count = () => screen.getAllByRole('textbox', { name: /^Step \d+: what for$/ }).length;
    const before = count();
    fireEvent.click(screen.getByRole('button', { name: 'Duplicate: step 2' }));
    expect(count()).toBe(before + 1);
    expect(purposeOf(3)).toBe(purposeOf(2));
    fireEvent.click(screen.getByRole('button', { name: 'Remove: step 3' }));
    expect(count()).toBe(before);
    fireEvent.click(within(bar()).getByRole('button', { name: 'Undo' }));
    expect(count()).toBe(before + 1);
    fireEvent.click(screen.getByRole('button', { name: 'Add a step' }));
    expect(count()).toBe(before + 2);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Step ${before + 2}: day`);
    // What it is for isn’t filled in yet.
    expect(screen.getByRole('region', { name: 'To mend' }).textContent).toContain('is empty');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
  });

  it('of the channel handoff ask who takes over', async () => {
    await openPlays();
    const channel = screen.getByRole('combobox', { name: 'Step 6: channel' });
    fireEvent.change(channel, { target: { value: 'handoff' } });
    expect(screen.getByRole('region', { name: 'To mend' }).textContent).toContain('to nobody');
    fireEvent.change(screen.getByRole('combobox', { name: 'Hands over to' }), {
      target: { value: 'executive' },
    });
    expect(screen.queryByRole('region', { name: 'To mend' })).toBeNull();
  });
});

describe('saving', () => {
  it('keeps the version before, and one click goes back to it', async () => {
    await openPlays();
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Ends after' }), { target: { value: '60' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/^Saved/);
    const versions = () => connect().then(readWorkspaceVersions);
    expect((await versions()).now.plays[0]?.days).toBe(60);
    expect((await versions()).before?.plays[0]?.days).toBe(40);
    fireEvent.click(await screen.findByRole('button', { name: 'Go back to the version before' }));
    await screen.findByText(/in force again/);
    expect((await versions()).now.plays[0]?.days).toBe(40);
  });

  it('saves what was changed alone, and nothing where it is as before', async () => {
    await openPlays();
    const days = screen.getByRole('spinbutton', { name: 'Ends after' });
    fireEvent.change(days, { target: { value: '60' } });
    expect(bar().textContent).toContain('Not saved yet: Plays');
    fireEvent.change(days, { target: { value: '40' } });
    expect(bar().textContent).not.toContain('Not saved yet');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
  });
});

describe('a part that was changed elsewhere meanwhile', () => {
  const [first, ...others] = defaultWorkspace.plays;
  const elsewhere = async (days: number) =>
    saveWorkspace(await connect(), { plays: first ? [{ ...first, days }, ...others] : others });
  const days = () => screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Ends after' });
  const asked = () => screen.findByRole('region', { name: 'Changed elsewhere' });
  const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });

  it('is asked about before the draft can be saved over it', async () => {
    await openPlays();
    fireEvent.change(days(), { target: { value: '60' } });
    await elsewhere(50);
    expect((await asked()).textContent).toContain('Plays');
    expect(save().disabled).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
    expect(screen.queryByRole('region', { name: 'Changed elsewhere' })).toBeNull();
    expect(days().value).toBe('60');
    fireEvent.click(save());
    await screen.findByText(/^Saved/);
    const { now, before } = await readWorkspaceVersions(await connect());
    expect([now.plays[0]?.days, before?.plays[0]?.days]).toEqual([60, 50]);
  });

  it('can be taken over, and the draft comes back with Undo', async () => {
    await openPlays();
    fireEvent.change(days(), { target: { value: '60' } });
    await elsewhere(50);
    await asked();
    fireEvent.click(screen.getByRole('button', { name: 'Take what is in force' }));
    expect(days().value).toBe('50');
    expect(bar().textContent).not.toContain('Not saved yet');
    fireEvent.click(within(bar()).getByRole('button', { name: 'Undo' }));
    expect(days().value).toBe('60');
    await asked();
  });

  it('is still asked about after a reload, and not where both changed it alike', async () => {
    await openPlays();
    fireEvent.change(days(), { target: { value: '60' } });
    cleanup();
    await elsewhere(50);
    await openPlays();
    await asked();
    await elsewhere(60);
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Changed elsewhere' })).toBeNull());
    expect(bar().textContent).not.toContain('Not saved yet');
  });
});

describe('a field with a fault', () => {
  it('doesn’t hide what makes no sense in other parts', async () => {
    location.hash = '#/scoring?section=limits';
    sessionStorage.setItem(
      'touchline-workspace-draft',
      JSON.stringify({
        parts: { followUpHours: '', tiers: [...defaultWorkspace.tiers, defaultWorkspace.tiers[0]] },
        from: {},
      }),
    );
    render(<ScoringPage />);
    const mend = await screen.findByRole('region', { name: 'To mend' });
    expect(mend.textContent).toContain('Follow-up');
    expect(mend.textContent).toContain('is “1:1”, as another’s is.');
  });

  it('says so beside itself, and to a screen reader', async () => {
    location.hash = '#/scoring?section=tiers';
    render(<ScoringPage />);
    const field = await screen.findByRole('spinbutton', { name: 'Hot at, Tier 1' });
    fireEvent.change(field, { target: { value: '90000' } });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const words = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(words?.textContent).toMatch(/nobody can reach them.*Set \d+ or less/);
    expect(screen.getByRole('navigation', { name: 'Scoring' }).textContent).toContain('Tiers1 to mend');
  });

  it('is reached from the summary', async () => {
    location.hash = '#/scoring?section=limits';
    render(<ScoringPage />);
    const hours = await screen.findByRole('spinbutton', { name: 'Reach out to a hot account within' });
    fireEvent.change(hours, { target: { value: '' } });
    const link = within(screen.getByRole('region', { name: 'To mend' })).getByRole('link');
    expect(link.getAttribute('href')).toBe('#/scoring?section=limits&at=followUpHours');
    fireEvent.click(link);
    await waitFor(() => expect(document.activeElement).toBe(hours));
  });
});

describe('a choice of several', () => {
  it('is ticked in the list’s order, and may be empty where that means all', async () => {
    await openPlays();
    const tiers = screen.getByRole('group', { name: 'Tiers' });
    fireEvent.click(within(tiers).getByRole('checkbox', { name: 'Tier 3 · 1:many' }));
    fireEvent.click(within(tiers).getByRole('checkbox', { name: 'Tier 2 · 1:few' }));
    expect(tiers.closest('details')?.querySelector('summary')?.textContent).toBe(
      'Tiers: Tier 1 · 1:1, Tier 2 · 1:few, Tier 3 · 1:many',
    );
  });
});
