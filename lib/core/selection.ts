/** What a link or a selection is about that the rep sent from a page's context menu. */

/** `page`: an address to look up. `search`: words to look for in the list. */
export type Meaning = { kind: 'page'; url: string } | { kind: 'search'; text: string };

/** Longer words than this are no company's name. */
const SEARCHED = 80;

/** A link's address; that of a mail link is the site of its domain. */
export function linkMeaning(url: string): Meaning {
  const mail = /^mailto:[^?]*?@([^?,;\s]+)/i.exec(url)?.[1];
  return { kind: 'page', url: mail ? `https://${mail}/` : url };
}

/**
 * The first address, e-mail or domain in a selection; without one, the selection itself, to be searched for. A domain
 * without `www.` counts only if it doesn't end as files and sentences do: `report.pdf`, `Node.js` and `Inc.The` are none.
 */
export function selectionMeaning(selected: string): Meaning {
  const text = selected.slice(0, READ).replace(/\s+/g, ' ').trim();
  for (const word of text.split(/[\s<>"'“”‘’()[\],;]+/)) {
    const url = word.length <= WORD ? addressIn(word.replace(/[.:!?}]+$/, '')) : undefined;
    if (url !== undefined) return { kind: 'page', url };
  }
  return { kind: 'search', text: [...text].slice(0, SEARCHED).join('') };
}

/** Of a whole page that was marked only the beginning is read. */
const READ = 2000;
const WORD = 1000;

/** A word as the address that it is; undefined: none. */
function addressIn(word: string): string | undefined {
  if (/^https?:\/\//i.test(word)) return URL.canParse(word) ? word : undefined;
  const at = word.lastIndexOf('@');
  const [host = '', ...path] = word.slice(at + 1).split('/');
  if (at === 0 || !isDomain(host)) return undefined;
  const site = at > 0 ? `https://${host}/` : `https://${[host, ...path].join('/')}`;
  return URL.canParse(site) ? site : undefined;
}

function isDomain(host: string): boolean {
  const labels = host.split('.');
  const ending = labels.at(-1) ?? '';
  const isWord = labels.length > 1 && labels.every((label) => LABEL.test(label)) && ENDING.test(ending);
  return isWord && (/^www\./i.test(host) || !NOT_ENDINGS.has(ending.toLowerCase()));
}

const LABEL = /^[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?$/u;
// In one case: a capital within running text begins the next sentence.
const ENDING = /^(?:\p{Ll}{2,24}|\p{Lu}{2,24}|\p{Lo}{2,24})$/u;

/** What files and abbreviations have where a domain would end. */
const NOT_ENDINGS = new Set(
  'js ts jsx tsx py rb css htm html json xml csv xls xlsx doc docx ppt pptx pdf txt png jpg jpeg gif svg exe dll'.split(
    ' ',
  ),
);
