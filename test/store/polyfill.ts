/** Stands in for webextension-polyfill, which refuses to load outside an extension: `storage.local` in memory. */
const items = new Map<string, unknown>();

export default {
  storage: {
    local: {
      async get(key: string | null): Promise<Record<string, unknown>> {
        const entries = [...items].filter(([name]) => key === null || name === key);
        return structuredClone(Object.fromEntries(entries));
      },
      async set(changed: Record<string, unknown>): Promise<void> {
        for (const [name, value] of Object.entries(structuredClone(changed))) items.set(name, value);
      },
      async remove(names: string[]): Promise<void> {
        for (const name of names) items.delete(name);
      },
    },
  },
};
