import type { Migration } from './index.ts';

/** The team's do-not-contact file, and what stands in a touch form that isn't logged yet. */
export const suppressionsDrafts: Migration = {
  version: 4,
  name: 'suppressions-drafts',
  up(db) {
    const suppressions = db.createObjectStore('suppressions', { keyPath: 'id' });
    suppressions.createIndex('key', 'key');
    suppressions.createIndex('source', 'source');
    db.createObjectStore('drafts', { keyPath: 'account' });
  },
};
