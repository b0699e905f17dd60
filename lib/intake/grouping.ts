/** Which rows of a file speak of one company, and what they say together. */
import { MergingPeople } from '../core/mergePeople.ts';
import { type AccountDraft, nameKey, type StakeholderDraft } from '../core/reconcile.ts';
import { type RowWarning, shorten } from './report.ts';

/** What rows say of an account, besides its domains. */
export type Told = Omit<AccountDraft, 'domains'>;

/** Rows that are one account. */
export interface Group {
  rows: number[];
  /** Why the rows are one, in words. */
  why: string[];
  domains: string[];
  told: Told;
  /** Who several rows name; `told` has them in the end. */
  people?: MergingPeople<StakeholderDraft>;
  /** Set when a later row showed that this group is part of another. */
  partOf?: Group;
}

type Single =
  | 'recordId'
  | 'country'
  | 'tier'
  | 'fit'
  | 'status'
  | 'stage'
  | 'industry'
  | 'size'
  | 'location'
  | 'priority'
  | 'businessModel'
  | 'growthStage'
  | 'strategicImportance'
  | 'relationship'
  | 'salesCycleDays'
  | 'leadScore'
  | 'knownAlternative';

/** What a company has one of, with the field that reads it. */
const singles: ReadonlyArray<readonly [Single, field: string]> = [
  ['recordId', 'record id'],
  ['country', 'country'],
  ['tier', 'tier'],
  ['fit', 'fit'],
  ['status', 'status'],
  ['stage', 'stage'],
  ['industry', 'industry'],
  ['size', 'size'],
  ['location', 'location'],
  ['priority', 'priority'],
  ['businessModel', 'business model'],
  ['growthStage', 'growth stage'],
  ['strategicImportance', 'strategic importance'],
  ['relationship', 'relationship'],
  ['salesCycleDays', 'sales cycle'],
  ['leadScore', 'lead score'],
  ['knownAlternative', 'known alternative'],
];
/** Of which a company has several, so that rows add to each other. */
const lists = [
  'segments',
  'technologies',
  'strategicPriorities',
  'likelyProblems',
  'budgetIndicators',
] as const;
/** What the first row that has it gives whole. */
const wholes = ['revenue', 'contractValue', 'plays'] as const;
const owners = [
  ['ae', 'AE'],
  ['sdr', 'SDR'],
  ['marketing', 'marketing owner'],
] as const;

/**
 * Gathers rows into groups. Rows are one company where their record ids are equal; or where they share a domain, or have none,
 * and their names agree or one has no name, unless their record ids or countries differ. Add rows with a name first.
 */
export class Grouping {
  /** Values that a row says differently from an earlier row of its company. */
  readonly warnings: RowWarning[] = [];
  readonly #groups: Group[] = [];
  readonly #byId = new Map<string, Group[]>();
  readonly #byRecord = new Map<string, Group[]>();
  readonly #byDomain = new Map<string, Group[]>();
  readonly #byDomainAndName = new Map<string, Group[]>();
  readonly #byNameAlone = new Map<string, Group[]>();
  readonly #headerOf: (field: string) => string;

  /** @param headerOf the header of the column that a field was read from */
  constructor(headerOf: (field: string) => string) {
    this.#headerOf = headerOf;
  }

  /** Adds a row to its group or makes one. False where several groups could be meant: the row is in none then. */
  add(row: number, told: Told, domains: readonly string[]): boolean {
    const name = nameKey(told.name);
    const { groups, why } = this.#find(told, domains, name);
    if (told.name === '' && groups.length > 1) return false;
    const [first, ...others] = groups;
    if (!first) {
      const group: Group = { rows: [row], why: [], domains: [...domains], told };
      this.#groups.push(group);
      this.#index(group, name);
      return true;
    }
    this.#absorb(first, [row], told, domains, why);
    for (const other of others) {
      if (!areCompatible(first.told, other.told)) continue;
      if (other.people) other.told.people = other.people.people;
      this.#absorb(first, other.rows, other.told, other.domains, other.why[0] ?? why);
      other.partOf = first;
    }
    this.#index(first, nameKey(first.told.name));
    return true;
  }

  /** In the order of their first rows in the file. */
  groups(): Group[] {
    const whole = this.#groups.filter((group) => !group.partOf);
    for (const { rows, told, people } of whole) {
      rows.sort((a, b) => a - b);
      if (people) told.people = people.people;
    }
    return whole.sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  }

