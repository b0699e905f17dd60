import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetOfWords, workbookOf, zip } from '../intake/workbookFile.ts';
import { browser } from './browser.ts';
import { downloaded } from './downloads.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import type { Screen } from './driver/screen.ts';
import { until } from './driver/until.ts';
import { importList, listFile, outcome } from './lists.ts';

let driver: Driver;
beforeAll(async () => {
  driver = await launch(browser);
});
afterAll(() => driver.close());

const changes = (desk: Screen) => desk.text('region', 'What changes');
const report = (desk: Screen) => desk.text('region', 'Import report');

/** Accounts `from` to `to` of one long list, all in `tier`. */
function companies(name: string, from: number, to: number, tier = '1:many'): string {
  const rows = Array.from(
    { length: to - from },
    (_, at) => `Company ${from + at},company-${from + at}.example,${tier}`,
  );
  return listFile(name, `Account,Domain,Tier\n${rows.join('\n')}\n`);
}

/** Opens the desk, chooses a file and waits for what it would change. */
async function chosen(path: string): Promise<Screen> {
  const desk = await driver.desk('/import');
  await desk.upload('TAL file', path);
  await desk.find('region', 'What changes');
  return desk;
}

describe('the columns of a file', () => {
  it('can be told, and are remembered for files with the same headers until the rep forgets them', async () => {
    const desk = await driver.desk('/import');
    await desk.upload('TAL file', listFile('odd.csv', 'Colour,Shape,Outfit\nred,round,Acme\n'));
    await expect.poll(() => desk.text('alert')).toMatch(/No column holds an account name/);
    await desk.select('What Outfit is', 'Account name');
    await desk.select('What Shape is', 'Leave this column out');
    await expect.poll(() => changes(desk)).toContain('1 added');
    await desk.click('button', 'Import');
    await expect.poll(() => report(desk)).toContain('1 accounts');
    await desk.page.close();

    const again = await chosen(listFile('odd-too.csv', 'OUTFIT,Shape,Colour\nAcme,round,blue\n'));
    expect(await again.allText()).toContain('Columns as you chose them last time.');
    expect(await changes(again)).toContain('1 changed');
    await again.click('button', 'Forget');
    await expect.poll(() => again.text('alert')).toMatch(/No column holds an account name/);
    expect(await again.allText()).not.toContain('as you chose them');
    await again.page.close();
  });

  it('may be on another sheet: the one with known columns is taken, and another can be', async () => {
    const book = zip(
      workbookOf([
        ['Remarks', sheetOfWords(['Colour', 'Shape'], ['red', 'round'])],
        ['Targets', sheetOfWords(['Account', 'Website'], ['Acme', 'acme.example'])],
      ]),
    );
    const desk = await driver.desk('/import');
    await desk.upload('TAL file', listFile('book.xlsx', book));
    await expect.poll(() => changes(desk)).toMatch(/0 gone/);
    await desk.select('Sheet', 'Remarks');
    await expect.poll(() => desk.text('alert')).toMatch(/choose another sheet/);
    await desk.select('Sheet', 'Targets');
    await expect.poll(() => changes(desk)).toMatch(/0 gone/);
    await desk.click('button', 'Import');
    await expect.poll(() => report(desk)).toContain('0 rows rejected');
    await desk.page.close();
  });

  it('may be many: the page keeps its width', async () => {
    const headers = Array.from({ length: 57 }, (_, n) => `Header number ${n} ${'x'.repeat(n)}`);
    const desk = await chosen(
      listFile('wide.csv', `Account,Domain,Tier,${headers}\nWide,wide.example,1,${headers}\n`),
    );
    const over = await desk.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
    expect(await desk.text('region', 'Columns')).toContain('60 columns');
    await desk.page.close();
  });
});

