import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import Picture from '../../../components/picture/Picture.tsx';
import { defaultWorkspace } from '../../../lib/core/defaults/workspace.ts';
import { orgChart } from '../../../lib/core/orgChart.ts';
import { DAY } from '../../../lib/core/time.ts';
import { viewAccount } from '../../../lib/core/view.ts';
import type { Stakeholder } from '../../../lib/schema/account.ts';
import { account, NOW, person, touch } from '../../core/builders.ts';

afterEach(cleanup);

const ines = person('Ines Varga', {
  title: 'COO',
  roles: ['economic-buyer', 'executive-sponsor'],
  stance: 'for',
  influence: 'high',
  keys: ['linkedin-person:ines-varga-example'],
  email: 'ines.varga@example.com',
});
const tomas = person('Tomas Hale', { roles: ['champion'], reportsTo: 'Ines Varga' });
const ravi = person('Ravi Menon', { roles: ['technical-evaluator'], reportsTo: 'ines.varga@example.com' });
const jana = person('Jana Groot', { roles: ['blocker'], reportsTo: 'Nobody Known' });

function draw(people: Stakeholder[] = [ines, tomas, ravi, jana]) {
  const entries = [touch(ines, { touchedAt: NOW - 2 * DAY, direction: 'in', outcome: 'replied' })];
  const view = viewAccount(account({ tier: '1:1', people }), [], entries, defaultWorkspace, NOW);
  return render(
    <Picture
      chart={orgChart(view.group)}
      account="Example Rail"
      suppressions={[]}
      recent={7}
      me="Dana Whitlock"
      now={NOW}
    />,
  );
}

const item = (name: RegExp) => screen.getByRole('treeitem', { name });
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const focused = () => document.activeElement?.getAttribute('aria-label')?.split(',')[0];

describe('the picture', () => {
  it('is a tree whose items say all that is drawn', () => {
    draw();
    const tree = screen.getByRole('tree', { name: 'Picture of the buying group' });
    expect(
      within(tree)
        .getAllByRole('treeitem')
        .map((one) => `${one.getAttribute('aria-level')} ${one.getAttribute('aria-label')}`),
    ).toEqual([
      '1 Ines Varga, COO, Economic buyer, Executive sponsor, For, High influence, engaged, Reply, email by you, 2 d ago',
      '2 Tomas Hale, Champion, not contacted',
      '2 Ravi Menon, Technical evaluator, not contacted',
      '1 End user, missing',
      '1 Finance or procurement, missing',
      '1 Jana Groot, Blocker, Against, not contacted, Reports to “Nobody Known”, who isn’t among the people here',
    ]);
  });

  it('draws each stance as a shape and a class of its own', () => {
    const { container } = draw([ines, { ...tomas, stance: 'neutral' }, ravi, jana]);
    const shape = (stance: string) => container.querySelector(`.picture-frame .sign.${stance} .shape`);
    const drawn = ['for', 'neutral', 'against', 'unknown'].map((stance) => shape(stance)?.getAttribute('d'));
    expect(drawn.every(Boolean)).toBe(true);
    expect(new Set(drawn).size).toBe(4);
  });

  it('draws a ring only around who was touched, and a mark where a line leads nowhere', () => {
    const { container } = draw();
    expect(container.querySelectorAll('.picture-frame .ring')).toHaveLength(1);
    expect(container.querySelectorAll('.picture-frame .fault')).toHaveLength(1);
  });

  it('has one person at a time in the order of the Tab key', () => {
    draw();
    const tabbable = () =>
      screen.getAllByRole('treeitem').filter((one) => one.getAttribute('tabindex') === '0');
    expect(tabbable()).toEqual([item(/^Ines/)]);
    item(/^Ines/).focus();
    press('ArrowDown');
    expect(tabbable()).toEqual([item(/^Tomas/)]);
  });

  it('goes by arrow keys up to the manager, down to the first report and between siblings', () => {
    draw();
    item(/^Ines/).focus();
    press('ArrowDown');
    expect(focused()).toBe('Tomas Hale');
    press('ArrowRight');
    expect(focused()).toBe('Ravi Menon');
    press('ArrowLeft');
    expect(focused()).toBe('Tomas Hale');
    press('ArrowUp');
    expect(focused()).toBe('Ines Varga');
    press('End');
    expect(focused()).toBe('Jana Groot');
    press('Home');
    expect(focused()).toBe('Ines Varga');
  });

  it('leaves the browser’s own keys alone', () => {
    draw();
    item(/^Ines/).focus();
    expect(fireEvent.keyDown(item(/^Ines/), { key: '0', ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(item(/^Ines/), { key: 'Tab' })).toBe(true);
    expect(fireEvent.keyDown(item(/^Ines/), { key: 'ArrowDown' })).toBe(false);
  });

  it('shows a person’s details on Enter, with the ways to them, and hides them on Escape', () => {
    draw();
    item(/^Ines/).focus();
    press('Enter');
    expect(item(/^Ines/).getAttribute('aria-selected')).toBe('true');
    expect(
      screen.getByText(/Economic buyer, Executive sponsor · For · High influence · Engaged/),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ines Varga on LinkedIn' }).getAttribute('href')).toBe(
      'https://www.linkedin.com/in/ines-varga-example/',
    );
    expect(screen.getByRole('link', { name: 'Email Ines Varga' })).toBeTruthy();
    press('Escape');
    expect(screen.queryByRole('link', { name: 'Email Ines Varga' })).toBeNull();
  });

  it('shows what to do about a gap at a click', () => {
    draw();
    fireEvent.click(item(/^End user, missing/));
    expect(screen.getByText(/Nobody here has this role/)).toBeTruthy();
  });

  it('zooms by keys and buttons', () => {
    draw();
    const zoom = () => screen.getByRole('status', { name: 'Zoom' }).textContent;
    expect(zoom()).toBe('100 %');
    item(/^Ines/).focus();
    press('+');
    expect(zoom()).toBe('125 %');
    press('-');
    press('-');
    expect(zoom()).toBe('80 %');
    press('0');
    expect(zoom()).toBe('100 %');
    fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(zoom()).toBe('125 %');
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(zoom()).toBe('100 %');
  });

  it('keeps the focus where the person is after a new reading, and survives that they are gone', () => {
    const { rerender } = draw();
    item(/^Tomas/).focus();
    const again = viewAccount(account({ people: [ines, jana] }), [], [], defaultWorkspace, NOW);
    rerender(
      <Picture
        chart={orgChart(again.group)}
        account="Example Rail"
        suppressions={[]}
        recent={7}
        me={undefined}
        now={NOW}
      />,
    );
    expect(screen.getAllByRole('treeitem').map((one) => one.getAttribute('tabindex'))).toEqual(['0', '-1']);
  });
});
