import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import AccountMenu from '../../components/card/account/AccountMenu.tsx';
import AccountNotices from '../../components/card/account/AccountNotices.tsx';
import { StakeholderMap } from '../../components/card/StakeholderMap.tsx';
import { flagAccount, setStage, suppress } from '../../lib/core/accountEntries.ts';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { DAY } from '../../lib/core/time.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { connect } from '../../lib/store/connection.ts';
import { hasherOf, newErasureKey, withSigns } from '../../lib/store/erasure/erasureKeys.ts';
import { recordOf } from '../../lib/store/journalRecord.ts';
import { account, NOW, nextId, person } from '../core/builders.ts';
import { fakeJournal, subjectOf } from './fakeJournal.ts';

afterEach(cleanup);

const ines = person('Ines Varga', {
  roles: ['economic-buyer'],
  email: 'ines@rail.example',
  phone: '+44 20 7123 4567',
});
const rail = account({ tier: '1:1', stage: 'engaged', people: [ines] });
const view = (entries: Entry[] = []) => viewAccount(rail, [], entries, defaultWorkspace, NOW);
const stamp = () => ({ id: nextId(), at: NOW });
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const fill = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });

describe('what the rep knows of the account', () => {
  const open = () => {
    const fake = fakeJournal();
    render(<AccountMenu now={NOW} account={rail} view={view()} journal={fake.journal} onClose={() => {}} />);
    return fake.written;
  };

  it('is a note', () => {
    const written = open();
    click('Add a note');
    fill('Note', ' Budget comes in March ');
    click('Save note');
    expect(written).toMatchObject([{ kind: 'note.added', note: 'Budget comes in March' }]);
  });

  it('is its stage, over what the list says', () => {
    const written = open();
    click('Set the stage');
    click('Active review');
    expect(written).toMatchObject([{ kind: 'stage.set', stage: 'active-review', listed: 'engaged' }]);
  });

  it('says whose the stage is, since when, and what the list says', () => {
    const legend = () => screen.getByRole('group').querySelector('legend')?.textContent;
    open();
    click('Set the stage');
    expect(legend()).toBe('Your list says: engaged. What you set stands until the list says another.');
    cleanup();
    const set = setStage({ ...stamp(), at: NOW - DAY, by: 'Dana Whitlock' }, rail, 'active-review');
    const { journal } = fakeJournal();
    render(<AccountMenu now={NOW} account={rail} view={view([set])} journal={journal} onClose={() => {}} />);
    click('Set the stage');
    expect(legend()).toBe(
      'Dana Whitlock set: active review, yesterday. Your list says: engaged. What you set stands until the list says another.',
    );
  });

  it('goes by Escape', () => {
    const onClose = vi.fn();
    render(
      <AccountMenu
        now={NOW}
        account={rail}
        view={view()}
        journal={fakeJournal().journal}
        onClose={onClose}
      />,
    );
    fireEvent.keyDown(screen.getByRole('button', { name: 'Add a note' }), { key: 'Escape' });
    expect(onClose).toHaveBeenCalled();
  });

  it('is what became of it', () => {
    const written = open();
    click('Flag it');
    click('Wrong domain');
    expect(written).toMatchObject([{ kind: 'account.flagged', flag: 'wrong-domain' }]);
  });

  it('is that nobody may contact it, by which ways, why and until when', () => {
    const written = open();
    click('Do not contact');
    const form = screen.getByRole('form', { name: 'Do not contact Example Rail' });
    fireEvent.change(within(form).getByRole('textbox', { name: 'Why' }), { target: { value: 'Legal hold' } });
    fireEvent.click(within(form).getByRole('checkbox', { name: 'Calls' }));
    fireEvent.change(within(form).getByLabelText('Until; empty: for good'), {
      target: { value: '2027-01-31' },
    });
    fireEvent.submit(form);
    expect(written).toMatchObject([
      {
        kind: 'suppression.added',
        channels: ['call'],
        reason: 'Legal hold',
        until: new Date('2027-01-31T23:59:59.999').getTime(),
      },
    ]);
  });
});

