/**
 * Contact keys: e-mail addresses and phone numbers in the one form in which they are compared, and what a person or an
 * account can be suppressed by. Domains and pages have the keys of key.ts.
 */
import type { Account, Stakeholder } from '../schema/account.ts';
import { bareHost, parentsOf } from './host.ts';
import { domainKey, type Key, keysOf } from './key.ts';
import { keyWords } from './place.ts';

/**
 * `Ines.Varga+news@Rail.example` → `email:ines.varga@rail.example`: case and what follows a plus lead to the same inbox.
 * @returns undefined where it is no address
 */
export function emailKey(address: string): Key | undefined {
  const [, local, host] = ADDRESS.exec(address.trim().toLowerCase()) ?? [];
  const name = local?.split('+')[0];
  const bare = host && bareHost(host);
  return name && bare ? `email:${name}@${bare}` : undefined;
}

/**
 * `+44 (0)20 7123 4567`, `0044 20 71234567` and `020 7123 4567` → `phone:2071234567`: the number as it is dialled within its
 * country, without the trunk's zero, since lists write one number both ways. Numbers of two countries may so agree:
 * rather a person too many is left alone than one too few.
 * @returns undefined where fewer than five digits are left
 */
export function phoneKey(number: string): Key | undefined {
  const [main = ''] = number.toLowerCase().split(EXTENSION);
  const international = /^\s*(?:\+|00)/.test(main);
  const digits = main.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^00/, '');
  const national = (international ? digits.replace(COUNTRY, '') : digits).replace(/^0+/, '');
  return national.length >= 5 ? `phone:${national}` : undefined;
}

/** What a person is known by on whatever account: address, number, pages. */
export function contactKeysOf(person: Pick<Stakeholder, 'email' | 'phone' | 'keys'>): Key[] {
  const keys = [
    person.email === undefined ? undefined : emailKey(person.email),
    person.phone === undefined ? undefined : phoneKey(person.phone),
    ...person.keys,
  ];
  return [...new Set(keys)].filter((key): key is Key => key?.includes(':') === true);
}

/** Every key by which a suppression may cover the account: its domains with their parents, its pages. */
export function accountContactKeys(account: Account): Key[] {
  const hosts = account.domains.flatMap((domain) => parentsOf(domain).map(domainKey));
  return [...new Set([...hosts, ...keysOf(account).exact])];
}

/** Every key by which a suppression may cover the person: their contact keys, and the domain of their address. */
export function personContactKeys(person: Pick<Stakeholder, 'email' | 'phone' | 'keys'>): Key[] {
  const keys = contactKeysOf(person);
  return [...new Set([...keys, ...keys.flatMap(keysAround)])];
}

/** The keys by which a suppression of the same address or site may be said: an address also by its domain, a domain also by those above it. */
export function keysAround(key: Key): Key[] {
  const host = /^email:[^@]*@(.+)$/.exec(key)?.[1] ?? /^domain:(.+)$/.exec(key)?.[1];
  return host === undefined ? [key] : [...new Set([key, ...parentsOf(host).map(domainKey)])];
}

/** The key as it is told: `email:ines.varga@rail.example` → `ines.varga@rail.example`. */
export function contactKeyWords(key: string): string {
  const value = key.slice(key.indexOf(':') + 1);
  return key.startsWith('phone:') ? `phone …${value}` : key.startsWith('email:') ? value : keyWords(key);
}

const ADDRESS = /^([^\s@]+)@([^\s@]+\.[^\s@]+)$/;
const EXTENSION = /(?:ext|x|durchwahl|#)\.?\s*\d+\s*$/;

/** Country calling codes (ITU-T E.164): one digit for zones 1 and 7, two for those named, three for all others. */
const COUNTRY = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;
