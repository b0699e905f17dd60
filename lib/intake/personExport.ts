/** All that is held on one person leaves as JSON for programs, and as a page that they can read. */
import { kindWords } from '../core/journalKinds.ts';
import { channelWords, roleWords, signalWords, triggerWords } from '../core/words.ts';
import type { EntryKind } from '../schema/journal.ts';
import type { HeldAccount, HeldOnPerson, HeldRecord, Mention } from '../store/erasure/heldOnPerson.ts';

/** @param at of the export, in ms since 1970 UTC */
export function personJson(held: HeldOnPerson, at: number): Blob {
  const told = { file: 'touchline-person', exportedAt: new Date(at).toISOString(), ...held };
  return new Blob([`${JSON.stringify(told, null, 2)}\n`], { type: 'application/json' });
}

/** A page of its own: no script, no address that it would load anything from. @param at of the export, in ms since 1970 UTC */
export function personHtml(held: HeldOnPerson, at: number): Blob {
  const name = held.known.names[0] ?? held.known.emails[0] ?? 'One person';
  const accounts = new Map(held.accounts.map(({ account }) => [account.id, account.name]));
  const title = html`What Touchline holds on ${name}`;
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p>${html`Written out on ${dateWords(at)} from a sales rep’s Touchline. Times are those of the computer that wrote it.`}</p>
${section('Known by', fieldsOf(held.known))}
${held.accounts
  .filter(({ list }) => list === 'current')
  .map(accountPart('On the list'))
  .join('\n')}
${held.accounts
  .filter(({ list }) => list === 'previous')
  .map(accountPart('On the list before'))
  .join('\n')}
${held.records.map(({ words, held: records }) => section(words, records.map(recordPart(accounts)).join('\n'))).join('\n')}
${held.drafts.length === 0 ? '' : section('Begun and not logged', held.drafts.map((draft) => article('', fieldsOf(draft))).join('\n'))}
</body>
</html>
`;
  return new Blob([page], { type: 'text/html' });
}

const accountPart =
  (words: string) =>
  ({ account, source, importedAt, people, mentions }: HeldAccount): string =>
    section(
      `${words}: ${account.name}`,
      [
        html`<p>From ${source.kind === 'sample' ? 'the sample list' : source.name}, brought in on ${dateWords(importedAt)}.</p>`,
        ...people.map((person) => article(person.name, fieldsOf(person))),
        mentionsPart(mentions),
      ].join('\n'),
    );

/** @param accounts names by id, for what names its account by that alone */
const recordPart =
  (accounts: ReadonlyMap<unknown, string>) =>
  ({ record, mentions }: HeldRecord): string => {
    if (record === undefined) return mentionsPart(mentions);
    const entry = isRecord(record) && isRecord(record['entry']) ? record['entry'] : record;
    if (!isRecord(entry)) return article('', fieldsOf({ record }));
    const { kind, at, v: _version, ...told } = entry;
    const when = told['touchedAt'] ?? told['seenAt'] ?? at;
    const head = [headOf(kind, told), typeof when === 'number' ? dateWords(when) : ''];
    const account = accounts.get(told['account']);
    return article(
      head.filter(Boolean).join(' · '),
      fieldsOf({ ...told, ...(account !== undefined && { account }), ...(entry !== record && { at }) }),
    );
  };

function headOf(kind: unknown, told: Readonly<Record<string, unknown>>): string {
  if (kind === 'signal') return `Signal: ${wordsOf(String(told['type']))}`;
  if (kind === 'touch') return 'Touch by the team';
  if (typeof kind !== 'string') return '';
  try {
    return kindWords(kind as EntryKind);
  } catch {
    // Written by a newer version.
    return kind;
  }
}

function mentionsPart(mentions: readonly Mention[]): string {
  if (mentions.length === 0) return '';
  const lines = mentions.map(({ at, text }) => html`<dt>${pathWords(at)}</dt><dd>${text}</dd>`);
  return `<h3>Texts that name them</h3>\n<dl>${lines.join('')}</dl>`;
}

/** `people.0.reportsTo` → `People, reports to`. */
function pathWords(path: string): string {
  const words = path.split('.').filter((part) => !/^\d+$/.test(part));
  const [first = '', ...rest] = words.map(wordsOf);
  return [first, ...rest.map((part) => part.toLowerCase())].join(', ');
}

function section(heading: string, body: string): string {
  return `<section>\n<h2>${html`${heading}`}</h2>\n${body}\n</section>`;
}

function article(heading: string, body: string): string {
  return `<article>${heading === '' ? '' : html`<h3>${heading}</h3>`}\n${body}\n</article>`;
}

function fieldsOf(fields: object): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    isEmpty(value) ? [] : `${html`<dt>${wordsOf(name)}</dt>`}<dd>${valueHtml(value, name)}</dd>`,
  );
  return `<dl>${lines.join('')}</dl>`;
}

function valueHtml(value: unknown, name: string): string {
  if (Array.isArray(value)) return value.map((one) => valueHtml(one, name)).join('<br>');
  if (isRecord(value)) {
    if (typeof value['name'] === 'string' && typeof value['value'] === 'string') {
      return html`${value['name']}: ${value['value']}`;
    }
    // An account or a person as an entry names it.
    if (
      typeof value['id'] === 'string' &&
      Array.isArray(value['keys']) &&
      typeof value['name'] === 'string'
    ) {
      return html`${[value['name'], ...value['keys'].map(String)].join(', ')}`;
    }
    return fieldsOf(value);
  }
  if (typeof value === 'number' && MOMENTS.has(name)) return html`${dateWords(value)}`;
  return html`${CODED.has(name) ? codeWords(String(value)) : String(value)}`;
}

/** Fields that are moments, in ms since 1970 UTC. */
const MOMENTS = new Set(['at', 'touchedAt', 'seenAt', 'learnedAt', 'until', 'startedAt', 'importedAt']);
/** Fields whose values are the rules' own, with words for the screen. */
const CODED = new Set(['channel', 'roles', 'type', 'what']);
const CODES: Readonly<Record<string, string>> = {
  ...channelWords,
  ...roleWords,
  ...signalWords,
  ...triggerWords,
};

/** What a field is called where its name doesn't say it. */
const FIELDS: Readonly<Record<string, string>> = {
  at: 'Written',
  by: 'By',
  keys: 'Found by',
  id: 'Number here',
  import: 'Import',
  touchedAt: 'Happened',
  seenAt: 'Happened',
  hashKey: 'Key',
};

function codeWords(code: string): string {
  return Object.hasOwn(CODES, code) ? (CODES[code] ?? code) : code;
}

/** `touchedAt` and `website-visit` as words. */
function wordsOf(name: string): string {
  if (Object.hasOwn(FIELDS, name)) return FIELDS[name] ?? name;
  const words = codeWords(name)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });

function dateWords(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : day.format(date);
}

/** What is put in is text, never markup. */
function html(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.reduce((all, part, at) => all + escaped(values[at - 1] ?? '') + part);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; padding-top: 1rem; border-top: 1px solid #8886; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
article { margin: .75rem 0; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .15rem 1rem; margin: 0; }
dl dl { grid-template-columns: max-content 1fr; }
dt { color: color-mix(in srgb, currentColor 65%, transparent); }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
@media print { body { margin: 0; } article { break-inside: avoid; } }
`;