  #find(told: Told, domains: readonly string[], name: string): { groups: Group[]; why: string } {
    if (told.id !== undefined) {
      const groups = whole(this.#byId.get(told.id));
      if (groups.length > 0) return { groups, why: 'same account' };
    }
    if (told.recordId !== undefined) {
      const groups = whole(this.#byRecord.get(told.recordId)).filter(({ told: { id } }) =>
        agree(id, told.id),
      );
      if (groups.length > 0) return { groups, why: `same record id ${told.recordId}` };
    }
    let found: Group[];
    let why: string;
    if (domains.length === 0) {
      found = this.#byNameAlone.get(name) ?? [];
      why = 'same name, no domain';
    } else if (name === '') {
      found = domains.flatMap((domain) => this.#byDomain.get(domain) ?? []);
      why = `same domain ${domains.join(', ')}, one row without a name`;
    } else {
      found = domains.flatMap((domain) => this.#byDomainAndName.get(`${domain}\n${name}`) ?? []);
      why = `same domain ${domains.join(', ')} and same name`;
    }
    return { groups: whole(found).filter((group) => areCompatible(group.told, told)), why };
  }

  #index(group: Group, name: string): void {
    const { told, domains } = group;
    if (told.id !== undefined) enter(this.#byId, told.id, group);
    if (told.recordId !== undefined) enter(this.#byRecord, told.recordId, group);
    if (domains.length === 0) enter(this.#byNameAlone, name, group);
    for (const domain of domains) {
      enter(this.#byDomain, domain, group);
      enter(this.#byDomainAndName, `${domain}\n${name}`, group);
    }
  }

  #absorb(group: Group, rows: readonly number[], told: Told, domains: readonly string[], why: string): void {
    const kept = group.told;
    const row = rows[0] ?? 0;
    const warn = (column: string, value: unknown, keptValue: unknown) => {
      this.warnings.push({
        row,
        column,
        value: shorten(String(value)),
        reason: `Row ${group.rows[0]} is the same account and says ${shorten(String(keptValue))}; that was kept.`,
      });
    };
    if (kept.name === '') kept.name = told.name;
    // The number is the size's; of two sizes the first is kept.
    if (kept.size === undefined) fill(kept, told, 'employees');
    for (const [single, field] of singles) {
      if (!keepFirst(kept, told, single)) warn(this.#headerOf(field), told[single], kept[single]);
    }
    for (const [owner, field] of owners) {
      if (!keepFirst(kept.owners, told.owners, owner)) {
        warn(this.#headerOf(field), told.owners[owner], kept.owners[owner]);
      }
    }
    for (const { name, value } of told.attributes) {
      const before = kept.attributes.find((attribute) => attribute.name === name);
      if (!before) kept.attributes.push({ name, value });
      else if (before.value !== value) warn(name, value, before.value);
    }
    kept.keys = union(kept.keys, told.keys);
    kept.selectionSignals = union(kept.selectionSignals, told.selectionSignals);
    for (const list of lists) {
      const all = union(kept[list] ?? [], told[list] ?? []);
      if (all.length > 0) kept[list] = all;
    }
    for (const whole of wholes) fill(kept, told, whole);
    if (told.brief) kept.brief = { ...told.brief, ...kept.brief };
    if (told.triggers) kept.triggers = distinct([...(kept.triggers ?? []), ...told.triggers]);
    if (told.people) {
      group.people ??= new MergingPeople(kept.people ?? []);
      group.people.add(told.people);
    }
    group.domains = union(group.domains, domains);
    for (const row of rows) group.rows.push(row);
    group.why = union(group.why, [why]);
  }
}

function union(one: readonly string[], other: readonly string[]): string[] {
  // Rows of one company mostly say the same of it.
  if (one.length < 2 && other.every((item) => item === one[0])) return [...one];
  return [...new Set([...one, ...other])];
}

function fill<T, K extends keyof T>(kept: T, told: T, field: K): void {
  if (kept[field] === undefined && told[field] !== undefined) kept[field] = told[field];
}

function distinct(triggers: NonNullable<Told['triggers']>): NonNullable<Told['triggers']> {
  const seen = new Map(triggers.map((trigger) => [`${trigger.type} ${trigger.at} ${trigger.note}`, trigger]));
  return [...seen.values()];
}

/** Fills an empty field of `kept`; false where both have one and they differ. */
function keepFirst<T, K extends keyof T>(kept: T, told: T, field: K): boolean {
  const value = told[field];
  if (value === undefined) return true;
  if (kept[field] === undefined) kept[field] = value;
  return kept[field] === value;
}

function areCompatible(a: Told, b: Told): boolean {
  return (
    agree(a.id, b.id) &&
    agree(a.recordId, b.recordId) &&
    agree(a.country?.toLowerCase(), b.country?.toLowerCase())
  );
}

function agree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** The groups that these have become, each once. */
function whole(groups: readonly Group[] = []): Group[] {
  return [...new Set(groups.map((group) => rootOf(group)))];
}

function rootOf(group: Group): Group {
  return group.partOf ? rootOf(group.partOf) : group;
}

function enter(index: Map<string, Group[]>, name: string, group: Group): void {
  const groups = index.get(name);
  if (!groups) index.set(name, [group]);
  else if (!groups.includes(group)) groups.push(group);
}