describe('what a file would change', () => {
  beforeAll(async () => {
    const desk = await driver.desk('/import');
    await importList(desk, companies('first.csv', 0, 60));
    await desk.page.close();
  });

  it('is shown before anything changes: who comes, changes tier and goes, and what is ready', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => {
      const tier = at < 15 ? '1:few' : '1:many';
      return `Company ${at + 15},company-${at + 15}.example,${tier}`;
    });
    const desk = await chosen(listFile('second.csv', `Account,Domain,Tier\n${rows.join('\n')}\n`));
    expect(await changes(desk)).toMatch(
      /5 added.*15 changed.*15 moved to another tier.*15 gone.*30 unchanged/,
    );
    expect(await desk.text('region', 'Readiness')).toMatch(/of 50 accounts.*Domain 50 100 %.*A person None/);
    await (await desk.page.$('details ::-p-text(moved to another tier)'))?.click();
    await expect
      .poll(() => desk.texts('listitem', 'region', 'What changes'))
      .toContain('Company 15: 1:many → 1:few');
    // Enough names to scroll, in the order of their numbers.
    await (await desk.page.$('details ::-p-text(changed)'))?.click();
    expect(await desk.axe()).toEqual([]);

    await desk.choose('Add and update, nothing leaves');
    await expect.poll(() => changes(desk)).toMatch(/5 added.*0 gone/);
    await desk.click('button', 'Cancel');
    await expect.poll(() => desk.text('status')).toBe('Cancelled. Your list is as it was.');
    expect(await report(desk)).toContain('60 accounts');
    await desk.page.close();
  });

  it('is a question where more than a third would go: keep, add instead, or replace and roll back', async () => {
    const path = companies('few.csv', 41, 65);
    const asked = async () => {
      const desk = await chosen(path);
      await desk.click('button', 'Import');
      await expect
        .poll(() => desk.text('region', 'Question'))
        .toContain('This would drop 41 of 60 accounts.');
      return desk;
    };
    const keep = await asked();
    await keep.click('button', 'Keep the list');
    await expect.poll(() => keep.text('status')).toContain('Your list is as it was');
    expect(await report(keep)).toContain('60 accounts');
    await keep.page.close();

    const replace = await asked();
    await replace.click('button', 'Replace the list');
    await expect.poll(() => report(replace)).toContain('24 accounts');
    await replace.click('button', 'Roll back');
    await expect.poll(() => replace.text('status')).toContain('60 accounts');
    await replace.page.close();

    const add = await asked();
    await add.click('button', 'Add and update instead');
    await expect.poll(() => report(add)).toContain('65 accounts');
    await add.click('button', 'Roll back');
    await expect.poll(() => add.text('status')).toContain('60 accounts');
    await add.page.close();
  });

  it('is a question where nobody goes, but what finds them does: the domains', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => `Company ${at},1:many`);
    const desk = await chosen(listFile('plain.csv', `Account,Tier\n${rows.join('\n')}\n`));
    expect(await changes(desk)).toMatch(/Would be lost: domain \(60 of 60 accounts\)/);
    await desk.click('button', 'Import');
    await expect
      .poll(() => desk.text('region', 'Question'))
      .toContain('This would take the domain from 60 of 60 accounts.');
    await desk.click('button', 'Add and update instead');
    await expect.poll(() => report(desk)).toContain('60 accounts');
    const card = await driver.cardAt('https://company-30.example/');
    await expect.poll(() => card.heading()).toBe('Company 30');
    await card.page.close();
    await desk.page.close();
  });

  it('is worked out again where another window was first', async () => {
    const desk = await chosen(companies('mine.csv', 0, 55));
    const other = await driver.desk('/import');
    await importList(other, companies('theirs.csv', 0, 58));
    await other.page.close();
    await desk.click('button', 'Import');
    await expect.poll(() => desk.text('alert')).toContain('replaced in another Touchline window');
    await desk.click('button', 'Compare again');
    await expect.poll(() => changes(desk)).toContain('3 gone');
    await desk.click('button', 'Import');
    await expect.poll(() => report(desk)).toContain('55 accounts');
    await desk.page.close();
  });

  it('fits a narrow window, its lists and words too', async () => {
    const desk = await chosen(companies('narrow.csv', 0, 55));
    await desk.page.setViewport({ width: 400, height: 800 });
    const over = await desk.page.evaluate(() => {
      const right = document.querySelector('.panel')?.getBoundingClientRect().right ?? 0;
      const selects = [...document.querySelectorAll('.inline select')];
      return {
        page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        lists: selects.filter((one) => one.getBoundingClientRect().right > right).length,
      };
    });
    expect(over).toEqual({ page: 0, lists: 0 });
    await desk.page.close();
  });

  it('goes by keyboard, with the focus where something came up', async () => {
    const focused = (desk: Screen) => desk.page.evaluate(() => document.activeElement?.textContent ?? '');
    const desk = await chosen(companies('keyed.csv', 40, 56));
    await expect.poll(() => focused(desk)).toContain('keyed.csv');
    await (await desk.find('button', 'Import')).focus();
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => focused(desk)).toContain('This would drop 40 of 55 accounts.');
    await desk.page.keyboard.press('Tab');
    expect(await focused(desk)).toBe('Add and update instead');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => report(desk)).toContain('56 accounts');
    expect(await focused(desk)).toContain('keyed.csv');
    await desk.page.close();
  });
});

