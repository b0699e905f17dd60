import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Columns } from '../../components/desk/import/Columns.tsx';
import { fieldsOf } from '../../lib/intake/columns.ts';
import type { Inspection } from '../../lib/intake/inspect.ts';
import { LEFT_OUT } from '../../lib/intake/report.ts';

afterEach(cleanup);

function show(more: Partial<Inspection> = {}) {
  const on = { onSheet: vi.fn(), onKind: vi.fn(), onField: vi.fn(), onForget: vi.fn() };
  const inspection: Inspection = {
    kind: 'accounts',
    columns: [
      { header: 'Account', field: 'name', confidence: 'certain' },
      { header: 'Firm domain', field: 'domain', confidence: 'likely' },
      { header: 'Colour', field: undefined },
    ],
    rows: [['Acme', 'acme.example', 'red']],
    fields: fieldsOf('accounts'),
    choices: {},
    recalled: false,
    signature: '',
    ...more,
  };
  render(<Columns inspection={inspection} name="list.csv" disabled={false} heading={createRef()} {...on} />);
  return on;
}

const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });

describe('the columns of a file', () => {
  it('show what each is taken for, over its first values', () => {
    show();
    expect(choice('What Account is').selectedOptions[0]?.text).toBe('Account name');
    expect(choice('What Colour is').selectedOptions[0]?.text).toBe('Keep as an attribute');
    expect(screen.getByRole('cell', { name: 'acme.example' })).toBeTruthy();
    expect(screen.getByRole('columnheader', { name: /Firm domain/ }).textContent).toContain('similar header');
  });

  it('can be any field of their kind of table, an attribute, or nothing', () => {
    const { onField } = show();
    fireEvent.change(choice('What Colour is'), { target: { value: 'segments' } });
    fireEvent.change(choice('What Account is'), { target: { value: '' } });
    fireEvent.change(choice('What Account is'), { target: { value: LEFT_OUT } });
    expect(onField.mock.calls).toEqual([
      ['Colour', 'segments'],
      ['Account', undefined],
      ['Account', LEFT_OUT],
    ]);
    expect(within(choice('What Colour is')).queryByRole('option', { name: 'Email' })).toBeNull();
  });

  it('say that they are as the rep chose them last time, which can be forgotten', () => {
    const { onForget } = show({
      recalled: true,
      choices: { chosen: [{ header: 'Colour', field: 'segments' }] },
    });
    expect(screen.getByText(/Columns as you chose them last time/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Forget' }));
    expect(onForget).toHaveBeenCalledOnce();
  });

  it('of a workbook with several sheets can be another sheet’s', () => {
    const { onSheet } = show({ sheets: ['Notes', 'List'], choices: { sheet: 'Notes' } });
    fireEvent.change(choice('Sheet'), { target: { value: 'List' } });
    expect(onSheet).toHaveBeenCalledWith('List');
  });

  it('are shown by the hundred: each has a list of its own', () => {
    const columns = Array.from({ length: 120 }, (_, n) => ({ header: `Column ${n}`, field: undefined }));
    show({ columns, fields: [], rows: [columns.map(() => 'x')] });
    expect(screen.getAllByRole('columnheader')).toHaveLength(100);
    fireEvent.click(screen.getByRole('button', { name: 'Show all 120 columns' }));
    expect(screen.getAllByRole('columnheader')).toHaveLength(120);
  });
});
