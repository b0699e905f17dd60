import { describe, expect, it } from 'vitest';
import { draftPlan } from '../../lib/intake/plan/draftPlan.ts';
import type { PlanOptions } from '../../lib/intake/plan/plan.ts';
import { openFresh } from '../store/open.ts';
import { counter, NOW } from './readWhole.ts';

describe('a long file', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `Company ${at},company-${at}.com`);
  const file = new File([`Account,Website\n${rows.join('\n')}\n`], 'a.csv');

  const plan = async (options: Pick<PlanOptions, 'signal' | 'onProgress'>) =>
    draftPlan(await openFresh(), file, { mode: 'replace', now: NOW, newId: counter(), ...options });

  it('lets the page do its work meanwhile and tells how far it is', async () => {
    let turns = 0;
    const progress: string[] = [];
    const clock = setInterval(() => turns++, 1);
    const { plan: planned } = await plan({
      signal: new AbortController().signal,
      onProgress: (what) => progress.push(what),
    });
    clearInterval(clock);
    expect(planned.difference.added.count).toBe(20_000);
    expect(turns).toBeGreaterThan(5);
    expect(progress.join()).toMatch(/Reading row 20,?000 of (about )?20,?000/);
  });

  it('can be cancelled', async () => {
    const cancel = new AbortController();
    const planning = plan({ signal: cancel.signal, onProgress: () => {} });
    cancel.abort();
    await expect(planning).rejects.toThrow(/abort/i);
  });
});
