/** The buying group as a chart: who reports to whom, as far as the list's words lead to a person of the account. */
import type { Stakeholder } from '../schema/account.ts';
import type { BuyingRole } from '../schema/words.ts';
import type { BuyingGroup, PersonView } from './buyingGroup.ts';
import { squeezePerson } from './key.ts';

/**
 * Why a reporting line that the list gives isn't drawn. `unknown`: nobody of the account has that name or e-mail;
 * `several`: more than one has it; `self`: it is the person's own; `circle`: it leads back to the person.
 */
export type LineFault = 'unknown' | 'several' | 'self' | 'circle';

export interface ChartPerson {
  id: string;
  view: PersonView;
  /** 1 at the top. */
  level: number;
  /** Id of the person above; absent at the top. */
  manager?: string;
  /** Ids of the people below, in the group's order. */
  reports: string[];
  /** The list names somebody above whom the chart can't draw. */
  fault?: LineFault;
}

/** A required role that nobody has; one of the roles would do. */
export interface ChartGap {
  id: string;
  roles: BuyingRole[];
}

export interface OrgChart {
  /** Every person of the group once: each manager before their reports, otherwise in the group's order. */
  people: ChartPerson[];
  gaps: ChartGap[];
}

/**
 * @returns a forest. Who has no line that leads somewhere stands at the top, and so does everyone on a circle: none of
 *   them is known to be above the others.
 */
export function orgChart({ people, missing }: Pick<BuyingGroup, 'people' | 'missing'>): OrgChart {
  const find = managerFinder(people.map(({ person }) => person));
  const charted = new Map<string, ChartPerson>(
    people.map((view) => [view.person.id, { id: view.person.id, view, level: 1, reports: [] }]),
  );
  for (const one of charted.values()) {
    const found = find(one.view.person);
    if (found === undefined) continue;
    if ('fault' in found) one.fault = found.fault;
    else one.manager = found.id;
  }
  cutCircles(charted);
  for (const one of charted.values()) {
    if (one.manager !== undefined) charted.get(one.manager)?.reports.push(one.id);
  }
  return {
    people: fromTheTop(charted),
    gaps: missing.map((roles) => ({ id: `missing ${roles.join(' ')}`, roles: [...roles] })),
  };
}

/** Finds whom the list means by somebody's manager: by e-mail, by the whole name, then by first and last name. */
function managerFinder(people: readonly Stakeholder[]) {
  const readings = [
    { of: ({ email }: Stakeholder) => email, as: plain },
    { of: ({ name }: Stakeholder) => name, as: plain },
    { of: ({ name }: Stakeholder) => name, as: squeezePerson },
  ].map(({ of, as }) => {
    const known = new Map<string, string[]>();
    for (const person of people) {
      const text = as(of(person) ?? '');
      if (text !== '') known.set(text, [...(known.get(text) ?? []), person.id]);
    }
    return (words: string) => known.get(as(words)) ?? [];
  });
  return ({ id, reportsTo }: Stakeholder): { id: string } | { fault: LineFault } | undefined => {
    if (reportsTo === undefined || plain(reportsTo) === '') return undefined;
    for (const read of readings) {
      const [first, ...others] = read(reportsTo);
      if (first === undefined) continue;
      if (others.length > 0) return { fault: 'several' };
      return first === id ? { fault: 'self' } : { id: first };
    }
    return { fault: 'unknown' };
  };
}

/** Case, spaces at the ends and doubled ones don't tell names apart. */
function plain(words: string): string {
  return words.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Everyone whose line leads back to themselves loses it; who merely reports into a circle keeps theirs. */
function cutCircles(charted: ReadonlyMap<string, ChartPerson>): void {
  const settled = new Set<string>();
  for (const start of charted.keys()) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !settled.has(at) && !onWay.has(at)) {
      way.push(at);
      onWay.add(at);
      at = charted.get(at)?.manager;
    }
    if (at !== undefined && onWay.has(at)) {
      for (const id of way.slice(way.indexOf(at))) {
        const one = charted.get(id);
        if (!one) continue;
        delete one.manager;
        one.fault = 'circle';
      }
    }
    for (const id of way) settled.add(id);
  }
}

/** Not recursive: a line of ten thousand managers is only a list to walk. */
function fromTheTop(charted: ReadonlyMap<string, ChartPerson>): ChartPerson[] {
  const ordered: ChartPerson[] = [];
  const waiting = [...charted.values()].filter(({ manager }) => manager === undefined).reverse();
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    ordered.push(one);
    for (const id of one.reports.toReversed()) {
      const report = charted.get(id);
      if (!report) continue;
      report.level = one.level + 1;
      waiting.push(report);
    }
  }
  return ordered;
}
