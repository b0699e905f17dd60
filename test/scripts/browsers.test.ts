import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser, provideBrowsers } from '../../scripts/browsers.mjs';

/** A machine of which only one folder of commands is seen. */
let commands: string;
beforeEach(() => {
  commands = mkdtempSync(join(tmpdir(), 'touchline-commands-'));
  vi.stubEnv('PATH', commands);
  vi.stubEnv('CHROMIUM', '');
  vi.stubEnv('FIREFOX', '');
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(commands, { recursive: true });
});

function command(name: string, script = ''): string {
  const file = join(commands, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return file;
}

/** Debian's installer, which notes what it is asked and "installs" by making a command. */
function debian(): void {
  command(
    'apt-get',
    `echo "$@" >> ${commands}/asked; for last; do :; done; [ $1 = install ] && : > ${commands}/$last && /bin/chmod +x ${commands}/$last; exit 0`,
  );
}

describe('finding a browser', () => {
  it('finds none on a machine without any', () => {
    expect(findBrowser('firefox')).toBeUndefined();
  });

  it('prefers what the variable names, then Chromium, then Google Chrome', () => {
    const chrome = command('google-chrome');
    expect(findBrowser('chromium')).toBe(chrome);
    const chromium = command('chromium');
    expect(findBrowser('chromium')).toBe(chromium);
    vi.stubEnv('CHROMIUM', '/opt/own/chromium');
    expect(findBrowser('chromium')).toBe('/opt/own/chromium');
  });

  it('passes over a snap, which sees neither profile nor build', () => {
    mkdirSync(join(commands, 'usr'));
    const snap = join(commands, 'usr', 'snap');
    writeFileSync(snap, '', { mode: 0o755 });
    symlinkSync(snap, join(commands, 'chromium'));
    expect(findBrowser('chromium')).toBeUndefined();
  });
});

describe('providing browsers', () => {
  it('does nothing where they are', async () => {
    debian();
    command('chromium');
    await provideBrowsers(['chromium']);
    expect(() => readFileSync(join(commands, 'asked'))).toThrow();
  });

  it('installs Debian’s package as root, after an update', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    debian();
    await provideBrowsers(['chromium']);
    const asked = readFileSync(join(commands, 'asked'), 'utf8').trim().split('\n');
    expect(asked).toEqual([expect.stringMatching(/^update/), expect.stringMatching(/^install .*chromium$/)]);
    expect(findBrowser('chromium')).toBe(join(commands, 'chromium'));
  });

  it('says in one line what to install, where it may not', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    debian();
    const refusal = await provideBrowsers(['chromium', 'firefox']).catch((error: Error) => error.message);
    expect(refusal).toMatch(/^Please install chromium .* and firefox .*apt install firefox-esr.*\.$/);
  });
});
