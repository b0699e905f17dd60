/** Everything on the card, as a pure function of the team's data, the rep's journal and the clock. */
import type { Account } from '../schema/account.ts';
import type { Activity } from '../schema/activity.ts';
import type { Entry } from '../schema/journal.ts';
import type { Workspace } from '../schema/workspace.ts';
import { accountAsKnown, flagsOf } from './accountAsKnown.ts';
import { isSubjectOf } from './belonging.ts';
import { viewBuyingGroup } from './buyingGroup.ts';
import { type Figures, type ListFacts, viewFigures } from './figures.ts';
import { inForce } from './journal.ts';
import type { NextStepsView } from './nextSteps.ts';
import { interestsOf } from './plays/interest.ts';
import { saidOfSteps } from './plays/refs.ts';
import { runsOf } from './plays/runs.ts';
import type { KnownSignal } from './signals.ts';
import { suppressionsOf } from './suppression.ts';
import { type Touch, touchesOf } from './touches.ts';

/** A line of what happened. `own` entries are the rep's and can be undone. */
export type Happening =
  | { kind: 'touch'; at: number; touch: Touch }
  | { kind: 'signal'; at: number; signal: KnownSignal; personName?: string }
  | {
      kind: 'entry';
      at: number;
      entry: Extract<
        Entry,
        {
          kind:
            | 'step.done'
            | 'step.skipped'
            | 'step.snoozed'
            | 'play.started'
            | 'play.stopped'
            | 'role.set'
            | 'person.left'
            | 'signal.noted'
            | 'signal.accepted'
            | 'signal.dismissed'
            | 'asset.sent'
            | 'conversation.qualified'
            | 'person.added'
            | 'key.linked'
            | 'stage.set'
            | 'account.flagged'
            | 'note.added'
            | 'suppression.added'
            | 'suppression.lifted'
            | 'person.erased';
        }
      >;
    };

export interface AccountView extends Figures, NextStepsView {
  /** Newest first. */
  happenings: Happening[];
}

/**
 * @param listed as the list has it; the view's account has the people the rep added too
 * @param activity of this account, in any order
 * @param entries of this account, in any order, retracted ones included
 * @param now milliseconds since 1970 UTC
 * @param facts of the whole list; absent: not known
 */
export function viewAccount(
  listed: Account,
  activity: readonly Activity[],
  entries: readonly Entry[],
  workspace: Workspace,
  now: number,
  facts: ListFacts = {},
): AccountView {
  const own = inForce(entries);
  const account = accountAsKnown(listed, own);
  const touches = touchesOf(account.people, activity, own);
  const suppressions = suppressionsOf(account, touches, own, facts.suppressed ?? [], now);
  const tier = workspace.tiers.find(({ id }) => id === account.tier);
  const figures = viewFigures(account, activity, touches, own, workspace, now, facts);
  const interests = interestsOf(figures.signals.signals, touches, workspace.engagement);
  const group = viewBuyingGroup(account, touches, tier, interests, suppressions);
  const plays = runsOf(account, workspace, {
    owners: account.owners,
    people: group.people,
    requiredRoles: tier?.requiredRoles ?? [],
    rolesMissing: group.missing.length > 0,
    touches,
    entries: own,
    interests,
    hotSpells: figures.engagement.spells,
    now,
  });
  return {
    ...figures,
    account,
    group,
    touches,
    interests,
    plays,
    suppressions,
    flags: flagsOf(own),
    said: saidOfSteps(own),
    rules: workspace,
    happenings: happenings(account, figures.signals.signals, own, touches),
    ...(account.tier !== undefined && { tier: tier ?? { id: account.tier } }),
  };
}

function happenings(
  account: Account,
  signals: readonly KnownSignal[],
  own: readonly Entry[],
  touches: readonly Touch[],
): Happening[] {
  const lines: Happening[] = touches.map((touch) => ({ kind: 'touch', at: touch.at, touch }));
  const touched = new Set(touches.map(({ id }) => id));
  for (const signal of signals) {
    // What the rep logged or noted is shown once, as their own entry, which they can take back.
    if (touched.has(signal.id) || signal.noted) continue;
    const person = account.people.find(({ id }) => id === signal.person);
    lines.push({ kind: 'signal', at: signal.at, signal, ...(person && { personName: person.name }) });
  }
  for (const entry of own) {
    switch (entry.kind) {
      case 'step.done':
      case 'step.skipped':
      case 'step.snoozed':
      case 'play.started':
      case 'play.stopped':
      case 'role.set':
      case 'person.left':
      case 'signal.noted':
      case 'signal.accepted':
      case 'signal.dismissed':
      case 'asset.sent':
      case 'conversation.qualified':
      case 'person.added':
      case 'key.linked':
      case 'stage.set':
      case 'account.flagged':
      case 'note.added':
      case 'person.erased':
        lines.push({ kind: 'entry', at: entry.at, entry });
        break;
      case 'suppression.added':
      case 'suppression.lifted':
        // Others bind here by a key, and are told where they bar something.
        if (entry.account && isSubjectOf(entry.account, account)) {
          lines.push({ kind: 'entry', at: entry.at, entry });
        }
    }
  }
  return lines.sort((a, b) => b.at - a.at);
}
