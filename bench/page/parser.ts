import Papa from 'papaparse';
import { timed } from './timing.ts';

/** Where `parseAlone` finds its file: not the desk's own input, which would plan an import beside the measurement. */
export const PARSER_INPUT = 'parser-alone';

/** Reads the file that was given to the input `PARSER_INPUT` with the parser alone. @returns milliseconds */
export async function parseAlone(): Promise<number> {
  const file = document.querySelector<HTMLInputElement>(`#${PARSER_INPUT}`)?.files?.[0];
  if (!file) throw new Error('no file is chosen');
  let cells = 0;
  return timed(
    () =>
      new Promise<void>((resolve, reject) => {
        Papa.parse<string[]>(file, {
          chunk: ({ data }) => {
            for (const row of data) cells += row.length;
          },
          complete: () => (cells > 0 ? resolve() : reject(new Error('the file has no cells'))),
          error: reject,
        });
      }),
  );
}
