import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedFit, scoreFit, unreadFit, viewFit } from '../../lib/core/fit.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Criterion } from '../../lib/schema/icp.ts';
import { account } from './builders.ts';

const industry: Criterion = {
  id: 'industry',
  fact: 'industry',
  test: { is: 'one-of', values: ['Rail', 'Logistics'] },
  weight: 30,
};
const size: Criterion = {
  id: 'size',
  fact: 'employees',
  test: { is: 'range', from: 200, to: 1000, edge: 0.5 },
  weight: 20,
};
const runsSap: Criterion = {
  id: 'sap',
  fact: 'technologies',
  test: { is: 'includes-any', values: ['SAP'] },
  weight: 10,
};
const lacksPlanner: Criterion = {
  id: 'planner',
  fact: 'technologies',
  test: { is: 'includes-none', values: ['PlanFast'] },
  weight: 10,
};

const fitOf = (of: Partial<Account>, ...criteria: Criterion[]) => scoreFit(account(of), { criteria });
const exactly = (employees: number) => ({ employees: { from: employees, to: employees } });

describe('a fit', () => {
  it('is earned weight over known weight', () => {
    expect(
      fitOf(
        { industry: ' rail', ...exactly(500), technologies: ['Oracle'] },
        industry,
        size,
        runsSap,
        lacksPlanner,
      ),
    ).toMatchObject({
      score: 86,
      confidence: { known: 4, of: 4 },
      firmographic: 1,
      technographic: 0.5,
    });
  });

  it('loses confidence, not score, by what is unknown', () => {
    expect(fitOf({ industry: 'Logistics' }, industry, size, runsSap, lacksPlanner)).toMatchObject({
      score: 100,
      confidence: { known: 1, of: 4 },
    });
    expect(fitOf({ industry: 'Rail' }, industry, runsSap)).not.toHaveProperty('technographic');
  });

  it.each([
    ['without criteria', {}, []],
    ['where nothing is known', {}, [industry]],
    ['where only what has no weight is known', { industry: 'Rail' }, [{ ...industry, weight: 0 }]],
  ])('is none %s', (_, of, criteria) => expect(fitOf(of, ...criteria)).toBeUndefined());

  it('is nothing after a knock-out, and says which', () => {
    const must = { ...industry, knockOut: true as const };
    expect(fitOf({ industry: 'Retail', ...exactly(500) }, must, size)).toMatchObject({
      score: 0,
      knockedOut: must,
    });
    expect(fitOf({ ...exactly(500) }, must, size)).toMatchObject({ score: 100 });
    expect(fitOf({ industry: 'Rail', ...exactly(500) }, must, size)).not.toHaveProperty('knockedOut');
    expect(fitOf({ industry: 'Retail' }, { ...must, weight: 0 })).toMatchObject({ score: 0 });
  });

  it('carries for each criterion what the account has', () => {
    expect(fitOf({ industry: 'Retail' }, industry, size)?.parts).toEqual([
      { criterion: industry, known: true, share: 0, evidence: { kind: 'texts', texts: ['Retail'] } },
      { criterion: size, known: false },
    ]);
  });

  it.each([
    [200, 100],
    [1000, 100],
    [150, 50],
    [100, 0],
    [50, 0],
    [1250, 50],
    [1500, 0],
  ])('with a soft edge: %i people score %i', (people, score) =>
    expect(fitOf(exactly(people), size)?.score).toBe(score),
  );

  it('with a hard edge scores nothing just outside', () => {
    const hard: Criterion = { ...size, test: { is: 'range', from: 200 } };
    expect([199, 200].map((people) => fitOf(exactly(people), hard)?.score)).toEqual([0, 100]);
  });

  it('holds a range by its middle, an open one by its lower end', () => {
    expect(fitOf({ employees: { from: 101, to: 199 } }, size)?.score).toBe(50);
    expect(fitOf({ employees: { from: 1500 } }, size)?.score).toBe(0);
  });

  it('says that a tool is lacking only where tools are known', () => {
    expect(fitOf({ technologies: ['Oracle'] }, lacksPlanner)?.score).toBe(100);
    expect(fitOf({ technologies: ['planfast'] }, lacksPlanner)?.score).toBe(0);
    expect(fitOf({}, lacksPlanner)).toBeUndefined();
  });

  const attributes = (name: string, value: string) => ({ attributes: [{ name, value }] });
  it.each<[string, string, Criterion['test'], number | undefined]>([
    ['Fleet Size', '1,200', { is: 'range', from: 1000 }, 100],
    ['fleet size', '€ 0.9k', { is: 'range', from: 1000 }, 0],
    ['FLEET SIZE', '45 %', { is: 'range', to: 50 }, 100],
    ['fleet size', '-3', { is: 'range', from: 0 }, 0],
    ['fleet size', 'large', { is: 'range', from: 1000 }, undefined],
    ['fleet size', 'Trams; Buses', { is: 'includes-any', values: ['buses'] }, 100],
    ['fleet size', 'anything', { is: 'exists' }, 100],
    ['other', 'anything', { is: 'exists' }, undefined],
  ])('reads the attribute %s of %s', (name, value, test, score) => {
    const criterion: Criterion = { id: 'x', fact: { attribute: 'Fleet size' }, test, weight: 1 };
    expect(fitOf(attributes(name, value), criterion)?.score).toBe(score);
  });
});

