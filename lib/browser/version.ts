import browser from 'webextension-polyfill';

/** The version of this Touchline, such as `0.1.0`. */
export function touchlineVersion(): string {
  return browser.runtime.getManifest().version;
}
