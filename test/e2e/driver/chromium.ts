import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { type ChromiumDriver, popupSize, type Start } from './driver.ts';
import type { Home } from './home.ts';
import { killFamily } from './processes.ts';
import { Screen, type SetColours } from './screen.ts';
import type { Site } from './site.ts';
import { until } from './until.ts';

const setColours: SetColours = (page, value) =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);

export async function launchChromium({ executable, home, site, headless }: Start): Promise<ChromiumDriver> {
  const browser = await puppeteer.launch({
    executablePath: executable,
    userDataDir: home.profile,
    env: { ...process.env, TMPDIR: home.temporary },
    headless,
    pipe: true, // extensions can be installed over a pipe only; and Chromium ends when the pipe does
    enableExtensions: true,
    acceptInsecureCerts: true,
    downloadBehavior: { policy: 'allow', downloadPath: home.downloads },
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    args: [
      `--host-resolver-rules=MAP *:443 127.0.0.1:${site.httpsPort},MAP * 127.0.0.1:${site.httpPort}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // the sandbox refuses to run as root
    ],
  });
  const id = await browser.installExtension(home.extension);
  return new Chromium(browser, id, home, site);
}

class Chromium implements ChromiumDriver {
  readonly browser = 'chromium';
  readonly home: Home;
  readonly #browser: Browser;
  readonly #id: string;
  readonly #site: Site;
  #repsTab: Page | undefined;

  constructor(browser: Browser, id: string, home: Home, site: Site) {
    this.#browser = browser;
    this.#id = id;
    this.home = home;
    this.#site = site;
  }

  async openCard(address: string): Promise<Screen> {
    for (const popup of this.#targets('popup.html')) await (await popup.asPage()).close();
    this.#repsTab ??= await this.#firstTab();
    await this.#repsTab.bringToFront();
    await this.#repsTab.goto(address);
    const extension = (await this.#browser.extensions()).get(this.#id);
    await extension?.triggerAction(this.#repsTab);
    const popup = await this.#browser.waitForTarget((target) => target.url() === this.#address('popup.html'));
    return this.#screen(await popup.asPage());
  }

  async cardAt(address: string): Promise<Screen> {
    const page = await this.#browser.newPage();
    await page.setViewport({ ...popupSize, deviceScaleFactor: 2 });
    await page.goto(this.#address(`popup.html?url=${encodeURIComponent(address)}`));
    return this.#screen(page);
  }

  async desk(path: string): Promise<Screen> {
    const page = await this.#browser.newPage();
    await page.goto(this.#address(`desk.html#${path}`));
    return this.#screen(page);
  }

  openedDesk(): Promise<Screen> {
    return this.opened('desk.html');
  }

  async visit(address: string): Promise<void> {
    this.#repsTab ??= await this.#firstTab();
    await this.#repsTab.bringToFront();
    await this.#repsTab.goto(address);
  }

  async opened(path: string): Promise<Screen> {
    const target = await this.#browser.waitForTarget((one) => one.url().startsWith(this.#address(path)));
    return this.#screen(await target.asPage());
  }

  async inWorker<T>(script: string): Promise<T> {
    // By a session of its own each time: a worker that was stopped or reloaded leaves a target that never answers.
    const worker = await until('a worker that runs', async () => {
      const targets = this.#targets('').filter((target) => target.type() === 'service_worker');
      return targets.at(-1);
    });
    const session = await worker.createCDPSession();
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: script,
      awaitPromise: true,
      returnByValue: true,
    });
    await session.detach();
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  async stopWorker(): Promise<void> {
    // Not by a page of its own: a tab that comes to the front wakes a background that listens for tabs.
    for (const target of this.#targets('background.js')) await (await target.worker())?.close();
    await until('the worker to stop', async () => !(await this.workerRuns()));
  }

  async workerRuns(): Promise<boolean> {
    return this.#targets('').some((target) => target.type() === 'service_worker');
  }

  async grant(permission: string): Promise<void> {
    await (permission.includes('://') ? this.#grantHost(permission) : this.#grantNamed(permission));
  }

  async kill(): Promise<void> {
    const first = this.#browser.process();
    if (first?.pid) killFamily(first.pid);
    await until('Chromium to be dead', () => !this.#browser.connected);
    await this.#site.close();
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#site.close();
    this.home.remove();
  }

  async closed(): Promise<void> {
    if (this.#browser.connected) await new Promise((resolve) => this.#browser.once('disconnected', resolve));
  }

  async #grantHost(pattern: string): Promise<void> {
    const page = await this.#browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      (id, host) =>
        // @ts-expect-error only chrome://extensions has it, and no types describe it
        chrome.developerPrivate.addHostPermission(id, host),
      this.#id,
      pattern,
    );
    await page.close();
  }

  /** A permission once required stays granted when the manifest at the same path asks for it as optional again. */
  async #grantNamed(permission: string): Promise<void> {
    const manifest = this.home.readManifest();
    const required = [...((manifest['permissions'] as string[] | undefined) ?? []), permission];
    this.home.writeManifest({ ...manifest, permissions: required });
    await this.#browser.installExtension(this.home.extension);
    this.home.writeManifest(manifest);
    await this.#browser.installExtension(this.home.extension);
  }

  async #firstTab(): Promise<Page> {
    const [tab] = await this.#browser.pages();
    return tab ?? this.#browser.newPage();
  }

  #targets(path: string): Target[] {
    return this.#browser.targets().filter((target) => target.url().startsWith(this.#address(path)));
  }

  #address(path: string): string {
    return `chrome-extension://${this.#id}/${path}`;
  }

  #screen(page: Page): Screen {
    page.setDefaultTimeout(15_000);
    return new Screen(page, setColours);
  }
}
