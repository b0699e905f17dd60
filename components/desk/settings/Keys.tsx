import { useEffect, useState } from 'react';
import { type CommandKey, commandKeys } from '../../../lib/browser/commands.ts';

/** The browser's own commands have no words. */
const words: Record<string, string> = {
  _execute_action: 'Open the card of the page in front',
  _execute_sidebar_action: 'Keep the card beside the page',
};

/** The keys that work on any page, as they are set now, and where they are changed. */
export function Keys() {
  const [keys, setKeys] = useState<CommandKey[]>([]);
  useEffect(() => {
    const read = () =>
      void commandKeys().then(setKeys, (error: unknown) =>
        console.warn('Touchline: the browser did not tell its keys', error),
      );
    read();
    // They are changed on a page of the browser's; who comes back sees what is so now.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return (
    <section aria-labelledby="keys" className="panel stack">
      <h2 id="keys">Keys on any page</h2>
      <dl className="command-keys">
        {keys.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{words[name] ?? description}</dt>
            <dd>{shortcut === '' ? <span className="muted">none set</span> : <kbd>{shortcut}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">
        Change them where your browser keeps them: <code>chrome://extensions/shortcuts</code> in Chrome,{' '}
        <code>edge://extensions/shortcuts</code> in Edge; in Firefox <code>about:addons</code>, the wheel,
        Manage Extension Shortcuts. In the card <kbd>?</kbd> shows the keys there. <kbd>tl</kbd> and a name in
        the address bar finds an account.
      </p>
    </section>
  );
}
