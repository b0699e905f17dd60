import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type TouchFields, TouchForm } from '../../components/card/TouchForm.tsx';
import { person } from '../core/builders.ts';

afterEach(cleanup);

const people = [person('Ines Varga'), person('Tomas Hale')];

function renderForm(start: Partial<TouchFields> = {}, asked = 0) {
  const onLog = vi.fn<(fields: TouchFields) => void>();
  function Form() {
    const [fields, setFields] = useState<TouchFields>({
      channel: 'linkedin',
      choice: 'linkedin-message/out/sent',
      person: 'person Ines Varga',
      note: '',
      ...start,
    });
    return (
      <TouchForm
        fields={fields}
        people={people}
        asked={asked}
        onChange={setFields}
        onLog={() => onLog(fields)}
      />
    );
  }
  render(<Form />);
  return { onLog, form: screen.getByRole('form', { name: 'Log a touch' }) };
}

describe('the touch form', () => {
  it('logs the common case with one click', () => {
    const { onLog } = renderForm();
    fireEvent.click(screen.getByRole('button', { name: 'Log touch' }));
    expect(onLog).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ choice: 'linkedin-message/out/sent', person: 'person Ines Varga' }),
    );
  });

  it('offers the outcomes of the channel, and claims none where only the rep knows', () => {
    renderForm();
    fireEvent.click(screen.getByRole('radio', { name: 'Call' }));
    const outcome = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Outcome' });
    expect(outcome.selectedOptions[0]?.text).toBe('How did it go?');
    expect(within(outcome).getByRole('option', { name: 'Left a voicemail' })).toBeTruthy();
    expect(within(outcome).queryByRole('option', { name: 'Bounced' })).toBeNull();
  });

  it('forgets the step when another channel is chosen: the touch no longer does it', () => {
    const { onLog } = renderForm({ step: { play: 'cluster', step: '5', startedAt: 0 } });
    fireEvent.click(screen.getByRole('radio', { name: 'Email' }));
    fireEvent.click(screen.getByRole('button', { name: 'Log touch' }));
    expect(onLog.mock.calls[0]?.[0]).not.toHaveProperty('step');
  });

  it('asks for the outcome where only the rep knows it, with the focus there', () => {
    renderForm({ channel: 'call', choice: '' }, 1);
    const outcome = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Outcome' });
    expect(document.activeElement).toBe(outcome);
    expect(outcome.checkValidity()).toBe(false);
  });

  it('shows the rarer channels on demand, and keeps a rare one in view once it is chosen', () => {
    renderForm();
    expect(screen.queryByRole('radio', { name: 'Event' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Event' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Event' }).checked).toBe(true);
  });

  it('logs by Ctrl+Enter from the note', () => {
    const { onLog } = renderForm();
    const note = screen.getByRole('textbox', { name: 'Note' });
    fireEvent.change(note, { target: { value: 'Sent the case study' } });
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true });
    expect(onLog).toHaveBeenCalledWith(expect.objectContaining({ note: 'Sent the case study' }));
  });
});