describe('the fit that is shown', () => {
  const icp = { criteria: [industry] };
  it('is the list’s where it has one, with ours beside it', () => {
    expect(viewFit(account({ fit: 86, industry: 'Retail' }), icp)).toMatchObject({
      score: 86,
      from: 'list',
      ours: { score: 0 },
    });
    expect(viewFit(account({ industry: 'Rail' }), icp)).toMatchObject({ score: 100, from: 'icp' });
    expect(viewFit(account(), icp)).toBeUndefined();
  });

  it('names what the list says outside the scale, unless it has a fit by now', () => {
    const strange = account({ attributes: [{ name: 'Fit as written', value: '140' }] });
    expect(unreadFit(strange)).toBe('140');
    expect(unreadFit({ ...strange, fit: 80 })).toBeUndefined();
    expect(viewFit(strange, { criteria: [] })).toBeUndefined();
  });
});

describe('a grade of the list’s', () => {
  const graded = (value: string, of: Partial<Account> = {}) =>
    account({ attributes: [{ name: 'Fit as written', value }], ...of });
  const icp = { criteria: [industry] };

  it.each(['A', 'B+', 'c-', 'A1', 'High', 'Strong fit', 'very good', 'Niedrig'])(
    '%s wins as it is written',
    (grade) => {
      const view = viewFit(graded(grade, { industry: 'Rail' }), icp);
      expect(view).toMatchObject({ grade, from: 'list', ours: { score: 100 } });
      expect(view).not.toHaveProperty('score');
      expect(unreadFit(graded(grade))).toBeUndefined();
    },
  );

  it.each(['140', '-3', 'n/a', 'A very long remark', 'G', '?'])('%s is none', (text) => {
    expect(viewFit(graded(text, { industry: 'Rail' }), icp)).toMatchObject({ score: 100, from: 'icp' });
    expect(unreadFit(graded(text))).toBe(text);
  });

  it('leaves the sums to ours, and to nothing where there is none', () => {
    expect(countedFit(viewFit(graded('A', { industry: 'Retail' }), icp))).toBe(0);
    expect(viewFit(graded('A'), icp)).toEqual({ grade: 'A', from: 'list' });
    expect(countedFit(viewFit(graded('A'), icp))).toBeUndefined();
    expect(countedFit(viewFit(account({ fit: 86, industry: 'Retail' }), icp))).toBe(86);
  });
});

describe('any fit', () => {
  const tools = ['SAP', 'Oracle', 'PlanFast'];
  const tests: fc.Arbitrary<Pick<Criterion, 'fact' | 'test'>> = fc.oneof(
    fc.record({
      fact: fc.constant('technologies' as const),
      test: fc.record({
        is: fc.constantFrom('includes-any' as const, 'includes-none' as const),
        values: fc.subarray(tools, { minLength: 1 }),
      }),
    }),
    fc.record({
      fact: fc.constant('employees' as const),
      test: fc.record({
        is: fc.constant('range' as const),
        from: fc.integer({ min: 0, max: 1000 }),
        to: fc.integer({ min: 0, max: 2000 }),
        edge: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    }),
  );
  const criteria = fc.array(
    fc
      .tuple(tests, fc.integer({ min: 0, max: 100 }))
      .map(([test, weight]): Criterion => ({ id: 'c', ...test, weight })),
    { minLength: 1, maxLength: 8 },
  );
  const accounts = fc
    .record(
      {
        technologies: fc.subarray(tools, { minLength: 1 }),
        employees: fc.nat(3000).map((from) => ({ from, to: from })),
      },
      { requiredKeys: [] },
    )
    .map((of) => account(of));

  it('lies from 0 to 100, and so do its shares', () =>
    fc.assert(
      fc.property(accounts, criteria, fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (of, all, by) => {
        const found = scoreFit(of, { criteria: all.map((c) => ({ ...c, weight: c.weight * by })) });
        if (!found) return;
        expect(found.score).toBeGreaterThanOrEqual(0);
        expect(found.score).toBeLessThanOrEqual(100);
        for (const share of [found.firmographic ?? 0, found.technographic ?? 0]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    ));

  it('stays when all weights are scaled', () =>
    fc.assert(
      fc.property(accounts, criteria, fc.double({ min: 0.01, max: 100, noNaN: true }), (of, all, by) => {
        const scaled = all.map((one) => ({ ...one, weight: one.weight * by }));
        expect(scoreFit(of, { criteria: scaled })?.score).toBe(scoreFit(of, { criteria: all })?.score);
      }),
    ));

  it('never falls when a criterion is met better', () =>
    fc.assert(
      fc.property(
        accounts,
        criteria,
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        (of, all, one, other) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          const headroom: Criterion = {
            id: 'headroom',
            fact: { attribute: 'Headroom' },
            test: { is: 'range', from: 1000, edge: 1 },
            weight: 10,
          };
          const at = (value: number) =>
            scoreFit(
              { ...of, attributes: [{ name: 'Headroom', value: String(value) }] },
              { criteria: [...all, headroom] },
            )?.score ?? Number.NaN;
          expect(at(high)).toBeGreaterThanOrEqual(at(low));
        },
      ),
    ));

  it('keeps its score without what is unknown, and loses confidence by it', () =>
    fc.assert(
      fc.property(accounts, criteria, (of, all) => {
        const unknown: Criterion = {
          id: 'unknown',
          fact: 'growthStage',
          test: { is: 'one-of', values: ['Scale-up'] },
          weight: 50,
        };
        const before = scoreFit(of, { criteria: all });
        const after = scoreFit(of, { criteria: [...all, unknown] });
        expect(after?.score).toBe(before?.score);
        if (before && after) expect(after.confidence.of).toBe(before.confidence.of + 1);
      }),
    ));
});