describe('the notices', () => {
  it('say who said that nobody may contact the account, and lift it with a reason', () => {
    const entry = suppress({ ...stamp(), by: 'Kim Berg' }, { account: rail, reason: 'Legal hold' });
    const { journal, written } = fakeJournal();
    render(<AccountNotices account={rail} view={view([entry])} journal={journal} now={NOW} />);
    expect(screen.getByRole('region', { name: 'Notices' }).textContent).toContain('Legal hold. By Kim Berg');
    click('Lift');
    click('They agreed');
    expect(written).toMatchObject([
      { kind: 'suppression.lifted', suppression: entry.id, reason: 'They agreed' },
    ]);
  });

  it('take a flag back', () => {
    const flag = flagAccount(stamp(), rail, 'acquired', 'by Bolt');
    const { journal, undo } = fakeJournal();
    render(<AccountNotices account={rail} view={view([flag])} journal={journal} now={NOW} />);
    expect(screen.getByRole('region').textContent).toContain('Acquired by another company');
    click('Undo');
    expect(undo).toHaveBeenCalledWith([flag.id]);
  });
});

describe('the stakeholder map', () => {
  const map = (entries: Entry[] = []) => {
    const fake = fakeJournal();
    const { group, suppressions } = view(entries);
    render(
      <StakeholderMap
        group={group}
        suppressions={suppressions}
        moves={[]}
        subject={subjectOf(rail)}
        journal={fake.journal}
        now={NOW}
      />,
    );
    return fake.written;
  };

  it('says whom nobody may contact, and offers no way that is barred', () => {
    map([suppress(stamp(), { account: rail, person: ines, channels: ['call'], reason: 'Asked' })]);
    expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('no calls');
    expect(screen.getByRole('link', { name: 'Email Ines Varga' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Call Ines Varga' })).toBeNull();
  });

  it('suppresses a person with all that they are known by', async () => {
    const written = map();
    click('Ines Varga Economic buyer');
    fireEvent.click(await screen.findByRole('button', { name: 'Do not contact' }));
    fill('Why', 'Asked at the fair');
    fireEvent.submit(screen.getByRole('form', { name: 'Do not contact Ines Varga' }));
    expect(written).toMatchObject([
      { kind: 'suppression.added', keys: ['email:ines@rail.example', 'phone:2071234567'] },
    ]);
  });

  it('offers no mail and no call to anybody of an account that must not be contacted', () => {
    map();
    screen.getByRole('link', { name: 'Email Ines Varga' });
    cleanup();
    map([suppress(stamp(), { account: rail, reason: 'Legal hold', channels: ['email'] })]);
    expect(screen.queryByRole('link', { name: 'Email Ines Varga' })).toBeNull();
    screen.getByRole('link', { name: 'Call Ines Varga' });
  });

  it('takes somebody who fills a role that is missing', async () => {
    const written = map();
    click('Add: Finance or procurement');
    const form = await screen.findByRole('form', { name: 'Add to the buying group' });
    fill('Name', 'Pia Roth');
    fill('LinkedIn page, e-mail or phone, if you know it', 'somewhere');
    fireEvent.submit(form);
    expect(written).toEqual([]);
    expect(form.textContent).toContain('This is no LinkedIn page');
    fill('LinkedIn page, e-mail or phone, if you know it', 'https://www.linkedin.com/in/pia-roth-example');
    fireEvent.change(within(form).getByRole('combobox', { name: 'Role' }), {
      target: { value: 'procurement' },
    });
    fireEvent.submit(form);
    await expect
      .poll(() => written)
      .toMatchObject([
        {
          kind: 'person.added',
          person: { name: 'Pia Roth', roles: ['procurement'], keys: ['linkedin-person:pia-roth-example'] },
        },
      ]);
  });

  it('asks before it takes somebody who was erased, and takes the erasure back then', async () => {
    const key = withSigns(newErasureKey(), ['linkedin-person:pia-roth-example']);
    const hashes = [await (await hasherOf(key))('linkedin-person:pia-roth-example')];
    const erased = { ...stamp(), v: 1, kind: 'person.erased', hashes, hashKey: key.id } as const;
    const db = await connect();
    await db.put('settings', [key], 'erasureKeys');
    await db.put('journal', recordOf(erased));
    const written = map();
    click('Add: Finance or procurement');
    const form = await screen.findByRole('form', { name: 'Add to the buying group' });
    fill('Name', 'P. Roth');
    fill('LinkedIn page, e-mail or phone, if you know it', 'https://www.linkedin.com/in/pia-roth-example');
    fireEvent.submit(form);
    expect((await screen.findByRole('group', { name: 'Erased before' })).textContent).toContain('P. Roth');
    expect(written).toEqual([]);
    click('Add anyway');
    await expect
      .poll(() => written)
      .toMatchObject([
        { kind: 'entry.retracted', entry: erased.id },
        { kind: 'person.added', person: { name: 'P. Roth' } },
      ]);
  });
});
