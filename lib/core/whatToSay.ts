/** What to say for a step: its brief, the text to send, what to send along, and what to answer to their alternative. */
import type { Entry } from '../schema/journal.ts';
import type { BattleCard, Content } from '../schema/play.ts';
import type { SignalType } from '../schema/words.ts';
import type { Workspace } from '../schema/workspace.ts';
import { assetsSent, battleCardFor, proposeAssets } from './assets.ts';
import { briefParts } from './brief.ts';
import { handoffNote } from './handoffNote.ts';
import type { NextStep } from './nextSteps.ts';
import { countCharacters, type FilledTemplate, fillTemplate, limitOf } from './template.ts';
import type { AccountView } from './view.ts';

export interface Said {
  /** The parts that are known, in the order in which they are said. */
  parts: Array<{ title: string; text: string }>;
  /** To copy; absent: there is nothing to say yet. */
  text?: SaidText;
  asset?: Content;
  battleCard?: BattleCard;
}

export interface SaidText {
  /** `template`: to send as it is. `brief`: what to say, part by part. `handoff`: for whoever takes over. */
  from: 'template' | 'brief' | 'handoff';
  text: string;
  /** What stands in the text as something still to write, in words. */
  missing: string[];
  /** Characters as a page counts them; `limit` where the channel has one. */
  length: number;
  limit?: number;
}

/** @param entries of the account, in force. @param me the rep's name */
export function whatToSay(
  view: AccountView,
  step: NextStep,
  workspace: Pick<Workspace, 'content' | 'battleCards'>,
  entries: readonly Entry[],
  { me, now }: { me: string | undefined; now: number },
): Said {
  const person = step.person?.person;
  const [asset] = proposeAssets(workspace.content, {
    stage: view.stage.stage,
    roles: person?.roles ?? [],
    segments: view.segments.flatMap(({ segment }) => segment?.id ?? []),
    sent: assetsSent(view.account, entries, person?.id),
  });
  const parts = partsOf(step);
  const battleCard = battleCardFor(view.account, workspace.battleCards);
  const text = textOf(view, step, parts, { me, now, asset });
  return {
    parts,
    ...(text && { text }),
    ...(asset && { asset }),
    ...(battleCard && { battleCard }),
  };
}

function partsOf({ brief }: NextStep): Said['parts'] {
  const parts = Object.entries(briefParts).flatMap(([part, title]) => {
    const text = brief[part as keyof typeof briefParts];
    return text === undefined ? [] : [{ title, text }];
  });
  return brief.whole === undefined ? parts : [{ title: 'Brief', text: brief.whole }, ...parts];
}

interface Beside {
  me: string | undefined;
  now: number;
  asset: Content | undefined;
}

function textOf(
  view: AccountView,
  step: NextStep,
  parts: Said['parts'],
  beside: Beside,
): SaidText | undefined {
  if (step.kind === 'handoff' && step.part === 'give') {
    return counted('handoff', { text: handoffNote(view, beside.now), missing: [] }, step);
  }
  const template = 'at' in step ? step.at?.progress.step.template : undefined;
  if (template !== undefined) return counted('template', fill(template, view, step, beside), step);
  if (parts.length === 0) return undefined;
  const text = parts.map((part) => `${part.title}: ${part.text}`).join('\n');
  return counted('brief', { text, missing: [] }, step);
}

function fill(template: string, view: AccountView, step: NextStep, { me, asset }: Beside): FilledTemplate {
  const person = step.person?.person;
  return fillTemplate(template, {
    account: view.account,
    person,
    me,
    brief: step.brief,
    play: 'at' in step ? step.at?.run.play : undefined,
    trigger: view.timing.live[0]?.trigger.type,
    signal: topicOf(view, person?.id),
    asset,
    segment: view.segments[0]?.name,
  });
}

/** What a kind of signal is about, where no note says it; a visit alone says nothing. */
const topics: Partial<Record<SignalType, string>> = {
  'pricing-page': 'pricing',
  'demo-request': 'a demo',
};

/** `Topic: staff scheduling` is about staff scheduling. */
const LABEL = /^(?:topic|guide|checklist|webinar|event|page|asset|content):\s+/i;

/** What they looked at last: the person of the step before anybody else. */
function topicOf({ interests }: AccountView, person: string | undefined): string | undefined {
  const theirs = interests.filter((one) => person !== undefined && one.person === person);
  for (const { what } of [...theirs, ...interests]) {
    if (what.kind !== 'signal') continue;
    const topic = what.note?.replace(LABEL, '') ?? topics[what.type];
    if (topic) return topic;
  }
  return undefined;
}

function counted(
  from: SaidText['from'],
  { text, missing }: Pick<FilledTemplate, 'text' | 'missing'>,
  { channel }: NextStep,
): SaidText {
  const limit = from === 'template' ? limitOf(channel) : undefined;
  return {
    from,
    text,
    missing: missing.map(({ words }) => words),
    length: countCharacters(text),
    ...(limit !== undefined && { limit }),
  };
}
