import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { defineConfig } from 'wxt';

/**
 * The oldest browsers Touchline runs in. `URL.parse` came with Chrome 126; Firefox 140 is the
 * extended-support release, and the first that knows `data_collection_permissions`.
 */
const oldest = { chrome: '126', firefox: '140.0' };

/** What the installed extension may do. docs/store.md gives the reason for each; tests hold the build to both. */
const permissions = ['activeTab', 'alarms', 'contextMenus', 'storage', 'unlimitedStorage'];

/** Asked for at the click that needs it. */
const optionalPermissions = ['notifications', 'tabs'];

export default defineConfig({
  manifestVersion: 3, // for Firefox too, where WXT would choose 2
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifest: ({ browser }) => ({
    name: 'Touchline – target accounts beside the page',
    short_name: 'Touchline',
    description:
      "On a prospect's page, one click shows the account's tier, fit, buying group and next step. Offline; pages are never touched.",
    permissions: browser === 'firefox' ? permissions : [...permissions, 'sidePanel'],
    optional_permissions: optionalPermissions,
    omnibox: { keyword: 'tl' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      'log-touch': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: 'Log the suggested LinkedIn touch of the page in front',
      },
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+J' } } }
        : {
            'open-panel': {
              suggested_key: { default: 'Alt+Shift+J' },
              description: 'Keep the card beside the page',
            },
          }),
    },
    options_ui: { page: 'desk.html', open_in_tab: true },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'touchline@touchline',
              strict_min_version: oldest.firefox,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: oldest.chrome }),
  }),
  vite: () => ({
    build: {
      // Without it Vite lowers light-dark() and nesting for browsers the manifest refuses anyway.
      target: [`chrome${oldest.chrome}`, `firefox${Number.parseInt(oldest.firefox, 10)}`],
      modulePreload: { polyfill: false },
    },
  }),
  zip: {
    // Firefox's reviewers rebuild from these: what the build reads, and nothing that only tests read.
    excludeSources: ['bench/**', 'docs/**', 'test/**'],
  },
  hooks: {
    /** What the card loads at once is one file: in dozens, cut by who else needs what, it compresses worse. */
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'popup')) return;
      const groups = [{ name: 'card', test: /components[\\/]card[\\/]Card\.tsx$/ }];
      config.plugins?.push({
        name: 'card-in-one-file',
        outputOptions: (output) => ({ ...output, codeSplitting: { groups } }),
      });
    },
    /** Leaves which modules went into which file, so that a test can say what the popup loads. */
    'build:done': async ({ config }, { steps }) => {
      const modules: Record<string, string[]> = {};
      for (const file of steps.flatMap((step) => step.chunks)) {
        if (file.type === 'chunk')
          modules[file.fileName] = file.moduleIds.map((id) => relative(config.root, id));
      }
      const reports = join(config.outBaseDir, 'reports');
      await mkdir(reports, { recursive: true });
      await writeFile(join(reports, `modules-${config.browser}.json`), JSON.stringify(modules, null, 2));
    },
  },
});
