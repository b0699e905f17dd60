/** Texts with merge fields: filling them, saying what is missing, and counting them against a channel's limit. */
import type { StepChannel } from '../schema/words.ts';
import {
  isTemplateField,
  type TemplateField,
  type TemplateSource,
  templateFields,
} from './templateFields.ts';

export type { TemplateField, TemplateSource } from './templateFields.ts';

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;

export interface FilledTemplate {
  /** A field that isn't known stands there as what is to be written, such as `[their first name]`. */
  text: string;
  missing: Array<{ field: TemplateField; words: string }>;
}

/** @param template whose fields are all known names, as `unknownFields` tells; another name stays as it was written */
export function fillTemplate(template: string, from: TemplateSource): FilledTemplate {
  const missing = new Map<TemplateField, string>();
  const text = template.replace(FIELD, (written, name: string) => {
    if (!isTemplateField(name)) return written;
    const { words, read } = templateFields[name];
    const value = read(from)?.trim();
    if (value) return value;
    missing.set(name, words);
    return `[${words}]`;
  });
  return { text, missing: [...missing].map(([field, words]) => ({ field, words })) };
}

/** Names between double braces that are no merge field, each once, as they are written; braces that don't pair, too. */
export function unknownFields(template: string): string[] {
  const names = [...template.matchAll(FIELD)]
    .map(([, name = '']) => name)
    .filter((name) => !isTemplateField(name));
  const rest = template.replace(FIELD, '');
  const loose = rest.match(/\{\{|\}\}/g) ?? [];
  return [...new Set([...names, ...loose])];
}

/**
 * Characters that a channel takes, by the sender's LinkedIn plan. A connection note: 200 for a free account, 300 with
 * Premium or Sales Navigator (lettercounter.org and linkedhelper.com, 2026; LinkedIn itself publishes no figure).
 */
const limits: Partial<Record<StepChannel, { free: number; premium: number }>> = {
  'linkedin-connect': { free: 200, premium: 300 },
};

/** Undefined: the channel has no limit that is known. Without a plan the smaller one: a text that fits it always fits. */
export function limitOf(channel: StepChannel, plan: 'free' | 'premium' = 'free'): number | undefined {
  return limits[channel]?.[plan];
}

/**
 * How many characters a text has as a text field of a page counts them: UTF-16 code units, a line break as one. An emoji
 * counts as two or more, so that what fits here fits there, however LinkedIn counts.
 */
export function countCharacters(text: string): number {
  return text.replaceAll('\r\n', '\n').trim().length;
}
