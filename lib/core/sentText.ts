import { readContact } from './contactText.ts';

/**
 * What a selection asks for: the card of the address in it, of the domain that an e-mail address names, else the search of
 * the list by its words.
 */
export function sentWords(text: string): { url: string } | { search: string } {
  const told = text.trim();
  const contact = readContact(told);
  switch (contact?.kind) {
    case 'domain':
      return { url: `https://${contact.host}/` };
    case 'page':
      return { url: /^[a-z]+:/i.test(told) ? told : `https://${told}` };
    case 'email':
      return { url: `https://${told.split('@')[1]}/` };
    default:
      return { search: told.replace(/\s+/g, ' ').slice(0, LONGEST) };
  }
}

/** A name is shorter. */
const LONGEST = 120;
