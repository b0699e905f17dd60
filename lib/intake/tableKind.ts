/** What the rows of a table are, by the fields that its columns were recognised as. */
import type { TableKind } from './report.ts';

/** Fields that only a team's own target account list has; exports of contacts and signals don't. */
const programme = ['tier', 'intent signals'];
/**
 * Of a list too, but a CRM's contacts have columns of these names. Read as a list, contacts would replace the accounts
 * that they name and take their tiers, domains and owners away; read as people they join them.
 */
const ofContactsToo = ['segments', 'priority', 'fit'];

interface KindRule {
  kind: TableKind;
  /** Every one of these lists must have enough of its fields in the table: one, unless it says more. */
  needs: ReadonlyArray<{ of: readonly string[]; atLeast?: number }>;
  /** Fields of a table, one list each. */
  examples: readonly string[][];
}

const namesPeople = ['person', 'last name'];
const speaksOfPeople = ['title', 'e-mail', 'person page', 'roles', 'phone', 'first name'];
const happenings = ['activity type', 'topic', 'visit date', 'pages visited'];

/** The first that fits. */
const rules: readonly KindRule[] = [
  {
    kind: 'accounts and people',
    needs: [{ of: programme }, { of: namesPeople }],
    examples: [['name', 'tier', 'person', 'e-mail']],
  },
  {
    kind: 'accounts and people',
    needs: [{ of: programme }, { of: speaksOfPeople, atLeast: 2 }],
    examples: [['name', 'tier', 'title', 'e-mail']],
  },
  { kind: 'accounts', needs: [{ of: programme }], examples: [['name', 'tier', 'e-mail', 'topic']] },
  {
    kind: 'people',
    needs: [{ of: ofContactsToo }, { of: namesPeople }],
    examples: [['name', 'first name', 'last name', 'priority']],
  },
  {
    kind: 'people',
    needs: [{ of: ofContactsToo }, { of: speaksOfPeople, atLeast: 2 }],
    examples: [['name', 'title', 'e-mail', 'segments']],
  },
  { kind: 'accounts', needs: [{ of: ofContactsToo }], examples: [['name', 'priority', 'topic']] },
  {
    kind: 'activity',
    needs: [{ of: happenings }],
    examples: [
      ['name', 'domain', 'topic'],
      ['domain', 'e-mail', 'last name', 'activity type', 'date'],
    ],
  },
  { kind: 'people', needs: [{ of: namesPeople }], examples: [['name', 'first name', 'last name']] },
  {
    kind: 'people',
    needs: [{ of: speaksOfPeople, atLeast: 2 }],
    examples: [['name', 'title', 'e-mail']],
  },
  { kind: 'accounts', needs: [], examples: [['name', 'website'], ['domain', 'e-mail'], []] },
];

/** Tables by their fields with the kind they are, for the test that walks them. */
export const kindExamples: ReadonlyArray<readonly [fields: string[], TableKind]> = rules.flatMap(
  ({ kind, examples }) => examples.map((fields) => [fields, kind] as const),
);

/** @param fields names of the fields that the table has columns for */
export function recogniseKind(fields: ReadonlySet<string>): TableKind {
  const rule = rules.find(({ needs }) =>
    needs.every(({ of, atLeast = 1 }) => of.filter((field) => fields.has(field)).length >= atLeast),
  );
  return rule?.kind ?? 'accounts';
}
