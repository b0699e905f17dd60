import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../driver/driver.ts';
import { launch } from '../driver/launch.ts';
import { loadSample } from '../driver/sample.ts';
import type { Screen } from '../driver/screen.ts';
import { until } from '../driver/until.ts';
import { importList, listFile } from '../lists.ts';

/** Opens an account from the desk's list and waits until its picture is drawn. */
async function openAccount(driver: Driver, name: string): Promise<Screen> {
  const desk = await driver.desk('/accounts');
  await desk.click('link', name);
  await until(`the picture of ${name}`, () => desk.page.$('[role=tree]'));
  return desk;
}

/** Clicks a button that saves, and answers with the file instead of leaving it on this machine's disk. */
async function saved(desk: Screen, button: string) {
  await desk.page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    const contents = new Map<string, Blob>();
    URL.createObjectURL = (content: Blob) => {
      const address = make(content);
      contents.set(address, content);
      return address;
    };
    HTMLAnchorElement.prototype.click = function keep(this: HTMLAnchorElement) {
      Object.assign(window, { kept: { name: this.download, content: contents.get(this.href) } });
    };
  });
  await desk.click('button', button);
  await until('the file', () => desk.page.evaluate(() => 'kept' in window));
  return desk.page.evaluate(async () => {
    const { kept } = window as unknown as { kept: { name: string; content: Blob } };
    Reflect.deleteProperty(window, 'kept');
    const file = { name: kept.name, type: kept.content.type, text: '', size: [0, 0], colours: [''] };
    if (file.type !== 'image/png') return { ...file, text: await kept.content.text() };
    const image = await createImageBitmap(kept.content);
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    const counts = new Map<string, number>();
    for (let at = 0; at < pixels.length; at += 4) {
      const colour = `${pixels[at]} ${pixels[at + 1]} ${pixels[at + 2]}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    // The commonest first.
    const colours = [...counts].sort((one, other) => other[1] - one[1]).map(([colour]) => colour);
    return { ...file, size: [image.width, image.height], colours };
  });
}

/** What a viewer that knows nothing of this page makes of an SVG file. */
function parsed(desk: Screen, text: string) {
  return desk.page.evaluate((svg) => {
    const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const elements = [...file.querySelectorAll('*')];
    const root = file.documentElement;
    return {
      broken: file.querySelector('parsererror')?.textContent ?? '',
      root: root.localName,
      size: [Number(root.getAttribute('width')), Number(root.getAttribute('height'))] as const,
      names: [...new Set(elements.map(({ localName }) => localName))].sort(),
      texts: elements.filter(({ localName }) => localName === 'text').map(({ textContent }) => textContent),
      attributes: [...new Set(elements.flatMap((element) => element.getAttributeNames()))],
      values: elements.flatMap((element) => [...element.attributes].map(({ value }) => value)),
      fills: elements.filter(({ localName }) => localName === 'text').map((one) => one.getAttribute('fill')),
    };
  }, text);
}

/** The name of what has the focus. */
const focused = (desk: Screen) =>
  desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label')?.split(',')[0]);

let driver: Driver;
beforeAll(async () => {
  driver = await launch('chromium');
});
afterAll(() => driver.close());

describe('the desk’s page of an account of the sample', () => {
  let desk: Screen;
  beforeAll(async () => {
    await loadSample(await driver.desk('/import'));
    desk = await openAccount(driver, 'Example Rail');
  });

  it('shows its name, tier and coverage', async () => {
    expect(await desk.heading()).toBe('Example Rail');
    expect(await desk.text('group', 'Tier')).toMatch(/Tier 1.*1:1.*bespoke/);
    expect(await desk.value('meter', 'Coverage')).toBe(3);
    expect(await desk.page.title()).toBe('Example Rail · Touchline');
  });

  it('lists the people in one flat list', async () => {
    const people = await desk.items('region', 'Stakeholder map');
    expect(people).toHaveLength(6);
    expect(people[1]).toMatch(
      /Tomas Hale Plant director.*Reports to Ines Varga.*Champion.*For.*Middle influence.*by you, 2 d ago.*Engaged/,
    );
    expect(await desk.texts('list', 'region', 'Stakeholder map')).toHaveLength(1);
  });

  it('is gone through by the keyboard alone', async () => {
    await desk.page.evaluate(() =>
      document.querySelector<SVGElement>('[role=treeitem][tabindex="0"]')?.focus(),
    );
    expect(await focused(desk)).toBe('Ines Varga');
    for (const [key, name] of [
      ['ArrowDown', 'Tomas Hale'],
      ['ArrowRight', 'Ravi Menon'],
      ['ArrowDown', 'Jana Groot'],
      ['ArrowUp', 'Ravi Menon'],
      ['ArrowUp', 'Ines Varga'],
      ['ArrowRight', 'Pieter Adeyemi'],
    ] as const) {
      await desk.page.keyboard.press(key);
      expect(await focused(desk)).toBe(name);
    }
    await desk.page.keyboard.press('Enter');
    await expect
      .poll(() => desk.allText())
      .toContain('Finance, Procurement · Stance not known · High influence');
    await desk.page.keyboard.press('+');
    await expect.poll(() => desk.allText()).toContain('125 %');
    await desk.page.keyboard.press('0');
    await expect.poll(() => desk.allText()).toContain('100 %');
  });

  it('is dragged, and zoomed by a wheel with Ctrl, without the page’s own zoom', async () => {
    const frame = await until('the frame', () => desk.page.$('[role=tree]'));
    const box = await until('its place', () => frame.boundingBox());
    const place = () =>
      desk.page.evaluate(() => {
        const { x, width } =
          document.querySelector('[role=treeitem]')?.getBoundingClientRect() ?? new DOMRect();
        return { x, width };
      });
    const before = await place();
    await desk.page.mouse.move(box.x + 20, box.y + 20);
    await desk.page.mouse.down();
    await desk.page.mouse.move(box.x + 80, box.y + 20, { steps: 3 });
    await desk.page.mouse.up();
    await expect.poll(async () => Math.round((await place()).x - before.x)).toBe(60);
    const ratio = await desk.page.evaluate(() => devicePixelRatio);
    await desk.page.evaluate(() => {
      const at = document.querySelector('[role=tree]');
      const turn = new WheelEvent('wheel', { ctrlKey: true, deltaY: -200, cancelable: true, bubbles: true });
      at?.dispatchEvent(turn);
      Object.assign(window, { prevented: turn.defaultPrevented });
    });
    await expect.poll(async () => (await place()).width > before.width).toBe(true);
    expect(await desk.page.evaluate(() => [Reflect.get(window, 'prevented'), devicePixelRatio])).toEqual([
      true,
      ratio,
    ]);
    await desk.click('button', 'Show all');
    await expect.poll(async () => Math.round((await place()).x)).toBe(Math.round(before.x));
  });

  it('shows a person at a click in the picture', async () => {
    const jana = await until('Jana Groot', () => desk.page.$('[role=treeitem][aria-label^="Jana Groot"]'));
    await jana.click();
    await expect.poll(() => desk.allText()).toContain('Blocker · Against · Middle influence · Not contacted');
  });

  it('has nothing that axe finds wrong, in light and in dark', async () => {
    for (const colours of ['light', 'dark'] as const) {
      await desk.inColours(colours);
      expect(await desk.axe()).toEqual([]);
    }
  });

  it('is saved as an SVG that stands alone, in the colours of day though the page is dark', async () => {
    await desk.inColours('dark');
    const file = await saved(desk, 'Save as SVG');
    expect([file.name, file.type]).toEqual(['example-rail-stakeholder-map.svg', 'image/svg+xml']);
    const svg = await parsed(desk, file.text);
    expect([svg.broken, svg.root]).toEqual(['', 'svg']);
    expect(svg.names).toEqual(['circle', 'g', 'path', 'rect', 'svg', 'text', 'title']);
    expect(svg.texts).toEqual(expect.arrayContaining(['Example Rail', 'Ines Varga', 'Champion', 'Against']));
    expect(svg.attributes.filter((name) => /^(?:class|style|href|tabindex|on.*)$/.test(name))).toEqual([]);
    expect(svg.values.filter((value) => /var\(|url\(|light-dark|javascript:/.test(value))).toEqual([]);
    expect(new Set(svg.fills)).toContain('rgb(22, 24, 29)');
    expect(svg.fills.every((fill) => /^rgb\(/.test(fill ?? ''))).toBe(true);
  });

  it('is saved as a PNG of twice the size', async () => {
    const svg = await saved(desk, 'Save as SVG');
    const { size } = await parsed(desk, svg.text);
    const png = await saved(desk, 'Save as PNG');
    expect([png.name, png.type]).toEqual(['example-rail-stakeholder-map.png', 'image/png']);
    expect(png.size).toEqual(size.map((length) => 2 * length));
    // White paper, with the text's, the lines' and the stances' colours of day on it.
    expect(png.colours[0]).toBe('255 255 255');
    expect(png.colours).toEqual(expect.arrayContaining(['22 24 29', '139 144 157', '15 112 64', '176 58 6']));
  });

  it('says so where the account has left the list', async () => {
    const gone = await driver.desk('/accounts/nobody-has-this-id');
    await expect.poll(() => gone.heading()).toBe('Not on your list');
    const broken = await driver.desk('/accounts/%');
    await expect.poll(() => broken.heading()).toBe('No such page');
  });
});

describe('whatever a list holds', () => {
  const hostile = '<script>alert(1)</script> & "Co" ]]>';
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  beforeAll(async () => {
    const crowd = Array.from({ length: 60 }, (_, at) => [
      'Crowd',
      'crowd.example',
      '1:1',
      `Robin No${at}`,
      at === 0 ? '' : `Robin No${Math.floor((at - 1) / 4)}`,
    ]);
    const rows = [
      ['Account', 'Domain', 'Tier', 'Contact Name', 'Reports To'],
      [hostile, 'hostile.example', '1:1', '<img src=x onerror=alert(1)>', '</text><script>alert(2)</script>'],
      [hostile, 'hostile.example', '1:1', `Wolf${'e'.repeat(300)}`, ''],
      ['Nobody There', 'nobody.example', '', '', ''],
      ...crowd,
    ];
    const desk = await driver.desk('/import');
    await importList(desk, listFile('hostile.csv', rows.map((row) => row.map(quoted).join(',')).join('\n')));
  });

  it('is text in the picture and in its file, never markup', async () => {
    const desk = await openAccount(driver, hostile);
    expect(await desk.heading()).toBe(hostile);
    expect(await desk.allText()).toContain('One reporting line of your list leads nowhere');
    expect(await desk.page.$$('main script, main img')).toEqual([]);
    const file = await saved(desk, 'Save as SVG');
    expect(file.name).toBe('script-alert-1-script-co-stakeholder-map.svg');
    const svg = await parsed(desk, file.text);
    expect(svg.broken).toBe('');
    expect(svg.names).toEqual(['circle', 'g', 'path', 'rect', 'svg', 'text', 'title']);
    expect(svg.texts).toContain(hostile);
    expect(svg.texts).toContainEqual(expect.stringMatching(/^<img src=/));
  });

  it('does not run over the side', async () => {
    const desk = await openAccount(driver, hostile);
    const over = await desk.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
    expect(await desk.axe()).toEqual([]);
  });

  it('is drawn for sixty people, all of them in sight at the start', async () => {
    const desk = await openAccount(driver, 'Crowd');
    const inside = await desk.page.evaluate(() => {
      const frame = document.querySelector('[role=tree]')?.getBoundingClientRect() ?? new DOMRect();
      const boxes = [...document.querySelectorAll('[role=treeitem]')].map((box) =>
        box.getBoundingClientRect(),
      );
      return boxes.filter(
        ({ left, right, top, bottom }) =>
          left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom,
      ).length;
    });
    // Five required roles are missing: each a gap.
    expect(inside).toBe(65);
  });

  it('says what to do where there is nobody', async () => {
    const desk = await driver.desk('/accounts');
    await desk.click('link', 'Nobody There');
    await expect.poll(() => desk.text('region', 'Stakeholder map')).toContain('Your list has no people');
    expect(await desk.has('link', 'Import people')).toBe(true);
    expect(await desk.page.$('[role=tree]')).toBeNull();
  });
});
