import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewBuyingGroup } from '../../lib/core/buyingGroup.ts';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { type ChartPerson, orgChart } from '../../lib/core/orgChart.ts';
import type { Stakeholder } from '../../lib/schema/account.ts';
import { account, person } from './builders.ts';

const chartOf = (...people: Stakeholder[]) => orgChart(viewBuyingGroup(account({ people }), [], undefined));
const said = ({ view, level, manager, fault }: ChartPerson) =>
  [view.person.name, level, manager, fault].filter((part) => part !== undefined).join(' · ');

const ines = person('Ines Varga', { email: 'ines.varga@rail.example' });

describe('reporting lines', () => {
  it.each([
    ['the name', 'Ines Varga'],
    ['the name in other cases and spaces', ' ines  VARGA '],
    ['first and last name with a title', 'Dr. Inés M. Varga'],
    ['the e-mail address', 'Ines.Varga@rail.example'],
  ])('follow %s', (_how, reportsTo) => {
    const { people } = chartOf(ines, person('Tomas Hale', { reportsTo }));
    expect(people.map(said)).toEqual(['Ines Varga · 1', 'Tomas Hale · 2 · person Ines Varga']);
    expect(people[0]?.reports).toEqual(['person Tomas Hale']);
  });

  it.each([
    ['of somebody who isn’t on the account', 'Nobody Known', 'unknown'],
    ['of an address that nobody has', 'else@rail.example', 'unknown'],
    ['to themselves', 'Tomas Hale', 'self'],
    ['to a name that two people bear', 'Kim Berg', 'several'],
  ])('%s are said to be broken', (_what, reportsTo, fault) => {
    const { people } = chartOf(
      person('Kim Berg', { id: 'one' }),
      person('Kim Berg', { id: 'two' }),
      person('Tomas Hale', { reportsTo }),
    );
    expect(people.map(said)).toContain(`Tomas Hale · 1 · ${fault}`);
  });

  it('tell two people of one name apart by e-mail', () => {
    const { people } = chartOf(
      person('Kim Berg', { id: 'one', email: 'kim@rail.example' }),
      person('Kim Berg', { id: 'two', email: 'kim.berg@rail.example' }),
      person('Tomas Hale', { reportsTo: 'kim.berg@rail.example' }),
    );
    expect(people.map(said)).toContain('Tomas Hale · 2 · two');
  });

  it('in a circle leave each of it at the top, and those below it where they are', () => {
    const { people } = chartOf(
      person('A', { reportsTo: 'B' }),
      person('B', { reportsTo: 'C' }),
      person('C', { reportsTo: 'A' }),
      person('D', { reportsTo: 'A' }),
    );
    expect(people.map(said)).toEqual([
      'A · 1 · circle',
      'D · 2 · person A',
      'B · 1 · circle',
      'C · 1 · circle',
    ]);
  });

  it('are none where the list says nothing', () => {
    const { people } = chartOf(person('A', { reportsTo: '  ' }), person('B'));
    expect(people.map(said)).toEqual(['A · 1', 'B · 1']);
  });
});

describe('the chart', () => {
  it('keeps the group’s order among siblings and at the top', () => {
    const people = [
      person('Zed', { roles: ['champion'], reportsTo: 'Top' }),
      person('Amy', { reportsTo: 'Top' }),
      person('Top', { roles: ['end-user'] }),
      person('Boss', { roles: ['economic-buyer'] }),
    ];
    const tier = defaultWorkspace.tiers.find(({ id }) => id === '1:1');
    const chart = orgChart(viewBuyingGroup(account({ people }), [], tier));
    expect(chart.people.map(({ view }) => view.person.name)).toEqual(['Boss', 'Top', 'Zed', 'Amy']);
  });

  it('has a gap for each required role that nobody has', () => {
    const tier = defaultWorkspace.tiers.find(({ id }) => id === '1:few');
    const people = [person('Ines Varga', { roles: ['champion'] })];
    expect(orgChart(viewBuyingGroup(account({ people }), [], tier)).gaps).toEqual([
      { id: 'missing economic-buyer decision-maker', roles: ['economic-buyer', 'decision-maker'] },
      { id: 'missing technical-evaluator', roles: ['technical-evaluator'] },
    ]);
  });

  it('of nobody is empty', () => {
    expect(chartOf()).toEqual({ people: [], gaps: [] });
  });

  it('survives a line of ten thousand managers', () => {
    const line = Array.from({ length: 10_000 }, (_, at) =>
      person(`P${at}x`, { id: `p${at}`, email: `p${at}@rail.example`, reportsTo: `p${at + 1}@rail.example` }),
    );
    expect(chartOf(...line).people.at(-1)?.level).toBe(10_000);
  });
});

describe('whatever the list says of reporting lines, the chart', () => {
  const name = fc.constantFrom('Ann Ames', 'Bo Bell', 'Cy Cole', 'Di Dunn', 'Ed Ek', '1', '');
  const lists = fc
    .array(
      fc.record({
        name: fc.oneof(name, fc.string()),
        email: fc.option(fc.constantFrom('a@x.example', 'b@x.example')),
        reportsTo: fc.option(fc.oneof(name, fc.constantFrom('a@x.example', 'B@x.example'), fc.string())),
      }),
      { maxLength: 12 },
    )
    .map((rows) =>
      rows.map(({ name, email, reportsTo }, at) =>
        person(name, {
          id: `id ${at}`,
          ...(email !== null && { email }),
          ...(reportsTo !== null && { reportsTo }),
        }),
      ),
    );

  it('has every person exactly once, without a circle, managers first', () => {
    fc.assert(
      fc.property(lists, (people) => {
        const chart = chartOf(...people);
        expect(chart.people.map(({ id }) => id).sort()).toEqual(people.map(({ id }) => id).sort());
        const levels = new Map<string, number>();
        for (const { id, manager, level, fault } of chart.people) {
          // The manager came before: so no line can lead back.
          if (manager === undefined) expect(level).toBe(1);
          else expect(level).toBe((levels.get(manager) ?? Number.NaN) + 1);
          if (fault !== undefined) expect(manager).toBeUndefined();
          levels.set(id, level);
        }
      }),
    );
  });

  it('has each line from both its ends, and says why one is missing', () => {
    fc.assert(
      fc.property(lists, (people) => {
        const chart = chartOf(...people);
        const up = chart.people.flatMap(({ id, manager }) =>
          manager === undefined ? [] : [`${manager}<${id}`],
        );
        const down = chart.people.flatMap(({ id, reports }) => reports.map((report) => `${id}<${report}`));
        expect(up.sort()).toEqual(down.sort());
        for (const { view, manager, fault } of chart.people) {
          const named = (view.person.reportsTo ?? '').trim() !== '';
          expect(named).toBe(manager !== undefined || fault !== undefined);
        }
      }),
    );
  });
});
