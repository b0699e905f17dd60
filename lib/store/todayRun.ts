/**
 * The run through today's steps. It lies in the session's memory, so that popup, panel and desk see the same one, and moves
 * on by itself once its step in front is no longer for now: logged, skipped or snoozed, wherever that was.
 */
import { readSession, removeSession, writeSession } from '../browser/session.ts';
import { deskAddress, showInTab } from '../browser/tabs.ts';
import { inForce } from '../core/journal.ts';
import { nextSteps } from '../core/nextSteps.ts';
import { stepToday, workPage } from '../core/todayItems.ts';
import {
  inFront,
  type Left,
  moveOn,
  type QueuedStep,
  RUN_ITEM,
  type Run,
  startRun,
} from '../core/todayRun.ts';
import { viewAccount } from '../core/view.ts';
import { readCards } from './card.ts';
import type { CardOf } from './cardData.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';

/** Several pages hear of one write: only the first of them moves the run on. */
const LOCK = 'today-run';

/** @returns undefined: none runs */
export async function readRun(): Promise<Run | undefined> {
  return (await readSession(RUN_ITEM)) as Run | undefined;
}

/** Puts the first of the steps in front that is still for now, and opens its page. @throws StoreError */
export function beginRun(db: Database, steps: readonly QueuedStep[], now: number): Promise<void> {
  return alone(async () => {
    const run = startRun(steps, now);
    if (run) await goOn(db, run, now);
  });
}

/** Leaves the step in front for later. @param from the step that was in front as the rep said so. @throws StoreError */
export function passOn(db: Database, from: QueuedStep, now: number): Promise<void> {
  return alone(async () => {
    const run = await readRun();
    if (run && isSame(inFront(run), from)) await goOn(db, moveOn(run, 'passed', now), now);
  });
}

/** Opens the page of the step in front again. @returns whether there is one. @throws StoreError */
export function showFront(db: Database, now: number): Promise<boolean> {
  return alone(async () => {
    const run = await readRun();
    return run !== undefined && (await goOn(db, run, now));
  });
}

/** Moves the run on if its step in front is done with. For every page that hears of a write. @throws StoreError */
export async function keepRun(db: Database, now: number): Promise<void> {
  // Most of the time none runs: then nobody waits for the lock.
  if (!inFront(await readRun())) return;
  await alone(async () => {
    const run = await readRun();
    const front = inFront(run);
    if (run?.is !== 'running' || !front) return;
    const found = await find(db, front, now);
    if (found.is === 'gone') await goOn(db, moveOn(run, leftAs(found.card, run.since), now), now);
  });
}

/** Ends it, or takes away the word of how it ended. */
export async function endRun(): Promise<void> {
  await removeSession(RUN_ITEM);
  announce('run');
}

function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work);
}

/** Passes over steps that are gone, keeps the run, and shows the page of its front. @returns whether there is one */
async function goOn(db: Database, from: Run, now: number): Promise<boolean> {
  let run = from;
  for (;;) {
    const front = inFront(run);
    const found = front && (await find(db, front, now));
    if (found?.is === 'gone') {
      run = moveOn(run, 'passed', now);
      continue;
    }
    await keep(run);
    if (run.is !== 'running') return false;
    // Where no page is known the tab shows Today, which has the step.
    const page = found?.page ?? (run.tab === undefined ? undefined : deskAddress('#/today'));
    if (page !== undefined) await show(run, page);
    return page !== undefined;
  }
}

async function keep(run: Run): Promise<void> {
  await writeSession({ [RUN_ITEM]: run });
  announce('run');
}

async function show(run: Extract<Run, { is: 'running' }>, page: string): Promise<void> {
  await showInTab(page, run.tab, (tab) => keep({ ...run, tab }));
}

type Found = { is: 'there'; page: string | undefined } | { is: 'gone'; card: CardOf<'account'> | undefined };

async function find(db: Database, { account, step: id }: QueuedStep, now: number): Promise<Found> {
  const [card] = await readCards(db, [account]);
  if (!card) return { is: 'gone', card };
  const view = viewAccount(card.account, card.activity, card.entries, card.workspace, now, card.facts);
  const found = stepToday(nextSteps(view, { now, me: card.me, moves: card.moves }), id, now);
  return found ? { is: 'there', page: workPage(found.step, view) } : { is: 'gone', card };
}

const doing: ReadonlySet<string> = new Set(['touch.logged', 'step.done', 'play.started']);

/** Done, if the rep did anything at the account since its step came to the front. */
function leftAs(card: CardOf<'account'> | undefined, since: number): Left {
  const done = inForce(card?.entries ?? []).some(({ kind, at }) => doing.has(kind) && at >= since);
  return done ? 'done' : 'passed';
}

function isSame(a: QueuedStep | undefined, b: QueuedStep): boolean {
  return a?.account === b.account && a.step === b.step;
}
