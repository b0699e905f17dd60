/** What is measured inside a page of the extension: Touchline's own functions, and the plain work they are held against. */
export { measureLookups, watchLookups } from './lookups.ts';
export { parseAlone } from './parser.ts';
export { putRecords, writeBuckets } from './rawWrites.ts';
export { scoreAlone } from './scoring.ts';
export { measureSearch } from './searches.ts';
export { measureTouches } from './touches.ts';
