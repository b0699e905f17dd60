import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { AttributeFilter } from '../../components/desk/accounts/AttributeFilter.tsx';
import { scanAttributes } from '../../lib/store/attributeScan.ts';
import { announce } from '../../lib/store/changes.ts';

vi.mock('../../lib/store/attributeScan.ts', () => ({ scanAttributes: vi.fn() }));
vi.mock('../../lib/store/connection.ts', () => ({ connect: async () => ({}) }));
afterEach(cleanup);

it('a search under way ends when another list comes: it would tell of the list before', async () => {
  const scan = vi.mocked(scanAttributes).mockReturnValue(new Promise(() => {}));
  render(<AttributeFilter onFound={vi.fn()} />);
  const field = screen.getByRole('textbox', { name: 'Search other columns' });
  fireEvent.change(field, { target: { value: 'Benelux' } });
  fireEvent.click(screen.getByRole('button', { name: 'Filter' }));
  await waitFor(() => expect(scan).toHaveBeenCalled());
  announce('list');
  await waitFor(() => expect(scan.mock.calls[0]?.[2].signal.aborted).toBe(true));
});
