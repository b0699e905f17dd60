import type { Migration } from './index.ts';

/** The team's do-not-contact file. */
export const suppressions: Migration = {
  version: 4,
  name: 'suppressions',
  up(db) {
    const store = db.createObjectStore('suppressions', { keyPath: 'id' });
    store.createIndex('key', 'key');
    store.createIndex('import', 'import');
  },
};
