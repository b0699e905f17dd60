import type { Migration } from './index.ts';

export const imports: Migration = {
  version: 3,
  name: 'imports',
  up(db, transaction) {
    // Only imports whose activity doesn't count have the field, so that the index holds nothing but these.
    db.createObjectStore('imports', { keyPath: 'id' }).createIndex('hidden', 'hidden');
    transaction.objectStore('activity').createIndex('import', 'import');
  },
};
