/** The list leaves as CSV: as the plain list's seven columns, or with all that is known. */
import Papa from 'papaparse';
import { writeAmount, writeRange } from '../core/numbers.ts';
import type { Account, Stakeholder, Trigger } from '../schema/account.ts';
import type { OptOutChannel } from '../schema/words.ts';
import { writeDate } from './dates.ts';

type Columns<T> = ReadonlyArray<readonly [header: string, write: (of: T) => string | number | undefined]>;

const plain: Columns<Account> = [
  ['Account', ({ name }) => name],
  ['Tier', ({ tier }) => tier],
  ['Industry', ({ industry }) => industry],
  ['Size', ({ size }) => size],
  ['Intent Signals', ({ selectionSignals }) => writeItems(selectionSignals)],
  ['Owner (AE)', ({ owners }) => owners.ae],
  ['Priority', ({ priority }) => priority],
];

/** Every field of an account, under a header that reads it back; its plays are the workspace's. */
const full: Columns<Account> = [
  ...plain,
  ['Domain', ({ domains }) => domains.join('; ')],
  ['Touchline ID', ({ id }) => id],
  ['Touchline Record', ({ recordId }) => recordId],
  ['Touchline Keys', ({ keys }) => keys.join(' ')],
  ['Company Country', ({ country }) => country],
  ['Headquarters', ({ location }) => location],
  ['Annual Revenue', ({ revenue }) => revenue && withCurrency(writeRange(revenue), revenue.currency)],
  ['Business Model', ({ businessModel }) => businessModel],
  ['Growth Stage', ({ growthStage }) => growthStage],
  ['Technologies', ({ technologies }) => writeItems(technologies)],
  ['Fit', ({ fit }) => fit],
  ['Account Status', ({ status }) => status],
  ['Account Stage', ({ stage }) => stage],
  ['Owner (SDR)', ({ owners }) => owners.sdr],
  ['Owner (Marketing)', ({ owners }) => owners.marketing],
  ['Segments', ({ segments }) => writeItems(segments)],
  [
    'Contract Value',
    ({ contractValue: value }) => value && withCurrency(writeAmount(value.amount), value.currency),
  ],
  ['Strategic Importance', ({ strategicImportance }) => strategicImportance],
  ['Relationship', ({ relationship }) => relationship],
  ['Sales Cycle (days)', ({ salesCycleDays }) => salesCycleDays],
  ['Lead Score', ({ leadScore }) => (leadScore === undefined ? undefined : writeAmount(leadScore))],
  ['Timing Triggers', ({ triggers }) => triggers?.map(writeTrigger).join('')],
  ['Strategic Priorities', ({ strategicPriorities }) => writeItems(strategicPriorities)],
  ['Likely Problems', ({ likelyProblems }) => writeItems(likelyProblems)],
  ['Budget Indicators', ({ budgetIndicators }) => writeItems(budgetIndicators)],
  ['Known Alternative', ({ knownAlternative }) => knownAlternative],
  ['Message Brief', ({ brief }) => brief?.whole],
  ['Brief: Problem', ({ brief }) => brief?.problem],
  ['Brief: Context', ({ brief }) => brief?.context],
  ['Brief: Concern', ({ brief }) => brief?.concern],
  ['Brief: Outcome', ({ brief }) => brief?.outcome],
  ['Brief: Why now', ({ brief }) => brief?.whyNow],
  ['Brief: Proof', ({ brief }) => brief?.proof],
  ['Brief: Next step', ({ brief }) => brief?.nextStep],
];

const ofPerson: Columns<Stakeholder> = [
  ['Full Name', ({ name }) => name],
  ['Touchline Person ID', ({ id }) => id],
  ['Touchline Person Record', ({ recordId }) => recordId],
  ['Touchline Person Keys', ({ keys }) => keys.join(' ')],
  ['Job Title', ({ title }) => title],
  ['Buying Roles', ({ roles }) => roles.join('; ')],
  ['Stance', ({ stance }) => stance],
  ['Influence', ({ influence }) => influence],
  ['Reports To', ({ reportsTo }) => reportsTo],
  ['Person Country', ({ country }) => country],
  ['Email', ({ email }) => email],
  ['Work Direct Phone', ({ phone }) => phone],
  ['Lawful Basis', ({ lawfulBasis }) => lawfulBasis],
  ['Consent', ({ consent }) => consent && yesOrNo(consent.given)],
  ['Consent Date', ({ consent }) => (consent?.at === undefined ? undefined : writeDate(consent.at))],
  ['Opted out of email', optedOut('email')],
  ['Opted out of calls', optedOut('call')],
  ['Opted out of LinkedIn', optedOut('linkedin')],
  ['Opted out of post', optedOut('direct-mail')],
  ['Left', ({ left }) => (left ? 'yes' : undefined)],
];

