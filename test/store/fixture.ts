/** Databases as earlier versions of Touchline wrote them, kept as JSON. They are frozen: write a new one, edit none. */
import { type IDBPDatabase, openDB } from 'idb';

/** An object store's shape. */
interface Shape {
  keyPath: string | string[] | null;
  indexes: Array<{ name: string; keyPath: string | string[]; multiEntry: boolean; unique: boolean }>;
}

export interface Fixture {
  version: number;
  stores: Record<string, Shape & { records: Array<{ key: IDBValidKey; value: unknown }> }>;
}

/** Reads a fixture from its text. Typed arrays stand as `{ "$uint32": [...] }`. */
export function parseFixture(text: string): Fixture {
  return JSON.parse(text, (_name, value: unknown) => {
    const packed = typeof value === 'object' && value !== null && '$uint32' in value;
    return packed ? Uint32Array.from(value.$uint32 as number[]) : value;
  }) as Fixture;
}

/** The text of a fixture: what a new version's fixture is made with. */
export function formatFixture(fixture: Fixture): string {
  return JSON.stringify(fixture, (_name, value: unknown) =>
    value instanceof Uint32Array ? { $uint32: [...value] } : value,
  );
}

/** All that a database holds. */
export async function dumpDatabase(db: IDBPDatabase): Promise<Fixture> {
  const stores: Fixture['stores'] = {};
  for (const name of db.objectStoreNames) {
    const [keys, values] = [await db.getAllKeys(name), await db.getAll(name)];
    stores[name] = { ...shapeOf(db, name), records: keys.map((key, row) => ({ key, value: values[row] })) };
  }
  return { version: db.version, stores };
}

/** The shape of every store, without what is in it. */
export function shapesOf(db: IDBPDatabase): Record<string, Shape> {
  return Object.fromEntries([...db.objectStoreNames].map((name) => [name, shapeOf(db, name)]));
}

function shapeOf(db: IDBPDatabase, name: string): Shape {
  const store = db.transaction(name).objectStore(name);
  const indexes = [...store.indexNames].map((index) => {
    const { keyPath, multiEntry, unique } = store.index(index);
    return { name: index, keyPath, multiEntry, unique };
  });
  return { keyPath: store.keyPath, indexes };
}

/** Makes the database of a fixture, with none of Touchline's own code. */
export async function loadFixture(name: string, { version, stores }: Fixture): Promise<void> {
  const db = await openDB(name, version, {
    upgrade(opened) {
      for (const [storeName, { keyPath, indexes, records }] of Object.entries(stores)) {
        const store = opened.createObjectStore(storeName, { keyPath });
        for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
        for (const { key, value } of records) void store.put(value, keyPath === null ? key : undefined);
      }
    },
  });
  db.close();
}
