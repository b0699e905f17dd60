import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../components/desk/import/importState.ts';
import { broughtWords } from '../../components/desk/import/outcomeWords.ts';
import { sortsOf } from '../../components/desk/import/ToLookAt.tsx';
import type { Plan } from '../../lib/intake/plan/plan.ts';
import type { ImportReport } from '../../lib/intake/report.ts';

const report: ImportReport = {
  file: 'list.csv',
  ...{ rows: 12, accounts: 1200, people: 3, added: 0, changed: 0, unchanged: 12, gone: 0 },
  ...{ merged: [], refused: [], warnings: [], columns: [] },
};

describe('what came of an import is said', () => {
  it.each<[string, Partial<ImportReport>, string]>([
    ['of a list', {}, '1,200 accounts'],
    ['of people', { brought: { people: 3 }, changed: 2 }, '3 people, 2 accounts changed'],
    ['of one person who was there', { brought: { people: 1 } }, '1 person, nothing new of them'],
    ['of one signal', { brought: { activity: 1 } }, '1 signal or touch'],
    [
      'of a workspace',
      { rows: 0, brought: { workspace: ['caps', 'tiers'] } },
      'how your team works (limits of touches, tiers)',
    ],
    [
      'of a workspace with a list',
      { brought: { workspace: ['caps'] } },
      'how your team works (limits of touches), and 1,200 accounts',
    ],
    ['of a workspace as it was', { rows: 0, brought: {} }, 'nothing that was not so before'],
  ])('in the terms %s', (_, change, words) => {
    expect(broughtWords({ ...report, ...change })).toBe(words);
  });
});

describe('the summary beside Import', () => {
  const none = { count: 0, items: [] };
  const plan = {
    difference: { added: { count: 3, items: [] }, changed: none, gone: none },
    activity: 0,
    workspace: [],
    report,
  } as unknown as Plan;
  const row = { row: 2, column: 'Tier', value: 'Platinum', reason: 'No tier is called so.' };

  it('tells what will not come in, too', () => {
    expect(summaryOf(plan)).toBe('3 added');
    const leftOut = { merged: 0, refused: 3000, warnings: 0 };
    const told = { ...report, refused: [row], warnings: [row, row], leftOut };
    expect(summaryOf({ ...plan, report: told })).toBe('3 added, 3,001 rejected, 2 to look at');
  });
});

describe('values to look at', () => {
  it('are the first of each column, lost ones before missing ones', () => {
    const missing = { row: 2, column: 'Website', value: '', reason: 'No website.' };
    const lost = { row: 9, column: 'Tier', value: 'Platinum', reason: 'No tier is called so.' };
    expect(
      sortsOf([missing, { ...missing, row: 3 }, lost, { ...lost, row: 10 }, { ...lost, row: 11 }]),
    ).toEqual([
      { first: lost, more: 2 },
      { first: missing, more: 1 },
    ]);
  });
});
