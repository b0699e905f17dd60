/** `tl acme` in the address bar. */
import { openCardWindow, openSite } from '../browser/cardWindow.ts';
import type { Omnibox } from '../browser/events.ts';
import { indexForSearch, searchAccounts } from '../core/search.ts';
import { connect } from '../store/connection.ts';
import { readDirectory } from '../store/readDirectory.ts';
import type { DirectoryEntry } from '../store/tal.ts';

const OFFERED = 6;

async function find(text: string, limit: number): Promise<DirectoryEntry[]> {
  return searchAccounts(indexForSearch(await readDirectory(await connect())), text, limit);
}

/** Enter opens the card of the account; in a new tab (Alt or Ctrl) its site. */
export const omnibox: Omnibox = {
  hint: 'Search your target account list; Enter opens the card, Alt Enter the site',
  async suggest(text) {
    const found = await find(text, OFFERED);
    return found.map(({ name, domain, tier }) => ({
      content: domain ?? name,
      description: escapeXml([name, domain, tier].filter(Boolean).join(' · ')),
    }));
  },
  enter(text, where) {
    void (async () => {
      const [account] = await find(text, 1);
      if (!account) return openCardWindow({ search: text });
      if (where === 'here') return openCardWindow({ account: account.id });
      if (account.domain) await openSite(`https://${account.domain}/`, where);
    })();
  },
};

/** Chromium reads descriptions as XML and drops those that are none; Firefox shows them as they are. */
function escapeXml(text: string): string {
  const isChromium = !navigator.userAgent.includes('Firefox');
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return isChromium ? text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign) : text;
}
