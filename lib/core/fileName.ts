/** Names for files that the rep saves. */

/**
 * @param name as the list has it, such as `Müller & Söhne GmbH`
 * @param what the file holds, such as `stakeholder-map.svg`
 * @returns letters a–z, digits and hyphens only, so that every system takes it: `muller-sohne-gmbh-stakeholder-map.svg`;
 *   without a letter of these in the name, `what` alone
 */
export function fileNameFor(name: string, what: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return plain === '' ? what : `${plain}-${what}`;
}
