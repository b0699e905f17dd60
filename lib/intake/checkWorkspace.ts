/** The door through which a workspace comes into force, from a file or from the desk: form first, then sense. */
import * as z from 'zod/mini';
import type { WorkspaceFault } from '../core/faults/fault.ts';
import { nearestOf } from '../core/nearest.ts';
import { findWorkspaceFaults } from '../core/workspaceFaults.ts';
import { Workspace } from '../schema/workspace.ts';

// An extension's pages forbid building code from text, which zod tries otherwise.
z.config({ jitless: true });

export type CheckedWorkspace =
  | { kind: 'sound'; workspace: Workspace }
  | { kind: 'faulty'; faults: WorkspaceFault[] };

/** Anything whatever becomes a workspace, or says at which paths it is none. */
export function checkWorkspace(written: unknown): CheckedWorkspace {
  const result = Workspace.safeParse(written);
  const faults = result.success ? findWorkspaceFaults(result.data) : formFaults(result.error.issues, written);
  if (result.success && faults.length === 0) return { kind: 'sound', workspace: result.data };
  return { kind: 'faulty', faults };
}

/** What zod found wrong of `written`, in words for whoever wrote it. */
export function formFaults(issues: readonly z.core.$ZodIssue[], written: unknown): WorkspaceFault[] {
  return issues.flatMap((issue): WorkspaceFault[] => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const value = valueAt(written, path);
    // A choice between forms says nothing by itself: what is wrong in the form that comes nearest does.
    const nearest = issue.code === 'invalid_union' ? nearestForm(issue.errors) : undefined;
    if (nearest)
      return formFaults(nearest, value).map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
    return [{ path, ...wordsOf(issue, value) }];
  });
}

/** The fewest faults, and among those the deepest: who wrote it meant that form. */
function nearestForm(errors: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(...issues.map(({ path }) => path.length));
  return [...errors].sort((a, b) => a.length - b.length || depth(b) - depth(a))[0];
}

function valueAt(written: unknown, path: WorkspaceFault['path']): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    written,
  );
}

function wordsOf(issue: z.core.$ZodIssue, value: unknown): Pick<WorkspaceFault, 'words' | 'proposal'> {
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        words: `has what no part of a workspace is called: ${issue.keys.join(', ')}.`,
        proposal: 'Correct the name or leave it out.',
      };
    case 'invalid_value':
      return choiceWords(issue.values.map(String), value);
    case 'invalid_union':
      return choiceWords(issue.inclusive === false ? [] : (issue.options ?? []).map(String), value);
    case 'invalid_type': {
      const wanted = forms[issue.expected] ?? issue.expected;
      if (value === undefined || value === '') {
        const form = issue.expected === 'string' ? '' : `: it must be ${wanted}`;
        return { words: `is missing${form}.`, proposal: 'Fill it in.' };
      }
      return { words: `must be ${wanted}${isShown(value)}.`, proposal: 'Write it so.' };
    }
    case 'too_small':
      return issue.origin === 'number'
        ? {
            words: `must be ${issue.minimum} or more${isShown(value)}.`,
            proposal: `Set it to ${issue.minimum}.`,
          }
        : { words: 'is empty.', proposal: 'Fill it in or leave it out.' };
    case 'too_big':
      return {
        words: `must be ${issue.maximum} or less${isShown(value)}.`,
        proposal: `Set it to ${issue.maximum}.`,
      };
    case 'invalid_format':
      return {
        words: `has a form that is not known there${isShown(value)}.`,
        proposal: formats[String(issue.path.at(-1))] ?? 'Compare it with the schema.',
      };
    default:
      return { words: 'has a form that is not known.', proposal: 'Compare it with the schema.' };
  }
}

function choiceWords(known: readonly string[], value: unknown): Pick<WorkspaceFault, 'words' | 'proposal'> {
  const near = typeof value === 'string' ? nearestOf(value, known) : undefined;
  const wanted = known.length === 1 ? `“${known[0]}”` : `one of: ${known.join(', ')}`;
  return {
    words: `must be ${wanted}${isShown(value)}.`,
    proposal:
      near === undefined
        ? known.length === 1
          ? 'Write it so.'
          : 'Choose one of them.'
        : `Did you mean “${near}”?`,
  };
}

/** Forms of JSON, for who has never written any. */
const forms: Partial<Record<string, string>> = {
  string: 'a text in quotes, such as "…"',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets, such as […]',
  object: 'a group of fields in braces, such as {…}',
  record: 'a group of fields in braces, such as {…}',
};

/** What fields of a given form look like, by the field's name. */
const formats: Partial<Record<string, string>> = {
  link: 'Give an https address, such as https://www.example.com/guide.',
  from: 'Give a time of day, such as 19:00.',
  to: 'Give a time of day, such as 08:00.',
};

/** The rest of “must be …, and is …”, with a value that is short. */
function isShown(value: unknown): string {
  if (value === undefined || value === '') return ', and is missing';
  if (typeof value === 'string') return `, and is “${value.slice(0, 60)}”`;
  if (Array.isArray(value)) return ', and is a list';
  return typeof value === 'object' && value !== null
    ? ', and is a group of fields'
    : `, and is ${value === null ? 'empty (null)' : String(value)}`;
}
