/** What can never happen: thresholds out of reach, ranges that hold nothing, weights that weigh nothing. */
import type { Criterion, Fact, FactTest } from '../../schema/icp.ts';
import type { EngagementRules, Tier } from '../../schema/workspace.ts';
import { factWords } from '../factWords.ts';
import type { WorkspaceFault, WorkspaceParts } from './fault.ts';

type Path = WorkspaceFault['path'];

/** Held only against parts that are there. */
export function findOutOfReach({
  tiers,
  icp,
  segments = [],
  engagement,
  relationships,
  triggers = {},
}: WorkspaceParts): WorkspaceFault[] {
  const best = relationships && Math.max(...Object.values(relationships));
  return [
    ...(tiers?.length === 0 ? [NO_TIERS] : []),
    ...(tiers ?? []).flatMap((tier, at) => tierFaults(tier, ['tiers', at], engagement, best)),
    ...(icp?.criteria ?? []).flatMap(({ fact, test }, at) =>
      testFaults(fact, test, ['icp', 'criteria', at, 'test']),
    ),
    ...knocksNobodyOut(icp?.criteria ?? []),
    ...nothingWeighs(icp?.criteria ?? []),
    ...segments.flatMap(({ rules }, segment) =>
      rules.flatMap(({ fact, test }, at) =>
        testFaults(fact, test, ['segments', segment, 'rules', at, 'test']),
      ),
    ),
    ...Object.entries(triggers).flatMap(([type, life]) =>
      'daysBefore' in life && life.daysBefore.from < life.daysBefore.to
        ? [
            {
              path: ['triggers', type, 'daysBefore', 'from'],
              words: `is ${life.daysBefore.from} days before, and ends later, ${life.daysBefore.to} days before: it never counts.`,
              proposal: `Swap them: from ${life.daysBefore.to} to ${life.daysBefore.from} days before.`,
            },
          ]
        : [],
    ),
  ];
}

const NO_TIERS: WorkspaceFault = {
  path: ['tiers'],
  words: 'is empty: no account could be of a tier, and no play would start.',
  proposal: 'Keep one tier at least, or leave the tiers out to keep those in force.',
};

function tierFaults(
  { size, hotAt, weights, entry }: Tier,
  path: Path,
  engagement: EngagementRules | undefined,
  bestRelationship: number | undefined,
): WorkspaceFault[] {
  const faults: WorkspaceFault[] = [];
  if (size && size.from > size.to) faults.push(turned([...path, 'size', 'from'], size.from, size.to));
  const most = engagement && mostPoints(engagement);
  if (most !== undefined && hotAt > most)
    faults.push({
      path: [...path, 'hotAt'],
      words: `is ${hotAt} points, and nobody can reach them: every signal on every day of the window gives ${most}.`,
      proposal:
        most > 0 ? `Set ${most} or less, or raise the points of signals.` : 'Give signals points first.',
    });
  if (Object.values(weights).every((weight) => weight === 0))
    faults.push({
      path: [...path, 'weights'],
      words: 'are all 0: no account of the tier would have a priority.',
      proposal: 'Give at least one a weight, such as fit 30.',
    });
  if (bestRelationship !== undefined && (entry.relationship ?? 0) > bestRelationship)
    faults.push({
      path: [...path, 'entry', 'relationship'],
      words: `is ${entry.relationship}, and the best relationship is worth ${bestRelationship}: no account reaches it.`,
      proposal: `Set ${bestRelationship} or less, or raise the scale.`,
    });
  return faults;
}

/**
 * The most that an account can come to: one person in a required role does everything every day of the window, two others
 * engage, and content is read early and late. Intent surges are reported by the week.
 */
function mostPoints(rules: EngagementRules): number {
  const {
    'intent-surge': surge = 0,
    'website-visit': visit = 0,
    'pricing-page': pricing = 0,
    ...others
  } = rules.points;
  const visits = visit + pricing > 0 ? Math.min(visit + pricing + rules.repeatVisit, rules.visitsPerDay) : 0;
  const daily = visits + Object.values(others).reduce((sum, points) => sum + points, 0);
  const keeps = (day: number) => 0.5 ** (day / (rules.halfLifeDays ?? Number.POSITIVE_INFINITY));
  let sum = 0;
  for (let day = 0; day <= rules.days; day++) sum += keeps(day) * (daily + (day % 7 === 0 ? surge : 0));
  if (sum === 0) return 0;
  return Math.floor(
    sum * rules.requiredRoleFactor + rules.secondPerson + rules.thirdPerson + rules.earlyToLateContent,
  );
}

const numeric: ReadonlySet<unknown> = new Set(['employees', 'revenue']);

function testFaults(fact: Fact, test: FactTest, path: Path): WorkspaceFault[] {
  // An attribute of the list may hold either.
  const ofNumbers = typeof fact === 'string' ? numeric.has(fact) : undefined;
  if (test.is === 'range') {
    if (ofNumbers === false)
      return [
        {
          path: [...path, 'is'],
          words: `is a range, and ${factWords(fact).toLowerCase()} is no number: no account would pass.`,
          proposal: 'Use “is one of” or “includes any of”.',
        },
      ];
    if (test.from === undefined && test.to === undefined)
      return [
        {
          path: [...path, 'from'],
          words: 'is missing, and so is the other end: every account would pass.',
          proposal: 'Fill in one end, or use “is known”.',
        },
      ];
    if (test.from !== undefined && test.to !== undefined && test.from > test.to)
      return [turned([...path, 'from'], test.from, test.to)];
    return [];
  }
  if (ofNumbers && test.is !== 'exists')
    return [
      {
        path: [...path, 'is'],
        words: `compares words, and ${factWords(fact).toLowerCase()} is a number.`,
        proposal: 'Use a range.',
      },
    ];
  return [];
}

/** Whoever has the fact passes, and of the others nobody knows that they lack it: a list's empty cell says nothing. */
function knocksNobodyOut(criteria: readonly Criterion[]): WorkspaceFault[] {
  return criteria.flatMap(({ test, knockOut }, at) =>
    test.is === 'exists' && knockOut
      ? [
          {
            path: ['icp', 'criteria', at, 'knockOut'],
            words:
              'can knock nobody out beside “is known”: what a list doesn’t say counts neither for nor against.',
            proposal:
              'Take it away, or say what the account must have: “is one of”, “includes any of” or a range.',
          },
        ]
      : [],
  );
}

function nothingWeighs(criteria: ReadonlyArray<{ weight: number; knockOut?: true }>): WorkspaceFault[] {
  const weighs = criteria.some(({ weight }) => weight > 0);
  // Criteria that only knock out are a choice: then no account has a score, and some have 0.
  return criteria.length === 0 || weighs || criteria.every(({ knockOut }) => knockOut)
    ? []
    : [
        {
          path: ['icp', 'criteria', 0, 'weight'],
          words: 'is 0, as every other criterion’s is: no account would have a fit.',
          proposal: 'Give at least one a weight, such as 10.',
        },
      ];
}

function turned(path: Path, from: number, to: number): WorkspaceFault {
  return {
    path,
    words: `is ${from}, more than its end, ${to}: nothing lies between.`,
    proposal: `Swap them: from ${to} to ${from}.`,
  };
}
