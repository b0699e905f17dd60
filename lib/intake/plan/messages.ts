/** What the page that asks for an import and the worker that does it tell each other. */
import { WordedError } from '../../core/failure.ts';
import { StoreError } from '../../store/database.ts';
import type { ImportRecord } from '../../store/history.ts';
import type { Inspection } from '../inspect.ts';
import type { TableChoices } from '../readList.ts';
import { ImportError } from '../report.ts';
import type { ImportMode, Plan } from './plan.ts';

/** How a file is to be planned. */
export interface PlanRequest {
  mode: ImportMode;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** Domains that the team allows although others share them. */
  allowed: ReadonlySet<string>;
  /** What the rep said of the file; absent: what they said of an earlier one with the same headers. */
  choices: TableChoices;
}

export type Request =
  | { kind: 'plan'; file: File; options: PlanRequest }
  | { kind: 'apply' }
  | { kind: 'cancel' };

export type Answer =
  | { kind: 'progress'; what: string; share: number; rate: number | undefined }
  | { kind: 'inspected'; inspection: Inspection }
  | { kind: 'planned'; plan: Plan }
  | { kind: 'applied'; record: ImportRecord }
  | { kind: 'failed'; failure: Failure };

/** A structured clone of an error keeps neither its class nor its fields. */
type Failure =
  | ({ is: 'import' } & Pick<ImportError, 'reason' | 'message' | 'row' | 'column'>)
  | { is: 'store'; reason: StoreError['reason'] }
  | { is: 'other'; message: string };

export function describeFailure(error: unknown): Failure {
  if (error instanceof ImportError) {
    const { reason, message, row, column } = error;
    return { is: 'import', reason, message, row, column };
  }
  if (error instanceof StoreError) return { is: 'store', reason: error.reason };
  return { is: 'other', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

/** The error that `describeFailure` was given, as far as anybody asks of it. */
export function failureOf(failure: Failure): Error {
  if (failure.is === 'import') {
    const { reason, message, row, column } = failure;
    return new ImportError(reason, message, { ...(row !== undefined && { row }), column });
  }
  return failure.is === 'store' ? new StoreError(failure.reason) : new Error(failure.message);
}

/** The worker ended by itself: a page can't know why, but most often the memory ran out. */
export function workerLost(): WordedError {
  return new WordedError(
    'The import stopped: the browser may have run out of memory. Your list is as it was. Close other windows and try again, or split the file.',
  );
}
