import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { loadSample } from './driver/sample.ts';
import { listFile } from './lists.ts';

const prospect = 'https://example.com/';

let driver: Driver;
beforeAll(async () => {
  driver = await launch(browser);
  await loadSample(await driver.desk('/import'));
});
afterAll(() => driver.close());

describe('do not contact', () => {
  it('a person: said on the card, no step goes to them, until it is lifted', async () => {
    const card = await driver.openCard(prospect);
    await expect.poll(() => card.text('region', 'Next step')).toContain('Call Ines Varga');
    await (await card.find('button', 'Ines Varga Economic buyer · COO')).focus();
    await card.page.keyboard.press('Enter');
    await (await card.find('button', 'Do not contact')).focus();
    await card.page.keyboard.press('Enter');
    await card.fill('textbox', 'Why', 'Asked at the fair');
    await card.page.keyboard.press('Enter');
    await expect.poll(() => card.text('status')).toBe('Ines Varga is on Do not contact.');
    await expect.poll(() => card.text('region', 'Stakeholder map')).toContain('do not contact');
    await expect.poll(() => card.text('region', 'Next step')).not.toContain('Ines Varga');
    await (await card.find('button', 'Lift')).focus();
    await card.page.keyboard.press('Enter');
    await card.find('group', 'Why may they be contacted again?');
    await card.page.keyboard.press('2');
    await expect.poll(() => card.text('region', 'Next step')).toContain('Call Ines Varga');
  });

  it('a file: whoever is in it can’t be written to, on whatever account', async () => {
    const desk = await driver.desk('/do-not-contact');
    await desk.upload(
      'Do not contact file',
      listFile('blocked.csv', 'Email,Reason\nTomas.Hale+fair@example.com,Asked by mail\nnobody,\n'),
    );
    await expect.poll(() => desk.allText()).toContain('blocked.csv: 1 contact');
    expect(await desk.allText()).toContain('1 row rejected');
    const card = await driver.cardAt('https://www.linkedin.com/in/tomas-hale-example/');
    await expect
      .poll(() => card.text('group', 'Do not contact'))
      .toContain('Asked by mail. From blocked.csv');
    await desk.page.bringToFront();
    await desk.click('button', 'Remove blocked.csv');
    await card.page.bringToFront();
    await expect.poll(() => card.has('group', 'Do not contact')).toBe(false);
    await desk.page.bringToFront();
    await desk.click('button', 'Undo');
    await card.page.bringToFront();
    await expect.poll(() => card.has('group', 'Do not contact')).toBe(true);
  });

  it('a domain: typed on the desk, refused where others use it too, kept when the page is opened again', async () => {
    const desk = await driver.desk('/do-not-contact');
    await desk.fill('textbox', 'E-mail, phone, domain or LinkedIn page', 'gmail.com');
    await desk.fill('textbox', 'Why', 'Competitor');
    await desk.click('button', 'Add');
    await expect.poll(() => desk.text('alert')).toContain('gmail.com');
    await desk.fill('textbox', 'E-mail, phone, domain or LinkedIn page', 'www.chevron.com');
    await desk.click('button', 'Add');
    await expect.poll(() => desk.allText()).toContain('chevron.com is on Do not contact.');
    const again = await driver.desk('/do-not-contact');
    await expect.poll(() => again.has('button', 'Lift: chevron.com')).toBe(true);
    const card = await driver.openCard('https://www.chevron.com/');
    await expect.poll(() => card.text('region', 'Notices')).toContain('Competitor');
    expect(await card.text('region', 'Next step')).toContain('None: on Do not contact');
  });

  it('an account: said on its card by keys, listed on the desk, and lifted there for its card too', async () => {
    const card = await driver.cardAt(prospect);
    await (await card.find('button', 'More about this account')).focus();
    await card.page.keyboard.press('Enter');
    await (await card.find('button', 'Do not contact')).focus();
    await card.page.keyboard.press('Enter');
    await card.fill('textbox', 'Why', 'Legal hold');
    await card.page.keyboard.press('Enter');
    await expect.poll(() => card.text('region', 'Notices')).toContain('Legal hold');
    expect(await card.has('link', 'Email Ines Varga')).toBe(false);
    const desk = await driver.desk('/do-not-contact');
    await desk.fill('searchbox', 'Search Do not contact', 'legal hold');
    await expect.poll(() => desk.texts('listitem', 'list', 'Do not contact')).toHaveLength(1);
    await desk.clickFirst('button', 'list', 'Do not contact');
    await desk.clickText('They agreed');
    await expect.poll(() => desk.text('list', 'Do not contact')).toBe('');
    await desk.select('Show', 'Lifted or over');
    await expect.poll(() => desk.text('list', 'Do not contact')).toContain('They agreed');
    await card.page.bringToFront();
    await expect.poll(() => card.has('region', 'Notices')).toBe(false);
    await expect.poll(() => card.has('link', 'Email Ines Varga')).toBe(true);
  });
});
