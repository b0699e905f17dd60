import type { ReactNode } from 'react';
import { criterionWords, knownWords } from '../../../lib/core/criterionWords.ts';
import { stageEvidenceWords, tierCheckWords, triggerStateWords } from '../../../lib/core/evidenceWords.ts';
import { bandWords, tierSuggestionWords } from '../../../lib/core/figureLine.ts';
import { factorEvidence, factorWords } from '../../../lib/core/priorityWords.ts';
import type { SegmentView } from '../../../lib/core/segments.ts';
import type { KnownTrigger } from '../../../lib/core/signals.ts';
import { dayWords } from '../../../lib/core/time.ts';
import type { AccountView } from '../../../lib/core/view.ts';
import { stageWords, triggerWords } from '../../../lib/core/words.ts';
import type { Account } from '../../../lib/schema/account.ts';
import type { Journal } from '../useJournal.ts';
import { Verdict } from './Verdict.tsx';

interface Props {
  view: AccountView;
  account: Account;
  journal: Journal;
  now: number;
}

/** Priority, timing, stage, suggested tier and segments, each down to its rule, evidence and date. */
export default function OtherReasons({ view, account, journal, now }: Props) {
  const { priority, timing, stage, tierSuggestion, segments } = view;
  return (
    <>
      {priority && (
        <Reasons title={`${bandWords[priority.band]}, ${priority.score} of 100`}>
          {priority.parts.map((part) => (
            <li key={part.factor}>
              <span>
                {factorWords[part.factor]}
                <span className="muted">, {factorEvidence(part, now)}</span>
              </span>
              <span className="muted">weight {part.weight}</span>
              <b>{part.known ? points.format(part.points) : '–'}</b>
            </li>
          ))}
        </Reasons>
      )}
      {account.priority !== undefined && (
        <p className="muted">Your list’s own priority: {account.priority}</p>
      )}
      {timing.triggers.length > 0 && (
        <Reasons title="Timing">
          {timing.triggers.map((one) => (
            <li key={`${one.trigger.type} ${one.trigger.id ?? one.trigger.at}`} className="signal">
              <span>
                {triggerWords[one.trigger.type]}
                <span className="muted">
                  , {triggerReason(one.trigger, triggerStateWords(one, now), now)}
                </span>
              </span>
              {isNoted(one.trigger) && <Verdict signal={one.trigger} account={account} journal={journal} />}
            </li>
          ))}
        </Reasons>
      )}
      <Reasons title={`Stage: ${stageWords[stage.stage].toLowerCase()}`}>
        {stage.from === 'list' ? (
          <li>By your list</li>
        ) : stage.from === 'rep' ? (
          <li>
            Set by {stage.entry.by ?? 'you'}, {dayWords(stage.entry.at, now)}
          </li>
        ) : stage.evidence.length === 0 ? (
          <li>Nothing was done here yet</li>
        ) : (
          stage.evidence
            .slice(0, MOST)
            .map((evidence) => (
              <li key={'at' in evidence ? `${evidence.kind} ${evidence.at}` : evidence.kind}>
                {stageEvidenceWords(evidence, now)}
              </li>
            ))
        )}
      </Reasons>
      {tierSuggestion && (
        <Reasons title={`${tierSuggestionWords(tierSuggestion)}; your list decides`}>
          {[...tierSuggestion.failed, ...tierSuggestion.met].map((check) => (
            <li key={`${check.what} ${check.state} ${check.needs}`}>
              {tierCheckWords(check)}
              {check.state === 'failed' && `, for ${view.tier?.label ?? 'its tier'}`}
            </li>
          ))}
        </Reasons>
      )}
      {segments.length > 0 && (
        <Reasons title="Segments">
          {segments.map((segment) => (
            <li key={segment.name}>
              {segment.name}
              <span className="muted">, {segmentReason(segment)}</span>
            </li>
          ))}
        </Reasons>
      )}
    </>
  );
}

/** So many lines say it; the rest stands under Activity. */
const MOST = 3;

const points = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

function Reasons({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </>
  );
}

function isNoted(trigger: KnownTrigger): trigger is KnownTrigger & { id: string } {
  return trigger.id !== undefined;
}

function triggerReason({ at, note, id, accepted }: KnownTrigger, state: string, now: number): string {
  return [
    at !== undefined && dayWords(at, now),
    state,
    note,
    id === undefined ? 'by your list' : 'noted by you',
    accepted && 'confirmed',
  ]
    .filter(Boolean)
    .join(', ');
}

function segmentReason(segment: SegmentView): string {
  if (segment.from === 'list') return 'by your list';
  return segment.reasons
    .map(({ rule, evidence }) => `${criterionWords(rule)}: ${knownWords(evidence)}`)
    .join('; ');
}