describe('what does not come in', () => {
  const text =
    'Account,Domain,Tier\nRefused,gmail.com,1:1\nFirst,first.example,Platinum\nOther,other.example,1:few\n';

  it('is told before the import, and leaves with its own cells to be corrected', async () => {
    const desk = await driver.desk('/import');
    await desk.choose('Add and update, nothing leaves');
    await desk.upload('TAL file', listFile('doubtful.csv', text));
    await expect.poll(() => changes(desk)).toMatch(/1 of 3 rows can’t come in/);
    expect(await changes(desk)).toMatch(/1 value to look at:.*Row 3, Tier \(Platinum\)/);
    expect(await desk.allText()).toContain('2 added, 1 rejected, 1 to look at');
    await desk.click('button', 'Import');
    await expect.poll(() => report(desk)).toContain('1 rows rejected');

    await desk.click('button', 'Download rejected rows');
    const csv = readFileSync(await downloaded(driver, /^touchline-rejected-rows.*\.csv$/), 'utf8');
    expect(csv).toContain('Account,Domain,Tier,Touchline: rejected row');
    expect(csv).toContain('Refused,gmail.com,1:1,2,Domain,');
    await desk.upload('TAL file', listFile('right.csv', csv.replace('gmail.com', 'refused.example')));
    await desk.click('button', 'Import');
    await expect.poll(() => desk.text('status')).toMatch(/^Imported: /);
    expect(await report(desk)).toContain('0 rows rejected');
    const card = await driver.cardAt('https://refused.example/');
    await expect.poll(() => card.heading()).toBe('Refused');
    await card.page.close();
    await desk.page.close();
  });

  it('of signals names column and value; what came in is counted in signals', async () => {
    const desk = await driver.desk('/import');
    await desk.upload(
      'TAL file',
      listFile(
        'signals.csv',
        'Domain,Activity Type,Date\nrefused.example,Webinar,2026-11-02\nrefused.example,Yodel,2026-11-02\n',
      ),
    );
    await desk.find('region', 'What changes');
    expect(
      await desk.page.$eval('input[name=mode]:checked', (input) => input.parentElement?.textContent),
    ).toContain('Add and update');
    await desk.click('button', 'Import');
    await expect.poll(() => desk.text('status')).toBe('Imported: 1 signal or touch.');
    expect(await report(desk)).toContain('Came in: 1 signal or touch.');
    expect(await desk.texts('row', 'region', 'Import report')).toContainEqual(
      expect.stringMatching(/^3 Activity Type Yodel /),
    );
    await desk.page.close();
  });
});

describe('a list comes in', () => {
  const cells = 'Account\tDomain\nPasted,  with a comma\tpasted.example\n';

  it('by rows pasted into the box, and by a paste anywhere else on the page', async () => {
    const desk = await driver.desk('/import');
    await desk.click('button', 'Paste rows');
    await desk.fill('textbox', 'Rows to paste', cells);
    await press(desk, 'a', 'SelectAll');
    await press(desk, 'c', 'Copy');
    await desk.click('button', 'Use these rows');
    await expect.poll(() => changes(desk)).toContain('1 added');
    await desk.click('button', 'Cancel');
    await expect.poll(() => changes(desk)).toBe('');

    await press(desk, 'v', 'Paste');
    await expect.poll(() => changes(desk)).toContain('1 added');
    expect(await desk.text('region', 'Columns')).toContain('Pasted rows');
    await desk.click('button', 'Import');
    await outcome(desk, () => desk.click('button', 'Add and update instead'));
    expect(await report(desk)).toContain('0 rows rejected');
    const card = await driver.cardAt('https://pasted.example/');
    await expect.poll(() => card.heading()).toBe('Pasted, with a comma');
    await desk.page.close();
  });

  it('by the same file chosen again once it was corrected', async () => {
    const desk = await driver.desk('/import');
    await desk.upload('TAL file', listFile('corrected.csv', 'Account,Domain\nCorrected,gmail.com\n'));
    await expect.poll(() => desk.text('alert')).toContain('gmail.com');
    const corrected = listFile('corrected.csv', 'Account,Domain\nCorrected,corrected.example\n');
    await desk.upload('TAL file', corrected);
    await expect.poll(() => changes(desk)).toContain('1 added');
    await desk.page.close();
  });

  it('by a file dropped anywhere on the page', async () => {
    const path = listFile('dropped.csv', 'Account,Domain\nDropped,dropped.example\n');
    const desk = await driver.desk('/import');
    await desk.find('heading');
    await (browser === 'chromium' ? drop : dispatchDrop)(desk, path);
    await expect.poll(() => changes(desk)).toContain('1 added');
    expect(await desk.text('region', 'Columns')).toContain('dropped.csv');
    await desk.page.close();
  });
});

