import { defaultWorkspace } from '../core/defaults.ts';
import type { Workspace } from '../schema/workspace.ts';
import type { Database } from './database.ts';
import { getSetting, setSetting } from './settings.ts';
import type { Source } from './transaction.ts';

/** How the team works; a new team's defaults until something was changed. @throws StoreError */
export async function readWorkspace(source: Source): Promise<Workspace> {
  return (await getSetting(source, 'workspace')) ?? defaultWorkspace;
}

/** Lets an account have `domain` although it is free mail or a platform's: the company owns it. @throws StoreError */
export async function allowDomain(db: Database, domain: string): Promise<void> {
  const workspace = await readWorkspace(db);
  const allowedDomains = [...new Set([...workspace.allowedDomains, domain])].sort();
  await setSetting(db, 'workspace', { ...workspace, allowedDomains });
}

/** Takes `allowDomain` back, for the imports to come. @throws StoreError */
export async function forbidDomain(db: Database, domain: string): Promise<void> {
  const workspace = await readWorkspace(db);
  const allowedDomains = workspace.allowedDomains.filter((allowed) => allowed !== domain);
  await setSetting(db, 'workspace', { ...workspace, allowedDomains });
}
