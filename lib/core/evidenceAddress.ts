/**
 * The address of a page as evidence for what the rep noted: a web page's own, without a name and password in it.
 * Undefined where the page is none that anybody could open again: a browser's page, a file.
 */
export function evidenceAddress(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  url.username = '';
  url.password = '';
  return url.href;
}
