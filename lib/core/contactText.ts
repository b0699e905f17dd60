/** What somebody means who types an address, a number or a page: the key by which it is found and suppressed. */
import { emailKey, phoneKey } from './contactKey.ts';
import type { Key } from './key.ts';
import { identifyPage } from './page.ts';

export type Contact =
  | { kind: 'email' | 'phone'; key: Key }
  /** Of a person or a company on a platform. */
  | { kind: 'page'; about: 'person' | 'company'; key: Key }
  /** Its host, as far as can be told without the public-suffix list: the intake has the last say. */
  | { kind: 'domain'; host: string };

/** @returns undefined: it is none of these. */
export function readContact(text: string): Contact | undefined {
  const told = text.trim();
  const email = emailKey(told.replace(/^mailto:/i, ''));
  if (email) return { kind: 'email', key: email };
  if (PHONE.test(told) && !IP_ADDRESS.test(told)) {
    const key = phoneKey(told.replace(/^tel:/i, ''));
    return key && { kind: 'phone', key };
  }
  if (told === '' || /\s/.test(told)) return undefined;
  const page = identifyPage(/^[a-z]+:/i.test(told) ? told : `https://${told}`);
  if (page.kind === 'profile' || page.kind === 'record')
    return { kind: 'page', about: page.about, key: page.key };
  if (page.kind === 'site') return { kind: 'domain', host: page.host };
  return undefined;
}

const IP_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Digits and what stands between them. */
const PHONE = /^(?:tel:)?\+?[\d\s()/-][\d\s().\-/]{4,}(?:(?:ext|x|#)\.?\s*\d+)?$/i;
