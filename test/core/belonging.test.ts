import { describe, expect, it } from 'vitest';
import { accountOf, entriesOfAccount } from '../../lib/core/belonging.ts';
import { account, retraction, touch } from './builders.ts';

const acme = account({ id: 'acme', name: 'Acme Germany GmbH' });
const subject = { id: 'gone', name: 'Acme Germany', keys: ['domain:acme.example'] };

describe('the account of an entry', () => {
  it('is the one of its id, whatever that is called by now', () => {
    expect(accountOf({ ...subject, id: 'acme' }, { id: 'acme', name: 'Renamed' }, [])).toBe('acme');
  });

  it('is a namesake that shares a key, where its own left the list', () => {
    expect(accountOf(subject, undefined, [acme])).toBe('acme');
  });

  it('is never a sister company that merely shares a key', () => {
    const sister = account({ id: 'sister', name: 'Acme France' });
    expect(accountOf(subject, undefined, [sister])).toBeUndefined();
  });

  it('is none of two namesakes', () => {
    expect(accountOf(subject, undefined, [acme, { id: 'twin', name: 'Acme Germany' }])).toBeUndefined();
  });
});

describe('the entries of an account', () => {
  const at = (id: string, name: string) => touch(undefined, { account: { id, name, keys: [] } });

  it('are its own, those of a namesake that left, and their retractions', () => {
    const [own, left, sister, present] = [
      at('acme', 'Acme Germany GmbH'),
      at('gone', 'Acme Germany'),
      at('gone too', 'Acme France'),
      at('twin', 'Acme Germany'),
    ];
    const undo = retraction(left);
    expect(entriesOfAccount(acme, [own, left, sister, present, undo], new Set(['twin']))).toEqual([
      own,
      left,
      undo,
    ]);
  });
});
