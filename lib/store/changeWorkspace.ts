/** Changes the team's workspace: what the team set, over a new team's defaults, and the version before it. */
import { isSame } from '../core/same.ts';
import type { Workspace } from '../schema/workspace.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import type { StoredWorkspace } from './records.ts';
import { type Writing, writing } from './transaction.ts';

/** Parts that were checked come into force; what was in force is kept as the version before. @throws StoreError */
export async function saveWorkspace(db: Database, parts: Partial<Workspace>): Promise<void> {
  await writing(db, ['settings'], 'strict', (tx) => putWorkspace(tx, parts));
  announce('settings');
}

/** The same within a transaction of several writes; whoever commits it announces `settings`. */
export async function putWorkspace(tx: Writing, parts: Partial<Workspace>): Promise<void> {
  await change(tx, ({ parts: before }) => ({ parts: { ...before, ...parts }, before }));
}

/**
 * Takes back what `putWorkspace` set, or sets it again: the parts that still are as it left them. Whatever the rep changed
 * since stays. @param to the parts as they shall be; one that `from` has and `to` hasn't is the default again
 */
export async function exchangeParts(
  tx: Writing,
  from: StoredWorkspace['parts'],
  to: StoredWorkspace['parts'],
): Promise<void> {
  await change(tx, ({ parts: { ...parts }, ...stored }) => {
    for (const name of new Set([...Object.keys(from), ...Object.keys(to)]) as Set<keyof Workspace>) {
      if (!isSame(parts[name], from[name])) continue;
      delete parts[name];
      if (name in to) Object.assign(parts, { [name]: to[name] });
    }
    return { ...stored, parts };
  });
}

/** What the team set of these parts; those that are the defaults are left out. */
export async function readParts(tx: Writing, names: Iterable<string>): Promise<StoredWorkspace['parts']> {
  const stored = (await tx.objectStore('settings').get('workspace')) as StoredWorkspace | undefined;
  const wanted = new Set(names);
  return Object.fromEntries(Object.entries(stored?.parts ?? {}).filter(([name]) => wanted.has(name)));
}

/** The version before comes into force, and what was in force takes its place. @throws StoreError */
export async function goBackToWorkspaceBefore(db: Database): Promise<void> {
  await writing(db, ['settings'], 'strict', (tx) =>
    change(tx, (stored) => (stored.before ? { parts: stored.before, before: stored.parts } : stored)),
  );
  announce('settings');
}

/** Lets an account have `domain` although it is free mail or a platform's: the company owns it. @throws StoreError */
export function allowDomain(db: Database, domain: string): Promise<void> {
  return changeAllowed(db, (allowed) => [...new Set([...allowed, domain])].sort());
}

/** Takes `allowDomain` back, for the imports to come. @throws StoreError */
export function forbidDomain(db: Database, domain: string): Promise<void> {
  return changeAllowed(db, (allowed) => allowed.filter((one) => one !== domain));
}

/** A small exception, no new version of the workspace. */
async function changeAllowed(db: Database, edit: (allowed: readonly string[]) => string[]): Promise<void> {
  await writing(db, ['settings'], 'strict', (tx) =>
    change(tx, (stored) => ({
      ...stored,
      parts: { ...stored.parts, allowedDomains: edit(stored.parts.allowedDomains ?? []) },
    })),
  );
  announce('settings');
}

async function change(tx: Writing, edit: (stored: StoredWorkspace) => StoredWorkspace): Promise<void> {
  const store = tx.objectStore('settings');
  const stored = ((await store.get('workspace')) ?? { parts: {} }) as StoredWorkspace;
  await store.put(edit(stored), 'workspace');
}
