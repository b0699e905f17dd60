/** What saving a touch costs: until it is confirmed, and until its copy lies in `storage.local`. */
import { deleteDB, openDB } from 'idb';
import { logTouch } from '../../lib/core/entries.ts';
import { touchChannels } from '../../lib/core/touchChannels.ts';
import type { Account } from '../../lib/schema/account.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { appendEntry } from '../../lib/store/journal.ts';
import { localArea, type MirrorArea } from '../../lib/store/mirror.ts';
import { newId } from '../../lib/store/newId.ts';
import { readAllAccounts } from '../../lib/store/tal.ts';
import { median, timed } from './timing.ts';

const SCRATCH = 'touchline-bench';

/** Firefox’s clock goes by whole milliseconds: a turn is long enough to be told by it. */
const TOUCHES_PER_TURN = 10;
const TURNS = 40;

export interface TouchCost {
  /** Medians in milliseconds. */
  saved: number;
  mirrored: number;
  /** One strict `put` of the same entry into a store without an index. */
  raw: number;
}

/** Each touch by turns with the same entry written raw, into databases of the same origin. */
export async function measureTouches(): Promise<TouchCost> {
  const db = await openDatabase();
  const { value: accounts } = await readAllAccounts(db).next();
  const account: Account | undefined = accounts?.[0];
  if (!account) throw new Error('there is no list');
  const [{ choices }] = touchChannels;
  await deleteDB(SCRATCH);
  const scratch = await openDB(SCRATCH, 1, {
    upgrade: (made) => made.createObjectStore('raw', { keyPath: 'id' }),
  });
  const costs = { saved: [] as number[], mirrored: [] as number[], raw: [] as number[] };
  for (let turn = 0; turn < TURNS; turn++) {
    const entries = Array.from({ length: TOUCHES_PER_TURN }, (_, at) =>
      logTouch({ id: newId(), at: Date.now() }, account, {
        choice: choices[0],
        note: `Sent the depot case, ${turn}.${at}`,
      }),
    );
    const cost = { saved: 0, mirrored: 0 };
    for (const entry of entries) {
      const copied = mirroring();
      const start = performance.now();
      await appendEntry(db, entry, copied.area);
      cost.saved += performance.now() - start;
      await copied.done;
      cost.mirrored += performance.now() - start;
    }
    costs.saved.push(cost.saved / TOUCHES_PER_TURN);
    costs.mirrored.push(cost.mirrored / TOUCHES_PER_TURN);
    const raw = await timed(async () => {
      for (const entry of entries) {
        const tx = scratch.transaction('raw', 'readwrite', { durability: 'strict' });
        void tx.store.put(entry);
        await tx.done;
      }
    });
    costs.raw.push(raw / TOUCHES_PER_TURN);
  }
  scratch.close();
  db.close();
  await deleteDB(SCRATCH);
  return { saved: median(costs.saved), mirrored: median(costs.mirrored), raw: median(costs.raw) };
}

/** The mirror, and when the copy is in it. */
function mirroring(): { area: MirrorArea; done: Promise<void> } {
  let tell = () => {};
  const done = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const write: MirrorArea['write'] = async (items) => {
    await localArea.write(items);
    tell();
  };
  return { area: { ...localArea, write }, done };
}
