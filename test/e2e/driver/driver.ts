import type { Home } from './home.ts';
import type { Screen } from './screen.ts';
import type { Site } from './site.ts';

export type BrowserName = 'chromium' | 'firefox';

/** What a browser is started with. */
export interface Start {
  /** Where the browser is installed. */
  executable: string;
  home: Home;
  site: Site;
  headless: boolean;
}

/** The card's size in the popup. */
export const popupSize = { width: 400, height: 600 };

/** One real browser with Touchline in it. Both browsers are driven through this and nothing else. */
export interface Driver {
  readonly browser: BrowserName;

  /** The folder of profile and extension. `launch` takes it again after `kill`. */
  readonly home: Home;

  /**
   * Opens the card for an address as near to the rep's way as the browser can be driven: by a click on the icon in
   * Chromium, by `cardAt` in Firefox, into whose popups no protocol reaches. A click closes the popup before.
   */
  openCard(address: string): Promise<Screen>;

  /** Opens the card for an address by `popup.html?url=`, in a tab of its own as wide as the popup. */
  cardAt(address: string): Promise<Screen>;

  /** Opens a page of the desk: `desk('/import')` is `desk.html#/import`. */
  desk(path: string): Promise<Screen>;

  /** The desk that a click in the card opened in a tab of its own. */
  openedDesk(): Promise<Screen>;

  /** Stops the background, as the browser does after 30 idle seconds. Resolves once it is gone. */
  stopWorker(): Promise<void>;

  workerRuns(): Promise<boolean>;

  /**
   * Answers yes to an optional permission, whose prompt nothing can answer in a headless browser. A host
   * (`https://crm.example/*`) is granted when it is asked for, a named permission at once; in Chromium a named one
   * reloads the extension, which closes its pages.
   */
  grant(permission: string): Promise<void>;

  /** SIGKILL to every process of the browser. The home stays. */
  kill(): Promise<void>;

  /** Ends the browser and removes its home. */
  close(): Promise<void>;
}

export interface ChromiumDriver extends Driver {
  readonly browser: 'chromium';

  /** Resolves when the rep has closed the browser. */
  closed(): Promise<void>;

  /** Opens an address in the rep's tab and leaves it in front, without a click on the icon. */
  visit(address: string): Promise<void>;

  /** The page of the extension that something else than the test opened: the side panel, a small window. */
  opened(path: string): Promise<Screen>;

  /** Runs a script in the background, as the browser would raise an event there. */
  inWorker<T>(script: string): Promise<T>;
}

export interface FirefoxDriver extends Driver {
  readonly browser: 'firefox';

  /**
   * Opens an address in a tab, clicks Touchline's icon and answers with the first heading of the popup: the
   * accessibility tree is all that can be read of it.
   */
  clickIcon(address: string): Promise<string>;

  /** Opens the sidebar and answers with all that it says. */
  sidebar(): Promise<string>;

  /** The tab in which `clickIcon` clicked goes on to another page by itself. */
  visit(address: string): Promise<void>;

  /** It shows another page of its site as LinkedIn does, without loading it. */
  visitWithin(path: string): Promise<void>;
}
