import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElementHandle, Page, ScreenshotOptions } from 'puppeteer-core';
import { until } from './until.ts';

/** The roles of the automation contract (docs/architecture.md). */
export type Role =
  | 'alert'
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'form'
  | 'group'
  | 'heading'
  | 'link'
  | 'list'
  | 'listitem'
  | 'meter'
  | 'option'
  | 'progressbar'
  | 'radio'
  | 'radiogroup'
  | 'region'
  | 'row'
  | 'searchbox'
  | 'status'
  | 'switch'
  | 'textbox';

export type Colours = 'light' | 'dark';

/** How one browser's pages are told which colours the rep prefers. */
export type SetColours = (page: Page, colours: Colours) => Promise<void>;

/**
 * A page of Touchline, read and used as a screen reader would: by role and name out of the browser's own
 * accessibility tree. What reads answers at once (put it in `expect.poll`); what acts waits for its element.
 */
export class Screen {
  readonly page: Page;
  readonly #setColours: SetColours;

  constructor(page: Page, setColours: SetColours) {
    this.page = page;
    this.#setColours = setColours;
  }

  /** The text of the heading of level 1, empty while there is none. */
  async heading(): Promise<string> {
    for (const heading of await this.#all('heading')) {
      if (await heading.evaluate((element) => (element.ariaLevel ?? element.tagName.slice(1)) === '1')) {
        return textOf(heading);
      }
    }
    return '';
  }

  /** The visible text of an element, empty while it isn't there. */
  async text(role: Role, name = ''): Promise<string> {
    const element = await this.#now(role, name);
    return element ? textOf(element) : '';
  }

  /** All that the page says. */
  async allText(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  async has(role: Role, name = ''): Promise<boolean> {
    return (await this.#now(role, name)) !== null;
  }

  /** The value of a meter or progress bar, undefined while it isn't there. */
  async value(role: 'meter' | 'progressbar', name: string): Promise<number | undefined> {
    const element = await this.#now(role, name);
    return element?.evaluate((meter) =>
      Number(meter.ariaValueNow ?? (meter as unknown as HTMLMeterElement).value),
    );
  }

  /** The texts of a list's items within a named region or form. */
  async items(role: Role, name: string): Promise<string[]> {
    return this.texts('listitem', role, name);
  }

  /** The texts of all elements of a role, within another one or on the whole page. */
  async texts(role: Role, withinRole?: Role, withinName = ''): Promise<string[]> {
    const within = withinRole ? await this.#now(withinRole, withinName) : this.page;
    if (!within) return [];
    const elements = await within.$$(selectorOf(role, ''));
    return Promise.all(elements.map((element) => textOf(element as ElementHandle<HTMLElement>)));
  }

  /** Waits for the element and clicks it. */
  async click(role: Role, name: string): Promise<void> {
    await this.page.locator(selectorOf(role, name)).click();
  }

  /** Clicks the first element of a role within another one. */
  async clickFirst(role: Role, withinRole: Role, withinName: string): Promise<void> {
    const within = await this.find(withinRole, withinName);
    const first = await until(`a ${role} in “${withinName}”`, () => within.$(selectorOf(role, '')));
    await first.click();
  }

  /** Clicks the first button whose text holds `text`, for buttons that say more than a name. */
  async clickText(text: string): Promise<void> {
    const button = await until(`a button with “${text}”`, async () => {
      for (const candidate of await this.#all('button')) {
        if ((await textOf(candidate)).includes(text)) return candidate;
      }
      return undefined;
    });
    await button.click();
  }

  /** Chooses a radio button by its label, where the rep would click. */
  async choose(name: string): Promise<void> {
    const radio = await this.find('radio', name);
    const label = await radio.evaluateHandle(
      (element) => (element as HTMLInputElement).labels?.[0] ?? element,
    );
    await label.click();
  }

  /** Writes into a text field. */
  async fill(role: 'textbox' | 'searchbox' | 'combobox', name: string, text: string): Promise<void> {
    if (text.length <= TYPED) return this.page.locator(selectorOf(role, name)).fill(text);
    // Longer texts the protocol puts there behind React's back; this comes as a paste does.
    const field = await this.find(role, name);
    await field.focus();
    await field.evaluate((element) => (element as unknown as HTMLTextAreaElement).select());
    await this.page.keyboard.sendCharacter(text);
  }

  /** Chooses the first option whose text holds `option`. */
  async select(name: string, option: string): Promise<void> {
    const list = await this.find('combobox', name);
    const value = await until(`an option “${option}” in “${name}”`, () =>
      list.evaluate((element, wanted) => {
        const options = [...(element as unknown as HTMLSelectElement).options];
        return options.find((candidate) => candidate.label.includes(wanted))?.value;
      }, option),
    );
    await list.select(value);
  }

  /** Gives files to a file input, found by its label. */
  async upload(name: string, ...paths: string[]): Promise<void> {
    const input = await until(`a file input “${name}”`, async () => {
      for (const candidate of await this.page.$$('input[type=file]')) {
        const label = await candidate.evaluate(
          (element) => element.ariaLabel ?? element.labels?.[0]?.textContent?.trim() ?? '',
        );
        if (label === name) return candidate;
      }
      return undefined;
    });
    await input.uploadFile(...paths);
  }

  /** Waits for an element. */
  async find(role: Role, name = ''): Promise<ElementHandle<HTMLElement>> {
    return until(`${role} “${name}” at ${this.page.url()}`, () => this.#now(role, name));
  }

  /** What axe-core finds wrong, one line a fault: rule, element, what to mend. */
  async axe(): Promise<string[]> {
    await this.page.evaluate(axeSource);
    return this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as typeof import('axe-core') & { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
      );
    });
  }

  /** Shows the page as a rep sees it who prefers light or dark colours, with no change half-way. */
  async inColours(colours: Colours): Promise<void> {
    await this.#setColours(this.page, colours);
    await until(`${colours} colours`, () =>
      this.page.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, colours),
    );
    await this.page.evaluate(() => {
      for (const animation of document.getAnimations()) {
        // Not waited for: some have no end, and Firefox holds those of a page that is not in front.
        if (animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY) animation.cancel();
        else animation.finish();
      }
    });
  }

  async screenshot(path: `${string}.png`, options: ScreenshotOptions = {}): Promise<void> {
    await this.page.screenshot({ ...options, path });
  }

  async #now(role: Role, name: string): Promise<ElementHandle<HTMLElement> | null> {
    return (await this.page.$(selectorOf(role, name))) as ElementHandle<HTMLElement> | null;
  }

  async #all(role: Role): Promise<ElementHandle<HTMLElement>[]> {
    return (await this.page.$$(selectorOf(role, ''))) as ElementHandle<HTMLElement>[];
  }
}

/** Puppeteer types texts up to this length. */
const TYPED = 100;

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const selectorOf = (role: Role, name: string) => `aria/${name}[role="${role}"]`;

const textOf = (element: ElementHandle<HTMLElement>) =>
  element.evaluate(({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
