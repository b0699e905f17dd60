import type { Migration } from './index.ts';

export const initial: Migration = {
  version: 1,
  name: 'initial',
  up(db) {
    // Values that carry no key of their own are stored under one that is passed in.
    for (const name of ['generations', 'accounts', 'keys', 'directory', 'settings', 'counters']) {
      db.createObjectStore(name);
    }
    const activity = db.createObjectStore('activity', { keyPath: 'id' });
    activity.createIndex('account', ['account', 'at']);
    activity.createIndex('at', 'at');
    const journal = db.createObjectStore('journal', { keyPath: 'id' });
    journal.createIndex('account', 'account');
    journal.createIndex('keys', 'keys', { multiEntry: true });
    journal.createIndex('decides', 'decides');
    journal.createIndex('retracts', 'retracts');
    const history = db.createObjectStore('history', { keyPath: 'id' });
    history.createIndex('at', 'at');
  },
};
