import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../driver/driver.ts';
import { launch } from '../driver/launch.ts';
import type { Screen } from '../driver/screen.ts';
import { importList, listFile } from '../lists.ts';

/** Two of three are in logistics; none has a fit of the list's own. */
const list = `Account,Domain,Tier,Industry
Northway Freight,northway.example,1:1,Logistics
Quay Haulage,quay.example,1:1,Logistics
Loom Bank,loom.example,1:1,Banking
`;

let driver: Driver;
beforeAll(async () => {
  driver = await launch('chromium');
  await importList(await driver.desk('/import'), listFile('fits.csv', list));
});
afterAll(() => driver.close());

async function fitOn(address: string): Promise<number | undefined> {
  const card = await driver.cardAt(address);
  await card.find('group', 'Tier');
  const fit = await card.value('meter', 'Fit');
  await card.page.close();
  return fit;
}

async function addCriterion(desk: Screen, values: string): Promise<void> {
  await desk.click('button', 'Add a criterion');
  await desk.fill('textbox', 'Criterion 1: values', values);
}

describe('changing the ideal customer', () => {
  it('shows what it moves, comes into force with Save, and goes back in one click', async () => {
    expect(await fitOn('https://northway.example/')).toBeUndefined();
    const desk = await driver.desk('/scoring?section=icp');
    await addCriterion(desk, 'Logistics');
    await expect
      .poll(() => desk.text('region', 'Changes'))
      .toMatch(/Of your 3 accounts.* 2 change priority and 3 change fit/);
    // Nothing moved yet.
    expect(await fitOn('https://northway.example/')).toBeUndefined();
    await desk.page.bringToFront();
    await desk.click('button', 'Save');
    await expect.poll(() => desk.text('status')).toContain('Saved');
    expect(await fitOn('https://northway.example/')).toBe(100);
    expect(await fitOn('https://loom.example/')).toBe(0);
    await desk.page.bringToFront();
    await desk.click('button', 'Go back to the version before');
    await expect.poll(() => desk.text('status')).toContain('in force again');
    expect(await fitOn('https://northway.example/')).toBeUndefined();
  });

  it('asks whose change holds where another window saved the same part', async () => {
    const field = 'Criterion 1: values';
    const desk = await driver.desk('/scoring?section=icp');
    await addCriterion(desk, 'Banking');
    const other = await driver.desk('/scoring?section=icp');
    await addCriterion(other, 'Retail');
    await other.click('button', 'Save');
    await expect.poll(() => other.text('status')).toContain('Saved');
    await desk.page.bringToFront();
    await expect.poll(() => desk.text('region', 'Changed elsewhere')).toContain('Ideal customer');
    await desk.click('button', 'Take what is in force');
    const values = await desk.find('textbox', field);
    await expect
      .poll(() => values.evaluate((element) => (element as HTMLTextAreaElement).value))
      .toBe('Retail');
    await desk.click('button', 'Go back to the version before');
    await expect.poll(() => desk.text('status')).toContain('in force again');
    await other.page.close();
  });

  it('keeps a draft over a reload of the page', async () => {
    const desk = await driver.desk('/scoring?section=icp');
    await addCriterion(desk, 'Banking');
    await expect.poll(() => desk.text('region', 'Changes')).toContain('Not saved yet');
    // Firefox never says that a page of an extension was loaded again: the page itself is asked.
    await desk.page.evaluate(() => {
      document.body.id = 'before';
      setTimeout(() => location.reload());
    });
    await expect.poll(() => desk.page.evaluate(() => document.body.id)).toBe('');
    await expect.poll(() => desk.text('region', 'Changes')).toContain('Not saved yet: Ideal customer');
    const values = await desk.find('textbox', 'Criterion 1: values');
    expect(await values.evaluate((field) => (field as HTMLTextAreaElement).value)).toBe('Banking');
    await desk.click('button', 'Discard changes');
    await expect.poll(() => desk.has('textbox', 'Criterion 1: values')).toBe(false);
  });
});

describe('the accounts', () => {
  it('show priority and fit as the rules have them, and sort by them', async () => {
    const desk = await driver.desk('/scoring?section=icp');
    await addCriterion(desk, 'Banking');
    await desk.click('button', 'Save');
    await expect.poll(() => desk.text('status')).toContain('Saved');
    const rows = async () => (await desk.texts('row')).slice(1);
    await desk.page.evaluate(() => {
      location.hash = '#/accounts';
    });
    await desk.click('button', 'Fit');
    await expect.poll(async () => (await rows())[0]).toMatch(/Loom Bank .* 100$/);
    await desk.click('button', 'Fit');
    await expect.poll(async () => (await rows())[2]).toMatch(/Loom Bank .* 100$/);
  });
});

describe('a workspace that makes no sense', () => {
  it('can’t be saved, says where, and leads there', async () => {
    const desk = await driver.desk('/plays?play=3');
    const field = await desk.find('textbox', 'Step 1: what for');
    await field.click({ count: 3 });
    await desk.page.keyboard.press('Backspace');
    await expect.poll(() => desk.text('region', 'To mend')).toContain('is empty');
    const save = await desk.find('button', 'Save');
    expect(await save.evaluate((button) => (button as HTMLButtonElement).disabled)).toBe(true);
    await desk.page.evaluate(() => {
      location.hash = '#/scoring';
    });
    await expect.poll(() => desk.heading()).toBe('Scoring');
    await desk.clickFirst('link', 'region', 'To mend');
    await expect
      .poll(() => desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Step 1: what for');
    await desk.click('button', 'Discard changes');
    await expect.poll(() => desk.has('region', 'To mend')).toBe(false);
  });
});
