import type { Migration } from './index.ts';

/** A workspace is kept with the one before it; scores of the whole list get a store of their own. */
export const workspaceVersions: Migration = {
  version: 2,
  name: 'workspace-versions',
  async up(db, transaction) {
    db.createObjectStore('summaries');
    const settings = transaction.objectStore('settings') as unknown as {
      get(key: string): Promise<{ allowedDomains?: string[] } | undefined>;
      put(value: unknown, key: string): Promise<unknown>;
    };
    // All that a team could change until then.
    const { allowedDomains } = (await settings.get('workspace')) ?? {};
    if (allowedDomains) await settings.put({ parts: { allowedDomains } }, 'workspace');
  },
};
