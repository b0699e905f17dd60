import type { Level } from '../../lib/schema/words.ts';

/** How a priority's band and an account's importance are called. */
export const levelWords: Record<Level, string> = { high: 'High', middle: 'Middle', low: 'Low' };
