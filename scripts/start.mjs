// @ts-check
/** `npm start`: from a fresh clone to a browser with Touchline in it, on a prospect's page, with the card open. */
import { spawn } from 'node:child_process';
import { isBuilt } from './freshness.mjs';
import { setUp, toolEnv } from './setup.mjs';
import { endWith, runStep } from './step.mjs';

const canShow = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
const headless = process.argv.includes('--headless') || !canShow;

try {
  await setUp(['chromium']);
  if (!isBuilt()) await runStep('build', 'wxt', ['build'], { env: toolEnv() });
  const demo = spawn('node', ['scripts/demo.ts', ...(headless ? ['--headless'] : [])], {
    env: toolEnv(),
    stdio: 'inherit',
  });
  endWith(demo);
  demo.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
