import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../sources.ts';
import { type Manifest, manifestOf, type Target } from './builds.ts';

/** All that the design allows, in this release or a later one. More than this needs a new design, not a new line here. */
const allowed: Record<Target, { installed: string[]; optional: string[] }> = {
  chrome: {
    installed: ['activeTab', 'alarms', 'contextMenus', 'sidePanel', 'storage', 'unlimitedStorage'],
    optional: [
      'tabs',
      'notifications',
      'identity',
      'https://*/*',
      'http://localhost/*',
      'http://127.0.0.1/*',
    ],
  },
  firefox: {
    installed: ['activeTab', 'alarms', 'contextMenus', 'identity', 'storage', 'unlimitedStorage'],
    optional: ['tabs', 'notifications', 'https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
  },
};

/** Keys through which an extension could touch a page, be found by one, or run code from elsewhere. */
const forbidden = [
  'host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'content_security_policy', // the default is the strictest
];

const installedIn = ({ permissions = [] }: Manifest) => permissions;
const optionalIn = ({ optional_permissions = [], optional_host_permissions = [] }: Manifest) => [
  ...optional_permissions,
  ...optional_host_permissions,
];

/** The first column of the table in docs/store.md: what the store's reviewers are told. */
const documented = [...readFileSync(`${root}docs/store.md`, 'utf8').matchAll(/^\|\s*`([^`]+)`\s*\|/gm)].map(
  ([, permission]) => permission,
);

describe.each<Target>(['chrome', 'firefox'])('the manifest of the %s build', (target) => {
  const manifest = manifestOf(target);

  it('asks for no more than the design allows', () => {
    expect(installedIn(manifest).filter((name) => !allowed[target].installed.includes(name))).toEqual([]);
    expect(optionalIn(manifest).filter((name) => !allowed[target].optional.includes(name))).toEqual([]);
  });

  it('asks for exactly what docs/store.md gives reasons for', () => {
    const own = documented.filter((name) => target === 'chrome' || name !== 'sidePanel');
    expect([...installedIn(manifest), ...optionalIn(manifest)].sort()).toEqual(own.sort());
  });

  it.each(forbidden)('has no %s', (key) => {
    expect(manifest).not.toHaveProperty(key);
  });

  it('is one that a store takes: version 3, with a name, a description and icons within the limits', () => {
    expect(manifest).toMatchObject({
      manifest_version: 3,
      name: expect.stringMatching(/^.{1,75}$/),
      description: expect.stringMatching(/^.{1,132}$/),
      icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    });
  });

  it('opens the desk as the options page', () => {
    expect(manifest['options_ui']).toEqual({ page: 'desk.html', open_in_tab: true });
  });
});

it('Firefox is told that no data is collected', () => {
  expect(manifestOf('firefox')['browser_specific_settings']).toMatchObject({
    gecko: { data_collection_permissions: { required: ['none'] } },
  });
});
