import browser from 'webextension-polyfill';

export interface CommandKey {
  name: string;
  description: string;
  /** As the browser writes it, such as `Alt+Shift+L`; '' where none is set. */
  shortcut: string;
}

/** The keys in force: the rep may have changed them in the browser's own page. */
export async function commandKeys(): Promise<CommandKey[]> {
  return (await browser.commands.getAll()).map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    shortcut,
  }));
}
