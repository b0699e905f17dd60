/** What imports did besides the list, activity and workspace: how it comes to count, is taken back, and is cleared away. */
import type { Workspace } from '../schema/workspace.ts';
import { exchangeParts, putWorkspace, readParts } from './changeWorkspace.ts';
import type { ImportTrace } from './records.ts';
import { each, reading, type Source, type Writing } from './transaction.ts';

/** How many imports in a row that left the list as it was can be taken back, one after the other. */
const UNDOABLE = 10;

/** The last import, where it left the list as it was and can be taken back. @throws StoreError */
export function lastBeside(source: Source): Promise<ImportTrace | undefined> {
  return reading(source, ['imports'], async (tx) => besides(await tx.objectStore('imports').getAll()).at(-1));
}

/** Those that left the list as it was and count, oldest first. */
function besides(traces: readonly ImportTrace[]): ImportTrace[] {
  return traces.filter(({ list, hidden }) => !list && !hidden).sort((a, b) => a.at - b.at);
}

/**
 * Makes all that an import brought count, in the transaction that ends it. What came before it can be taken back no
 * longer where this import made a new list, and the oldest of many in a row.
 */
export async function countImport(
  tx: Writing,
  trace: ImportTrace,
  after: Partial<Workspace> | undefined,
): Promise<void> {
  const store = tx.objectStore('imports');
  const workspace = after && { before: await readParts(tx, Object.keys(after)), after };
  if (after) await putWorkspace(tx, after);
  const traces = (await store.getAll()).filter(({ id }) => id !== trace.id);
  const others = besides(traces);
  const final = trace.list ? others : others.slice(0, Math.max(0, others.length + 1 - UNDOABLE));
  await each(final, ({ id }) => store.delete(id));
  // The order of rolling back is that of the commits. A plan may have been made before another window's, and clocks go back.
  const at = Math.max(trace.at, ...traces.map((other) => other.at + 1));
  await store.put({ ...trace, at, ...(workspace && { workspace }) });
}

/** Takes back what an import did besides the list: at once, since its activity needs only to be hidden. */
export async function takeBack(tx: Writing, id: string | undefined): Promise<void> {
  const store = tx.objectStore('imports');
  const trace = id === undefined ? undefined : await store.get(id);
  if (!trace || trace.hidden) return;
  if (trace.workspace) await exchangeParts(tx, trace.workspace.after, trace.workspace.before);
  await store.put({ ...trace, hidden: 1 });
}

/** The opposite of `takeBack`. */
export async function bringBack(tx: Writing, id: string | undefined): Promise<void> {
  const store = tx.objectStore('imports');
  const trace = id === undefined ? undefined : await store.get(id);
  if (!trace?.hidden) return;
  const { hidden: _, ...counting } = trace;
  if (trace.workspace) await exchangeParts(tx, trace.workspace.before, trace.workspace.after);
  await store.put(counting);
}
