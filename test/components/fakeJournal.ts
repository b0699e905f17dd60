import { vi } from 'vitest';
import type { CardSubject } from '../../components/card/cardSubject.ts';
import type { Journal } from '../../components/card/useJournal.ts';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { NOW, nextId } from '../core/builders.ts';

/** A journal that keeps what is written in memory, as the real one would save it. */
export function fakeJournal() {
  const written: Entry[] = [];
  const said: string[] = [];
  const stamp = (id: string = nextId()) => ({ id, at: NOW });
  const write = async (entries: readonly Entry[], words: string) => {
    written.push(...entries);
    said.push(words);
    return true;
  };
  const undo = vi.fn(async (_: readonly string[]) => true);
  const journal: Journal = {
    said: { kind: 'quiet' },
    stamp,
    write,
    writeOne: (words, make, id) => write([make(stamp(id))], words),
    attempt: async (prepare) => {
      const made = await prepare();
      return 'entries' in made && write(made.entries, made.words);
    },
    undo,
    hush: () => {},
    say: (words) => void said.push(words),
  };
  return { journal, written, said, undo };
}

export function subjectOf(account: Account, rest: Partial<CardSubject> = {}): CardSubject {
  return { account, entries: [], workspace: defaultWorkspace, me: undefined, url: undefined, ...rest };
}
