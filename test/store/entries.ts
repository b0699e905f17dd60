/** Invented journal entries for the store's tests. */
import type { EntryOf } from '../../lib/schema/journal.ts';

/** An id that sorts by `n`, as UUIDv7s sort by time. */
export function idAt(n: number): string {
  return `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

export function touch(
  n: number,
  account = 'a1',
  keys = [`domain:${account}.example`],
): EntryOf<'touch.logged'> {
  return {
    id: idAt(n),
    v: 1,
    at: n,
    kind: 'touch.logged',
    account: { id: account, name: account, keys },
    channel: 'linkedin-message',
    direction: 'out',
    outcome: 'sent',
    touchedAt: n,
  };
}

export function retraction(n: number, of: number): EntryOf<'entry.retracted'> {
  return { id: idAt(n), v: 1, at: n, kind: 'entry.retracted', entry: idAt(of) };
}

export function link(n: number, account: string, key: string): EntryOf<'key.linked'> {
  return {
    id: idAt(n),
    v: 1,
    at: n,
    kind: 'key.linked',
    account: { id: account, name: account, keys: [`domain:${account}.example`] },
    key,
  };
}

export function nomination(n: number, key: string): EntryOf<'account.nominated'> {
  return {
    id: idAt(n),
    v: 1,
    at: n,
    kind: 'account.nominated',
    key,
    name: 'Bolt',
    reason: 'Asked for a demo',
  };
}
