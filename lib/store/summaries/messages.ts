/** What a page and the worker that scores the list tell each other. */
import type { Workspace } from '../../schema/workspace.ts';
import { StoreError } from '../database.ts';
import type { Preview } from './previewChange.ts';

export type Request =
  | { kind: 'preview'; inForce: Workspace; draft: Workspace; now: number }
  | { kind: 'rescore'; now: number };

export type Answer =
  | { kind: 'progress'; done: number; of: number }
  | { kind: 'previewed'; preview: Preview | undefined }
  | { kind: 'rescored'; accounts: number | undefined }
  | { kind: 'failed'; failure: Failure };

/** A structured clone of an error keeps neither its class nor its fields. */
type Failure = { is: 'store'; reason: StoreError['reason'] } | { is: 'other'; message: string };

export function describeFailure(error: unknown): Failure {
  if (error instanceof StoreError) return { is: 'store', reason: error.reason };
  return { is: 'other', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

export function failureOf(failure: Failure): Error {
  return failure.is === 'store' ? new StoreError(failure.reason) : new Error(failure.message);
}
