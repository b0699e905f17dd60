/** What a workspace that isn't saved yet would move, over the whole list. Reads only. */
import { type ContractMedians, factsFor, mediansOf } from '../../core/median.ts';
import { addMoves, figuresOf, type Known, type Moves, noMoves, scoreOf } from '../../core/scoring.ts';
import type { Account } from '../../schema/account.ts';
import type { Workspace } from '../../schema/workspace.ts';
import type { Database } from '../database.ts';
import type { Manifest } from '../records.ts';
import { readAllAccounts, readManifest } from '../tal.ts';
import { readAllKnown, readSurroundings } from './readKnown.ts';

export interface Preview {
  /** Of the list. */
  accounts: number;
  moves: Moves;
}

export interface Working {
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** Called after each bucket. */
  onProgress?: (done: number, of: number) => void;
}

/** @returns undefined: there is no list. @throws StoreError */
export async function previewChange(
  db: Database,
  inForce: Workspace,
  draft: Workspace,
  { now, onProgress }: Working,
): Promise<Preview | undefined> {
  const manifest = await readManifest(db);
  if (!manifest) return undefined;
  const around = await readSurroundings(db);
  const medians = await readMedians(db, manifest);
  const moves = noMoves();
  let done = 0;
  for await (const known of readAllKnown(db, manifest, around)) {
    for (const one of known) addMovesOf(moves, one, inForce, draft, now, medians);
    done += known.length;
    onProgress?.(done, manifest.counts.accounts);
  }
  return { accounts: done, moves };
}

function addMovesOf(
  moves: Moves,
  known: Known,
  inForce: Workspace,
  draft: Workspace,
  now: number,
  medians: ContractMedians,
): void {
  const facts = factsFor(known.account, medians);
  const score = (workspace: Workspace) => scoreOf(figuresOf(known, workspace, now, facts));
  addMoves(moves, known.account, score(inForce), score(draft));
}

/** A pass of its own: every account is held against the median of all. @throws StoreError */
export async function readMedians(db: Database, manifest: Manifest): Promise<ContractMedians> {
  const contracts: Array<NonNullable<Account['contractValue']>> = [];
  for await (const accounts of readAllAccounts(db, manifest)) {
    for (const { contractValue } of accounts) if (contractValue) contracts.push(contractValue);
  }
  return mediansOf(contracts);
}
