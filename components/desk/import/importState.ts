/** The states of the import page, and what the rep's choices make of them. */
import { countWords } from '../../../lib/core/words.ts';
import type { ColumnChoice } from '../../../lib/intake/columns.ts';
import type { Inspection } from '../../../lib/intake/inspect.ts';
import type { Plan } from '../../../lib/intake/plan/plan.ts';
import type { TableChoices } from '../../../lib/intake/readList.ts';

/** A file, and what the rep said of it. */
export interface ChosenFile {
  file: File;
  choices: TableChoices;
}

/** `pressed`: Import was clicked already, so that it goes on by itself once the plan is there. */
export type ImportState =
  /** `words`: what came of the file before. */
  | { kind: 'choosing'; words?: string }
  /** `inspection`: of the same file before the rep's last choice. */
  | { kind: 'inspecting'; chosen: ChosenFile; inspection?: Inspection; pressed: boolean }
  | { kind: 'planning'; chosen: ChosenFile; inspection: Inspection; pressed: boolean }
  /** `inspection`: absent of a workspace file, which is no table. */
  | { kind: 'ready'; chosen: ChosenFile; inspection?: Inspection; plan: Plan }
  | { kind: 'question'; asked: 'drop'; chosen: ChosenFile; inspection?: Inspection; plan: Plan }
  | { kind: 'question'; asked: 'sample'; chosen?: undefined }
  | { kind: 'importing'; chosen?: ChosenFile }
  | { kind: 'done'; words: string }
  /** Nothing was changed. `chosen`: the file that it was about, so that it can be tried again. */
  | { kind: 'failed'; why: string; chosen?: ChosenFile; inspection?: Inspection };

export interface Progress {
  what: string;
  /** Of all that was asked for, 0–1. */
  share: number;
  /** Rows a second, while rows are read. */
  rate?: number | undefined;
}

/** Answers to the questions that hold an import up. */
export type Answer = 'replace' | 'update' | 'keep';

export function inspectionOf(state: ImportState): Inspection | undefined {
  return 'inspection' in state ? state.inspection : undefined;
}

export function planOf(state: ImportState): Plan | undefined {
  return 'plan' in state ? state.plan : undefined;
}

/** Whether something is under way that has progress and can be cancelled. */
export function isWorking({ kind }: ImportState): boolean {
  return kind === 'inspecting' || kind === 'planning' || kind === 'importing';
}

/** Whether the plan waits for nothing but itself, and Import has been clicked. */
export function isPressed(state: ImportState): boolean {
  return 'pressed' in state && state.pressed;
}

/** Planning and writing take about as long as each other. */
const PLANNING_SHARE = 0.5;

/** The share of all that was asked for: while nobody asked for the import, the plan is all. */
export function shareOfAll(state: ImportState, share: number): number {
  if (state.kind === 'importing' && state.chosen) return PLANNING_SHARE + (1 - PLANNING_SHARE) * share;
  return isPressed(state) ? PLANNING_SHARE * share : share;
}

/**
 * What the rep has said of the columns once they say that `header` is `field`. Another column that they had given the same
 * field loses it, unless several may be it: the last word counts.
 * @param field undefined: kept as an attribute
 */
export function withField(
  { choices: { chosen = [] }, fields }: Inspection,
  header: string,
  field: string | undefined,
): ColumnChoice[] {
  const several = fields.find((one) => one.field === field)?.several ?? true;
  const others = chosen.filter((one) => one.header !== header && (several || one.field !== field));
  return [...others, { header, field }];
}

/** The columns as the rep just said, until the file has been looked at again. */
export function showField(inspection: Inspection, header: string, field: string | undefined): Inspection {
  return {
    ...inspection,
    columns: inspection.columns.map((column) =>
      column.header === header ? { header, field, ...(field && { confidence: 'chosen' as const }) } : column,
    ),
  };
}

/** What a screen reader says as the import goes on: once for each phase, the figures are in the progress bar. */
export function phaseWords(state: ImportState): string {
  switch (state.kind) {
    case 'inspecting':
      return `Reading ${state.chosen.file.name}`;
    case 'planning':
      return 'Comparing with your list';
    case 'ready':
      return `Compared: ${summaryOf(state.plan)}`;
    case 'importing':
      return 'Importing';
    default:
      return '';
  }
}

/** Such as `3 added, 2 changed, 1 gone, 1 rejected, 10 to look at`. */
export function summaryOf({
  difference: { added, changed, gone },
  activity,
  workspace,
  report: { refused, warnings, leftOut },
}: Plan): string {
  const changes = some([
    [added.count, 'added'],
    [changed.count, 'changed'],
    [gone.count, 'gone'],
    [activity, activity === 1 ? 'signal or touch' : 'signals and touches'],
  ]);
  if (workspace.length > 0) changes.push('how your team works');
  const words = some([
    [refused.length + (leftOut?.refused ?? 0), 'rejected'],
    [warnings.length + (leftOut?.warnings ?? 0), 'to look at'],
  ]);
  return [...(changes.length > 0 ? changes : ['Nothing changes']), ...words].join(', ');
}

function some(counts: ReadonlyArray<readonly [count: number, words: string]>): string[] {
  return counts.filter(([count]) => count > 0).map(([count, words]) => `${countWords(count)} ${words}`);
}
