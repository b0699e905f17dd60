// @ts-check
/** Runs one step of a longer work and says how it goes. Needs nothing installed. */
import { spawn } from 'node:child_process';

/**
 * @typedef {object} StepOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [live] show what the command prints while it runs, not only when it fails
 */

/**
 * Runs a command to its end, showing its name, then how long it took. What it printed is shown if it fails.
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 * @param {StepOptions} [options]
 * @returns {Promise<number>} seconds
 */
export async function runStep(name, command, args, { env = process.env, live = false } = {}) {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const clock = live ? undefined : showClock(name, seconds);
  if (live) console.log(`· ${name}`);
  const { code, printed } = await run(command, args, env, live);
  clock?.stop();
  if (code !== 0) {
    console.log(`✗ ${name} (${seconds().toFixed(1)} s)`);
    process.stdout.write(printed);
    throw new StepError(name, code);
  }
  console.log(`✓ ${name} (${seconds().toFixed(1)} s)`);
  return seconds();
}

export class StepError extends Error {
  /**
   * @param {string} step
   * @param {number} code
   */
  constructor(step, code) {
    super(`${step} failed${code > 0 ? ` with exit code ${code}` : ''}`);
    this.step = step;
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} live
 * @returns {Promise<{ code: number, printed: string }>}
 */
function run(command, args, env, live) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env,
      stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        printed += text;
      });
    }
    child.on('error', (error) => resolve({ code: 127, printed: `${printed}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, printed }));
    endWith(child);
  });
}

/**
 * Ends with a child when told to end: Ctrl-C reaches the child by the terminal, `kill` reaches only us.
 * @param {import('node:child_process').ChildProcess} child
 */
export function endWith(child) {
  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    if (signal === 'SIGTERM') child.kill(signal);
    child.once('close', () => process.exit(130)); // once it has cleaned up
  };
  process.once('SIGTERM', end).once('SIGINT', end);
  child.once('close', () => process.off('SIGTERM', end).off('SIGINT', end));
}

/**
 * Shows that a step is running: seconds that count on a terminal, one line where there is none.
 * @param {string} name
 * @param {() => number} seconds
 */
function showClock(name, seconds) {
  if (!process.stdout.isTTY) {
    const late = setTimeout(() => console.log(`· ${name} …`), 500);
    return { stop: () => clearTimeout(late) };
  }
  const draw = () => process.stdout.write(`\r\x1b[K· ${name} … ${seconds().toFixed(0)} s`);
  draw();
  const timer = setInterval(draw, 1000);
  return {
    stop: () => {
      clearInterval(timer);
      process.stdout.write('\r\x1b[K');
    },
  };
}
