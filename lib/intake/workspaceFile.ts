/** Reads a workspace file, or says at which path it is wrong and what to do. Whole or not at all. */
import * as z from 'zod/mini';
import { WorkspaceFile } from '../schema/workspaceFile.ts';
import { beginsAsObject, decodeJson } from './decode.ts';
import { readDomains } from './keys.ts';
import { ImportError } from './report.ts';

// An extension's pages forbid building code from text, which zod tries otherwise.
z.config({ jitless: true });

interface Fault {
  path: ReadonlyArray<PropertyKey>;
  words: string;
}

/** By its content: what it is called is the rep's affair. */
export function isWorkspaceFile(file: Blob): Promise<boolean> {
  return beginsAsObject(file);
}

/** The whole document is read at once, which takes some ten times its size. */
const MOST_BYTES = 100_000_000;

/** @throws ImportError where it is too large; else as `readWorkspaceFile` */
export async function openWorkspaceFile(file: Blob): Promise<WorkspaceFile> {
  if (file.size > MOST_BYTES) {
    throw new ImportError(
      'too-large',
      `The workspace file has ${Math.ceil(file.size / 1e6)} MB; ${MOST_BYTES / 1e6} MB is the most. Leave its list out, and bring the list as a CSV.`,
    );
  }
  return readWorkspaceFile(new Uint8Array(await file.arrayBuffer()));
}

/** @throws ImportError with every fault's path, the first ten of them; the workspace in force stays */
export function readWorkspaceFile(bytes: Uint8Array): WorkspaceFile {
  const result = WorkspaceFile.safeParse(parseJson(decodeJson(bytes)));
  if (!result.success) {
    throw refused(result.error.issues.map((issue) => ({ path: issue.path, words: wordsOf(issue) })));
  }
  const faults = [...findWrongDomains(result.data), ...findLooseEnds(result.data)];
  if (faults.length > 0) throw refused(faults);
  return result.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ImportError(
      'workspace',
      `The file is no sound JSON (${why}). Correct it there; nothing was changed.`,
    );
  }
}

function findWrongDomains({ list = [], allowedDomains = [] }: WorkspaceFile): Fault[] {
  const allowed = new Set(allowedDomains);
  return list.flatMap(({ domains = [] }, account) =>
    domains.flatMap((domain, at): Fault[] => {
      const { domains: sound, refused } = readDomains(domain, 'domain', allowed);
      const path = ['list', account, 'domains', at];
      if (refused[0]) return [{ path, words: refused[0].words }];
      return sound.length === 1 && sound[0] === domain
        ? []
        : [{ path, words: `is not one bare domain. Write it like ${sound[0] ?? 'acme.com'}.` }];
    }),
  );
}

/** Names that nothing in the file bears, and names that several bear. */
function findLooseEnds({ tiers, plays = [], icp }: WorkspaceFile): Fault[] {
  const known = tiers && new Set(tiers.map(({ id }) => id));
  const loose = plays.flatMap((play, at) =>
    play.tiers.flatMap((tier, index): Fault[] =>
      !known || known.has(tier)
        ? []
        : [
            {
              path: ['plays', at, 'tiers', index],
              words: `names the tier “${tier}”, which the file doesn’t have. Use one of: ${[...known].join(', ')}.`,
            },
          ],
    ),
  );
  return [
    ...loose,
    ...findTwins(tiers ?? [], ['tiers']),
    ...findTwins(plays, ['plays']),
    ...plays.flatMap(({ steps }, at) => findTwins(steps, ['plays', at, 'steps'])),
    ...findTwins(icp?.criteria ?? [], ['icp', 'criteria']),
  ];
}

function findTwins(all: ReadonlyArray<{ id: string }>, path: ReadonlyArray<PropertyKey>): Fault[] {
  return all.flatMap(({ id }, at) =>
    all.findIndex((one) => one.id === id) < at
      ? [{ path: [...path, at, 'id'], words: `is “${id}”, as another’s is. Give each its own.` }]
      : [],
  );
}

function refused(faults: readonly Fault[]): ImportError {
  const shown = faults.slice(0, 10).map(({ path, words }) => `${pathOf(path)} ${words}`);
  const more = faults.length > shown.length ? ` And ${faults.length - shown.length} more.` : '';
  return new ImportError('workspace', `The workspace stays as it was. ${shown.join(' ')}${more}`);
}

/** `plays[0].steps[2].channel` */
function pathOf(path: ReadonlyArray<PropertyKey>): string {
  const text = path.reduce<string>(
    (before, part) =>
      typeof part === 'number' ? `${before}[${part}]` : `${before}${before && '.'}${String(part)}`,
    '',
  );
  return text || 'The file';
}

function wordsOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `has what no part of a workspace is called: ${issue.keys.join(', ')}. Correct the name or leave it out.`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_type':
      return `must be given as ${issue.expected}.`;
    case 'too_small':
      return issue.origin === 'number'
        ? `must be ${issue.minimum} or more.`
        : 'is empty. Fill it in or leave it out.';
    case 'too_big':
      return `must be ${issue.maximum} or less.`;
    default:
      return 'has a form that is not known. Compare it with the schema.';
  }
}
