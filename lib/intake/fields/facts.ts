/** The columns that describe a company: what it does, how large it is, what it runs. */
import { readCount, readMoney } from '../../core/numbers.ts';
import { readItems } from '../values.ts';
import type { AccountField } from './field.ts';

const text =
  (name: 'industry' | 'businessModel' | 'growthStage'): AccountField['read'] =>
  (cell, row) => {
    row[name] = cell;
    return undefined;
  };

/** Several columns may give the revenue, exact and in bands; the first counts. */
const revenue =
  (assumed: { factor?: number; currency?: string } = {}): AccountField['read'] =>
  (cell, row) => {
    const amount = readMoney(cell, assumed);
    if (!amount) return 'It is no amount of money. Write it like 12,500,000 USD.';
    row.revenue ??= amount;
    return undefined;
  };

export const factFields: readonly AccountField[] = [
  {
    of: 'account',
    field: 'industry',
    headers: ['Industry', 'Primary Industry', 'Sector', 'Company Industry', 'Vertical'],
    read: text('industry'),
    examples: [['Energy', { industry: 'Energy' }]],
  },
  {
    of: 'account',
    field: 'size',
    headers: [
      'Size',
      'Company Size',
      'Employees',
      'Number of Employees',
      'No. of Employees',
      'Employee Count',
      'Employee Range',
      '6sense Employee Range',
      'Headcount',
      'Company Headcount',
      'numberofemployees',
    ],
    read: (cell, row) => {
      row.size = cell;
      const employees = readCount(cell);
      if (!employees)
        return 'It is no number of people, so it is only shown. Write it like 201-500 or 1,200.';
      row.employees = employees;
      return undefined;
    },
    examples: [
      ['201-500', { size: '201-500', employees: { from: 201, to: 500 } }],
      ['1.2k', { size: '1.2k', employees: { from: 1200, to: 1200 } }],
    ],
  },
  {
    of: 'account',
    field: 'revenue',
    headers: [
      'Annual Revenue',
      'Revenue',
      'Company Revenue',
      'annualrevenue',
      'Revenue Range',
      'Annual Revenue Range',
      '6sense Revenue Range',
    ],
    read: revenue(),
    examples: [['$10M - $50M', { revenue: { from: 10_000_000, to: 50_000_000, currency: 'USD' } }]],
  },
  {
    of: 'account',
    field: 'revenue in USD',
    headers: ['Sales Revenue USD', 'Annual Revenue (USD)', 'Revenue (USD)', 'Revenue Range (in USD)'],
    read: revenue({ currency: 'USD' }),
    examples: [['1,200,000', { revenue: { from: 1_200_000, to: 1_200_000, currency: 'USD' } }]],
  },
  {
    of: 'account',
    field: 'revenue in thousands of USD',
    headers: ['Revenue (in 000s USD)', 'Revenue (in 000s)'],
    read: revenue({ factor: 1000, currency: 'USD' }),
    examples: [['12,500', { revenue: { from: 12_500_000, to: 12_500_000, currency: 'USD' } }]],
  },
  {
    of: 'account',
    field: 'technologies',
    // Of BuiltWith, HG Insights and StackOptic only the names of the data are confirmed, not their files' headers.
    headers: [
      'Technologies',
      'Technology',
      'Technology Name',
      'Tech Stack',
      'Technology Stack',
      'Installed Technologies',
      'Detected Technologies',
      'Installed Product',
    ],
    several: true,
    read: (cell, row) => {
      const found = readItems(cell);
      if (found.length > 0) row.technologies = [...new Set([...(row.technologies ?? []), ...found])];
      return undefined;
    },
    examples: [['Kafka; Postgres', { technologies: ['Kafka', 'Postgres'] }]],
  },
  {
    of: 'account',
    field: 'business model',
    headers: ['Business Model', 'B2B or B2C'],
    read: text('businessModel'),
    examples: [['B2B', { businessModel: 'B2B' }]],
  },
  {
    of: 'account',
    field: 'growth stage',
    headers: ['Growth Stage', 'Company Stage'],
    read: text('growthStage'),
    examples: [['Scale-up', { growthStage: 'Scale-up' }]],
  },
];
