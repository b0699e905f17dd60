import { expect, it } from 'vitest';
import { draftPlan } from '../../../lib/intake/plan/draftPlan.ts';
import { applyList } from '../../../lib/store/generation.ts';
import { rollBack } from '../../../lib/store/rollBack.ts';
import { account } from '../../core/builders.ts';
import { FILE, openFresh } from '../../store/open.ts';
import { counter, NOW } from '../readWhole.ts';

const phase = { signal: new AbortController().signal, onProgress: () => {} };
const rail = account({ id: 'rail', domains: ['rail.example.com'], people: [] });
const HEAD = 'Domain,Activity Type,Date,Campaign\n';
const ROWS =
  'rail.example.com,Webinar,2026-11-02,Autumn\nrail.example.com,Webinar,2026-11-02,Autumn\nrail.example.com,Email Clicked,2026-11-03,Autumn\n';

it('signals that are here already are no news, until their import is taken back', async () => {
  const db = await openFresh();
  await applyList(db, { mode: 'replace', accounts: [rail] }, FILE, { now: 1 });
  const plan = (rows: string, now: number) =>
    draftPlan(db, new File([HEAD, rows], 'signals.csv'), {
      mode: 'update',
      now,
      newId: counter(),
      ...phase,
    });
  const first = await plan(ROWS, NOW);
  expect(first.plan.activity).toBe(2);
  expect(first.plan.report).not.toHaveProperty('alreadyHere');
  expect(await first.apply(phase)).toMatchObject({ activity: 2 });

  const again = await plan(`${ROWS}rail.example.com,Webinar,2026-11-09,Winter\n`, NOW + 1000);
  expect(again.plan.activity).toBe(1);
  expect(again.plan.report.alreadyHere).toBe(2);

  await rollBack(db, { now: NOW + 1500 });
  expect((await plan(ROWS, NOW + 2000)).plan.activity).toBe(2);
});
