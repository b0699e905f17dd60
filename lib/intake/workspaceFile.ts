/** Reads a workspace file, or says at which path it is wrong and what to do. Whole or not at all. */
import { pathText, type WorkspaceFault, type WorkspaceParts } from '../core/faults/fault.ts';
import { findWorkspaceFaults } from '../core/workspaceFaults.ts';
import { WorkspaceFile } from '../schema/workspaceFile.ts';
import { formFaults } from './checkWorkspace.ts';
import { beginsAsObject, decodeJson } from './decode.ts';
import { readDomains } from './keys.ts';
import { ImportError } from './report.ts';

/** By its content, whatever it is called; or by a name that no other file has, so that it can say what is wrong with it. */
export async function isWorkspaceFile(file: File): Promise<boolean> {
  return /\.touchline\b.*\.json$/i.test(file.name) || (await beginsAsObject(file));
}

/** The whole document is read at once, which takes some ten times its size. */
const MOST_BYTES = 100_000_000;

/** @throws ImportError where it is too large; else as `readWorkspaceFile` */
export async function openWorkspaceFile(file: Blob, inForce: WorkspaceParts): Promise<WorkspaceFile> {
  if (file.size > MOST_BYTES) {
    throw new ImportError(
      'too-large',
      `The workspace file has ${Math.ceil(file.size / 1e6)} MB; ${MOST_BYTES / 1e6} MB is the most. Leave its list out, and bring the list as a CSV.`,
    );
  }
  return readWorkspaceFile(new Uint8Array(await file.arrayBuffer()), inForce);
}

/**
 * @param inForce what stands for the parts that the file leaves out: its own must make sense together with them
 * @throws ImportError with every fault's path, the first ten of them; the workspace in force stays
 */
export function readWorkspaceFile(bytes: Uint8Array, inForce: WorkspaceParts = {}): WorkspaceFile {
  const written = parseJson(decodeJson(bytes));
  checkVersion(written);
  const result = WorkspaceFile.safeParse(written);
  if (!result.success) throw refused(formFaults(result.error.issues, written));
  const faults = [...findWrongDomains(result.data), ...findWorkspaceFaults({ ...inForce, ...result.data })];
  if (faults.length > 0) throw refused(faults);
  return result.data;
}

/** The version of the format that this Touchline reads. */
const VERSION = 1;

/** @throws ImportError where a document isn't of this version: what else is wrong with it then says nothing */
function checkVersion(written: unknown): void {
  const isDocument = typeof written === 'object' && written !== null && !Array.isArray(written);
  const version = isDocument && 'touchline' in written ? written.touchline : undefined;
  if (version === VERSION) return;
  const why =
    typeof version === 'number' && version > VERSION
      ? `is from a newer Touchline: it has version ${version} of the format, and this one reads version ${VERSION}. Update Touchline, then choose it again.`
      : `doesn’t say that it is a workspace of Touchline. It must begin with { "touchline": ${VERSION}, and then have the team’s list, plays or points. If it is something else, choose another file.`;
  throw new ImportError('workspace', `The workspace stays as it was: the file ${why}`);
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

function findWrongDomains({ list = [], allowedDomains = [] }: WorkspaceFile): WorkspaceFault[] {
  const allowed = new Set(allowedDomains);
  return list.flatMap(({ domains = [] }, account) =>
    domains.flatMap((domain, at): WorkspaceFault[] => {
      const { domains: sound, refused } = readDomains(domain, 'domain', allowed);
      const path = ['list', account, 'domains', at];
      if (refused[0]) return [{ path, words: refused[0].words, proposal: '' }];
      return sound.length === 1 && sound[0] === domain
        ? []
        : [{ path, words: 'is not one bare domain.', proposal: `Write it like ${sound[0] ?? 'acme.com'}.` }];
    }),
  );
}

function refused(faults: readonly WorkspaceFault[]): ImportError {
  const shown = faults
    .slice(0, 10)
    .map(({ path, words, proposal }) => `${pathText(path) || 'The file'} ${words} ${proposal}`.trim());
  const more = faults.length > shown.length ? ` And ${faults.length - shown.length} more.` : '';
  return new ImportError('workspace', `The workspace stays as it was. ${shown.join(' ')}${more}`);
}
