import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type FirefoxDriver, popupSize, type Start } from './driver.ts';
import type { Home } from './home.ts';
import { killFamily } from './processes.ts';
import { Screen, type SetColours } from './screen.ts';
import type { Site } from './site.ts';
import { until } from './until.ts';

/** Firefox makes up an origin for each installation unless told which; a fixed one can be gone to. */
const uuid = '5d2f4a90-3c1b-4e7a-9f60-7b8c1d2e3f40';

export async function launchFirefox({ executable, home, site, headless }: Start): Promise<FirefoxDriver> {
  const id = geckoIdOf(home);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    userDataDir: home.profile,
    env: { ...process.env, TMPDIR: home.temporary },
    headless,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 800 },
    args: ['--remote-allow-system-access'], // lets `#inBrowser` run code of the browser itself
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': home.downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      // A temporary extension counts as uninstalled when the browser ends; its data is to outlive that.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.webextOptionalPermissionPrompts': false,
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `80=${site.httpPort};443=${site.httpsPort}`,
    },
  });
  await browser.installExtension(home.extension);
  return new Firefox(browser, id, home, site);
}

function geckoIdOf(home: Home): string {
  const { browser_specific_settings: settings } = home.readManifest() as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return settings.gecko.id;
}

class Firefox implements FirefoxDriver {
  readonly browser = 'firefox';
  readonly home: Home;
  readonly #browser: Browser;
  readonly #id: string;
  readonly #site: Site;
  #clicked: Page | undefined;

  constructor(browser: Browser, id: string, home: Home, site: Site) {
    this.#browser = browser;
    this.#id = id;
    this.home = home;
    this.#site = site;
  }

  async clickIcon(address: string): Promise<string> {
    const page = await this.#browser.newPage();
    await page.goto(address);
    await page.bringToFront();
    this.#clicked = page;
    const widget = `${this.#id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
    await this.#inBrowser(`
      CustomizableUI.addWidgetToArea('${widget}', 'nav-bar');
      document.querySelector('#${widget} .unified-extensions-item-action-button').click();`);
    return until('a heading in the popup', () =>
      this.#inBrowser(`
        const popup = document.querySelector('.webextension-popup-browser');
        const { nsIAccessibilityService, nsIAccessibleRole } = Ci;
        const service = Cc['@mozilla.org/accessibilityService;1'].getService(nsIAccessibilityService);
        const headingIn = (node) => {
          if (!node) return '';
          if (node.role === nsIAccessibleRole.ROLE_HEADING) return node.name;
          for (let child = node.firstChild; child; child = child.nextSibling) {
            const name = headingIn(child);
            if (name) return name;
          }
          return '';
        };
        return popup ? headingIn(service.getAccessibleFor(popup)) : '';`),
    );
  }

  async sidebar(): Promise<string> {
    await this.#inBrowser(`
      document.querySelector('.webextension-popup-browser')?.closest('panel')?.hidePopup?.();
      const id = '${this.#id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-sidebar-action';
      if (SidebarController.currentID !== id) await SidebarController.show(id);`);
    // It runs in the extension's process, which only a script of its frame reaches.
    return this.#inBrowser(`
      const { messageManager } = document.getElementById('sidebar').contentDocument.querySelector('browser');
      return await new Promise((resolve) => {
        messageManager.addMessageListener('touchline-text', function hear({ data }) {
          messageManager.removeMessageListener('touchline-text', hear);
          resolve(data);
        });
        const script = 'sendAsyncMessage("touchline-text", content.document.body?.innerText ?? "")';
        messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
      });`);
  }

  async visit(address: string): Promise<void> {
    await this.#clicked?.bringToFront();
    await this.#clicked?.goto(address);
  }

  async visitWithin(path: string): Promise<void> {
    await this.#clicked?.evaluate((to) => history.pushState({}, '', to), path);
  }

  async openCard(address: string): Promise<Screen> {
    return this.cardAt(address);
  }

  async cardAt(address: string): Promise<Screen> {
    return this.#open(`popup.html?url=${encodeURIComponent(address)}`, popupSize);
  }

  async desk(path: string): Promise<Screen> {
    return this.#open(`desk.html#${path}`);
  }

  async openedDesk(): Promise<Screen> {
    const page = await until('a desk that the card opened', async () => {
      for (const candidate of await this.#browser.pages()) {
        if ((await pathOf(candidate)) === '/desk.html') return candidate;
      }
      return undefined;
    });
    return new Screen(page, this.#setColours);
  }

  async stopWorker(): Promise<void> {
    await this.#inBrowser(`
      const { extension } = WebExtensionPolicy.getByID('${this.#id}');
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`);
    await until('the background to stop', async () => !(await this.workerRuns()));
  }

  async workerRuns(): Promise<boolean> {
    const state = await this.#inBrowser(
      `return WebExtensionPolicy.getByID('${this.#id}').extension.backgroundState;`,
    );
    return state !== 'stopped';
  }

  async grant(permission: string): Promise<void> {
    const [permissions, origins] = permission.includes('://') ? [[], [permission]] : [[permission], []];
    await this.#inBrowser(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${this.#id}');
      await ExtensionPermissions.add('${this.#id}', ${JSON.stringify({ permissions, origins })}, extension);`);
  }

  async kill(): Promise<void> {
    const first = this.#browser.process();
    if (first?.pid) killFamily(first.pid);
    await until('Firefox to be dead', () => !this.#browser.connected);
    await this.#site.close();
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#site.close();
    this.home.remove();
  }

  async #open(path: string, viewport?: { width: number; height: number }): Promise<Screen> {
    const page = await this.#browser.newPage();
    page.setDefaultTimeout(15_000);
    if (viewport) await page.setViewport(viewport);
    // Firefox 153: goto loads extension pages but never resolves; await it again once it does.
    page.goto(`moz-extension://${uuid}/${path}`).catch(() => {});
    await until(`${path} to load`, () => pathOf(page));
    return new Screen(page, this.#setColours);
  }

  readonly #setColours: SetColours = async (_page, colours) => {
    const value = colours === 'dark' ? 0 : 1;
    await this.#inBrowser(
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value});`,
    );
  };

  /** Runs the body of an async function in the browser's own window, for what no protocol offers. */
  async #inBrowser(body: string): Promise<string> {
    const { connection } = this.#browser as unknown as { connection: BidiConnection };
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const answer = await connection.send('script.evaluate', {
      expression: `(async () => { ${body} })()`,
      target: { context: tree.result.contexts[0].context },
      awaitPromise: true,
    });
    if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails.text);
    return answer.result.result.value ?? '';
  }
}

/** The part of puppeteer's connection to Firefox that `#inBrowser` needs; puppeteer types no chrome scope. */
interface BidiConnection {
  send(
    method: 'browsingContext.getTree',
    params: object,
  ): Promise<{ result: { contexts: [{ context: string }] } }>;
  send(
    method: 'script.evaluate',
    params: object,
  ): Promise<{
    result:
      | { type: 'success'; result: { value?: string } }
      | { type: 'exception'; exceptionDetails: { text: string } };
  }>;
}

/** The path of a loaded extension page; asked of the page, since Firefox tells the protocol nothing of these. */
async function pathOf(page: Page): Promise<string | undefined> {
  try {
    return await page.evaluate(() =>
      location.protocol === 'moz-extension:' && document.readyState === 'complete'
        ? location.pathname
        : undefined,
    );
  } catch {
    return undefined; // the page was just being replaced
  }
}
