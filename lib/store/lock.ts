import { StoreError } from './database.ts';

const WRITER = 'tal';
/** Held around `WRITER` by a sweep, so that others know it is one. */
const SWEEPER = 'tal-sweep';

/**
 * Runs `work` as the only writer of the list among all open pages. A sweep is waited for: it is short, and the rep didn't
 * ask for it. @throws StoreError `busy` while another writer is at work
 */
export async function asOnlyWriter<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await asWriterNow(work);
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    const { held = [] } = await navigator.locks.query();
    const holds = (wanted: string) => held.some(({ name }) => name === wanted);
    if (holds(WRITER) && !holds(SWEEPER)) throw new StoreError('busy');
    return navigator.locks.request(WRITER, work);
  }
}

const SUPPRESSIONS = 'suppressions';

/**
 * Runs `work` while no other page brings, takes out or sweeps do-not-contact files: rows that no file names yet must not be
 * swept. Waits for its turn; inside of `asOnlyWriter`, never around it.
 */
export function withSuppressions<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(SUPPRESSIONS, work);
}

/** As `asOnlyWriter`, of do-not-contact files too. */
export function asOnlyWriterOfAll<T>(work: () => Promise<T>): Promise<T> {
  return asOnlyWriter(() => withSuppressions(work));
}

/** Runs a sweep as the only writer. @throws StoreError `busy` while there is another writer */
export async function asSweeper<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await navigator.locks.request(SWEEPER, () => asWriterNow(work));
  } catch (error) {
    throw error instanceof Busy ? new StoreError('busy') : error;
  }
}

/** Not a StoreError: `work` itself may throw one, which must not be taken for this. */
class Busy extends Error {}

function asWriterNow<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(WRITER, { ifAvailable: true }, async (lock) => {
    if (!lock) throw new Busy();
    return await work();
  });
}
