import { inject } from 'vitest';
import type { BrowserName } from './driver/driver.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
  }
}

/** The browser that this run is for: vitest.config.ts runs every end-to-end test once in each. */
export const browser = inject('browser');
