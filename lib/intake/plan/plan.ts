/** What an import would do, and what planning one takes. */
import type { ImportRecord } from '../../store/history.ts';
import type { Manifest } from '../../store/tal.ts';
import type { InspectOptions } from '../inspect.ts';
import type { ReadOptions } from '../readList.ts';
import type { ImportReport } from '../report.ts';
import type { Capped } from './capped.ts';
import type { Difference, OpenQuestion, Readiness } from './difference.ts';

/** `replace`: accounts that the file doesn't name leave the list. `update`: they stay, and so does what it doesn't say. */
export type ImportMode = 'replace' | 'update';

/** In a form that can be sent between threads. */
export interface Plan {
  mode: ImportMode;
  source: Manifest['source'];
  /** Of the list that is there now. */
  accountsBefore: number;
  difference: Difference;
  readiness: Readiness;
  /** New accounts that may be ones that would leave: each comes in as new. */
  questions: Capped<OpenQuestion>;
  report: ImportReport;
  /** How many signals and touches the file brings. */
  activity: number;
  /** The parts of the workspace that the file sets, by name. */
  workspace: readonly string[];
}

export interface DraftedPlan {
  plan: Plan;
  /** Makes it the present list. @throws StoreError, `changed` where another window replaced the list meanwhile; the signal's reason */
  apply(options: { signal: AbortSignal; onProgress: OnProgress }): Promise<ImportRecord>;
}

/**
 * @param share of this phase, 0–1
 * @param rate rows a second, where rows are being read
 */
export type OnProgress = (what: string, share: number, rate?: number) => void;

export interface PlanOptions extends Pick<ReadOptions, 'now' | 'newId' | 'allowed'>, InspectOptions {
  mode: ImportMode;
  signal: AbortSignal;
  onProgress: OnProgress;
}

/** Reading takes about as long as settling. */
export const READING_SHARE = 0.6;