/** Headers of a person's own attributes start so, since others are the account's. */
export const PERSON_ATTRIBUTE = 'Person: ';

/** The list as the plain seven columns, one row an account. Safe to open in a spreadsheet. */
export function exportPlain(accounts: readonly Account[]): string {
  return toCsv(
    plain.map(([header]) => header),
    accounts.map((account) => plain.map(([, write]) => write(account))),
  );
}

/**
 * The list with every field and attribute, one row a person; an account without people has a row too. Brought in again it
 * changes nothing that an import wrote.
 */
export function exportFull(accounts: readonly Account[]): string {
  const attributes = namesOf(accounts.flatMap((account) => account.attributes));
  const people = accounts.flatMap((account) => account.people);
  const personAttributes = namesOf(people.flatMap((person) => person.attributes ?? []));
  const personColumns = people.length > 0 ? ofPerson : [];
  const headers = [
    ...full.map(([header]) => header),
    ...personColumns.map(([header]) => header),
    ...attributes,
    ...personAttributes.map((name) => PERSON_ATTRIBUTE + name),
  ];
  const attributeOf = (all: Account['attributes'] = [], name: string) =>
    all.find((one) => one.name === name)?.value;
  const rows = accounts.flatMap((account) => {
    const own = full.map(([, write]) => write(account));
    const rest = attributes.map((name) => attributeOf(account.attributes, name));
    const row = (person?: Stakeholder) => [
      ...own,
      ...personColumns.map(([, write]) => person && write(person)),
      ...rest,
      ...personAttributes.map((name) => attributeOf(person?.attributes, name)),
    ];
    return account.people.length > 0 ? account.people.map(row) : [row()];
  });
  return toCsv(headers, rows);
}

/** What `armour` put before a cell, taken off again. Tools mark text for a spreadsheet the same way: `'+44 1632`. */
export function disarm(cell: string): string {
  return ARMOURED.test(cell) ? cell.slice(1) : cell;
}

// A spreadsheet takes a cell that starts so for a formula, and runs it; in its full width in some languages too.
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const ARMOURED = /^''*[=+\-@\t\r\n＝＋－＠]/;

function armour(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function toCsv(headers: readonly string[], rows: readonly CsvRow[]): string {
  return csvRows([headers, ...rows]);
}

/** The cells of a row; one that is not known is empty. */
export type CsvRow = ReadonlyArray<string | number | undefined>;

/** Rows of a CSV, each with its line end; safe to open in a spreadsheet. */
export function csvRows(rows: readonly CsvRow[]): string {
  const cells = rows.map((row) =>
    // A number of ours can't be a formula.
    row.map((cell) => (typeof cell === 'number' ? String(cell) : armour(cell ?? ''))),
  );
  return `${Papa.unparse(cells)}\r\n`;
}

/** So that a list of one item with a comma in it stays one item. */
function writeItems(items: readonly string[] = []): string {
  const text = items.join('; ');
  return items.length === 1 && text.includes(',') ? `${text};` : text;
}

function writeTrigger({ type, at, note }: Trigger): string {
  return `${type}${at === undefined ? '' : ` ${writeDate(at)}`}${note === undefined ? '' : `: ${note}`};`;
}

function withCurrency(amount: string, currency: string | undefined): string {
  return currency === undefined ? amount : `${amount} ${currency}`;
}

function yesOrNo(truth: boolean): string {
  return truth ? 'yes' : 'no';
}

function optedOut(channel: OptOutChannel): (person: Stakeholder) => string | undefined {
  return ({ optOuts }) => (optOuts?.includes(channel) ? 'yes' : undefined);
}

function namesOf(attributes: Account['attributes']): string[] {
  return [...new Set(attributes.map(({ name }) => name))];
}