/** Presses a key with Control. @param command what it does: Chromium, driven so, doesn't know by itself */
async function press({ page }: Screen, key: 'a' | 'c' | 'v', command: string): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key, { commands: [command] });
  await page.keyboard.up('Control');
}

/** Drops a file as the browser does it when a rep lets go of one. */
async function drop({ page }: Screen, path: string): Promise<void> {
  const session = await page.createCDPSession();
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const at = { x: 300, y: 500, data };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  await until('the page to say that it takes files', () =>
    page.evaluate(() => document.body.innerText.includes('Drop the file')),
  );
  // A held file is over the page again and again; the browser drops it by what the page last said.
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  await session.send('Input.dispatchDragEvent', { type: 'drop', ...at });
}

/** No protocol drops files in Firefox: the page gets the events that a drop would cause. */
async function dispatchDrop({ page }: Screen, path: string): Promise<void> {
  const dispatch = (type: string) =>
    page.evaluate(
      (type, name, content) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], name));
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      },
      type,
      basename(path),
      readFileSync(path, 'utf8'),
    );
  await dispatch('dragover');
  await until('the page to say that it takes files', () =>
    page.evaluate(() => document.body.innerText.includes('Drop the file')),
  );
  await dispatch('drop');
}

describe('a long list', () => {
  const ROWS = 20_000;
  let path = '';
  let before = '';
  beforeAll(async () => {
    // Whom it names already stay: nothing that the rep would be asked about.
    path = companies('long.csv', 0, ROWS);
    before = companies('before.csv', 0, 15);
    const desk = await driver.desk('/import');
    await importList(desk, before);
    await desk.page.close();
  });

  /** Does something in the page at the moment it says `words`: from outside it would often come too late. */
  async function onceItSays(desk: Screen, words: string, act: 'cancel' | 'leave'): Promise<void> {
    const done = await desk.page.waitForFunction(
      (words, act) => {
        if (!document.body.innerText.includes(words)) return false;
        if (act === 'leave') location.replace('about:blank');
        else [...document.querySelectorAll('button')].find((one) => one.textContent === 'Cancel')?.click();
        return true;
      },
      { polling: 10, timeout: 40_000 },
      words,
      act,
    );
    await done.dispose();
  }

  it('can be cancelled while it is planned and while it is written', async () => {
    const desk = await driver.desk('/import');
    await desk.upload('TAL file', path);
    await onceItSays(desk, 'Comparing with your list', 'cancel');
    await expect.poll(() => desk.text('status')).toBe('Cancelled. Your list is as it was.');
    expect(await report(desk)).toContain('15 accounts');

    await desk.upload('TAL file', path);
    await desk.click('button', 'Import');
    await onceItSays(desk, 'Writing the list', 'cancel');
    await expect.poll(() => desk.text('status')).toBe('Cancelled. Your list is as it was.');
    expect(await report(desk)).toContain('15 accounts');
    await desk.page.close();
  });

  it('leaves the old one where the page is closed while it comes in', async () => {
    const desk = await driver.desk('/import');
    await desk.upload('TAL file', path);
    await desk.click('button', 'Import');
    onceItSays(desk, 'Writing the list', 'leave').catch(() => {}); // the page that would answer is gone
    await until('the page to be left', () => desk.page.url() === 'about:blank', 40_000);
    await desk.page.close();
    const again = await driver.desk('/import');
    await expect.poll(() => report(again)).toContain('15 accounts');
    const card = await driver.cardAt('https://company-3.example/');
    await expect.poll(() => card.heading()).toBe('Company 3');
    await again.page.close();
  });
});
