/** The whole of what a team has leaves as one workspace file, which comes in again unchanged. */
import type { Account } from '../schema/account.ts';
import type { Workspace } from '../schema/workspace.ts';

/**
 * The text of a `*.touchline.json` in pieces, an account a line.
 * @param accounts in parts of any size
 */
export async function* writeWorkspaceFile(
  workspace: Workspace,
  accounts: AsyncIterable<readonly Account[]>,
): AsyncGenerator<string> {
  const parts = JSON.stringify({ touchline: 1, ...workspace }, null, 2);
  // The list stands last in the document, so that what a person would edit comes first.
  yield parts.slice(0, parts.lastIndexOf('\n}'));
  let before = ',\n  "list": [';
  for await (const some of accounts) {
    if (some.length === 0) continue;
    yield `${before}\n    ${some.map((account) => JSON.stringify(account)).join(',\n    ')}`;
    before = ',';
  }
  yield before === ',' ? '\n  ]\n}\n' : '\n}\n';
}
