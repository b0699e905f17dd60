import { describe, expect, it } from 'vitest';
import { openText } from '../../lib/intake/decode.ts';
import { ImportError } from '../../lib/intake/report.ts';

const list = 'Account,Website\nCafé Zoë,example.com\n';
const utf8 = new TextEncoder().encode(list);

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array<ArrayBuffer> {
  const units = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), !bigEndian);
  return new Uint8Array(view.buffer);
}

function latin(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** The whole text, and where its first unreadable character stands. */
async function decode(bytes: Uint8Array<ArrayBuffer>): Promise<{ text: string; unreadableAt: number }> {
  const { chunks, unreadable } = await openText(new Blob([bytes]));
  let text = '';
  for await (const chunk of chunks()) text += chunk.text;
  return { text, unreadableAt: unreadable ? text.search(unreadable) : -1 };
}

async function failureOf(bytes: Uint8Array<ArrayBuffer>): Promise<ImportError> {
  const failure: unknown = await openText(new Blob([bytes])).catch((error: unknown) => error);
  if (failure instanceof ImportError) return failure;
  throw new Error('no ImportError');
}

describe('the bytes of a list become its text', () => {
  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])],
    ['UTF-16 LE with a byte order mark', utf16(list, false, true)],
    ['UTF-16 BE with a byte order mark', utf16(list, true, true)],
    ['UTF-16 LE by its zero bytes', utf16(list, false, false)],
    ['UTF-16 BE by its zero bytes', utf16(list, true, false)],
    ['Windows-1252', latin(list)],
  ])('from %s', async (_, bytes) => {
    expect(await decode(bytes)).toEqual({ text: list, unreadableAt: -1 });
  });

  it('reads the signs that Windows-1252 has and Latin-1 lacks', async () => {
    const bytes = latin('Account\nO\u0092Reilly \u0096 100 \u0080\n');
    expect((await decode(bytes)).text).toBe('Account\nO’Reilly – 100 €\n');
  });

  it('keeps a replacement character that the file itself holds', async () => {
    const text = 'Account\nCaf\uFFFD\n';
    expect(await decode(new TextEncoder().encode(text))).toEqual({ text, unreadableAt: -1 });
  });
});

describe('what is no list is named', () => {
  it.each([
    [
      'an Excel workbook',
      latin('PK\u0003\u0004\u0014\u0000\u0006'),
      'not-a-list',
      /Excel workbook.*CSV UTF-8/,
    ],
    ['an old Excel workbook', latin('\u00D0\u00CF\u0011\u00E0\u00A1'), 'not-a-list', /old Excel workbook/],
    ['a PDF', latin('%PDF-1.7\n'), 'not-a-list', /PDF/],
    ['a picture', latin('\u0089PNG\r\n'), 'not-a-list', /PNG/],
    ['something else with zero bytes', latin('ab\u0000\u0000\u0000cd'), 'not-a-list', /binary/],
    ['a web page', latin('<!DOCTYPE html><html>'), 'not-a-list', /HTML/],
    ['a table of a web page', latin('\r\n<table><tr><td>Account'), 'not-a-list', /HTML/],
    ['an XML file', latin('<?xml version="1.0"?>'), 'not-a-list', /XML/],
    ['a JSON file', latin('[{"account": "Acme"}]'), 'not-a-list', /JSON/],
  ] as const)('%s', async (_, bytes, reason, words) => {
    const error = await failureOf(bytes);
    expect(error.reason).toBe(reason);
    expect(error.message).toMatch(words);
  });
});

describe('text that no encoding explains', () => {
  it('is found in UTF-8 with a broken byte', async () => {
    const bytes = Uint8Array.from([...utf8, ...latin('Caf\u00E9\n')]);
    expect((await decode(bytes)).unreadableAt).toBe(list.length + 3);
  });

  it('is found in Shift JIS', async () => {
    expect(
      (await decode(latin('Account\n\u0083g\u0083\u0088\u0083^\u008E\u00A9\u0093\u00AE\u008E\u00D4\u0081@')))
        .unreadableAt,
    ).toBeGreaterThan(7);
  });
});

describe('a zero byte', () => {
  it('in a text is named by its line, whatever the line ends', async () => {
    const before = `Account,Website\r\n${'Acme,acme.example\r'.repeat(60)}`;
    const error = await failureOf(latin(`${before}Bo\0lt,bolt.example\n${'Cogs,cogs.example\n'.repeat(60)}`));
    expect(error).toMatchObject({ reason: 'encoding', row: 62 });
    expect(error.message).toMatch(/Line 62 .*zero byte/);
  });

  it('alone is a slip in a short file too', async () => {
    expect(await failureOf(latin('Account,Website\nBo\0lt,bolt.example\n'))).toMatchObject({
      reason: 'encoding',
      row: 2,
    });
  });
});

describe('text of another writing that Windows-1252 can explain', () => {
  const doubt = async (bytes: Uint8Array<ArrayBuffer>) => (await openText(new Blob([bytes]))).doubtful;

  it.each([
    // 東京鉄道 and Новая Заря, in bytes that are all Windows-1252's too.
    ['Shift JIS', 'Account\n\u0093\u008C\u008B\u009E\u0093S\u0093\u00B9\u0089\u00EF\u008E\u00D0\n'],
    ['Windows-1251', 'Account\n\u00CD\u00EE\u00E2\u00E0\u00FF \u00C7\u00E0\u00F0\u00FF\n'],
  ])('is doubted: %s', async (_, text) => {
    const { unreadableAt } = await decode(latin(text));
    expect(unreadableAt).toBe(-1);
    expect(await doubt(latin(text))).toBeTruthy();
  });

  it.each(['Café Zoë', 'Müller & Söhne', 'Crème brûlée', 'Ñandú Ávila', 'Plain', 'Señor Íñigo'])(
    'is not doubted in %s',
    async (name) => expect(await doubt(latin(`Account\n${name}\n`))).toBeUndefined(),
  );
});
