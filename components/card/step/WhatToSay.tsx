import { useState } from 'react';
import { sendAsset } from '../../../lib/core/knowledgeEntries.ts';
import type { NextStep } from '../../../lib/core/nextSteps.ts';
import type { AccountView } from '../../../lib/core/view.ts';
import { type SaidText, whatToSay } from '../../../lib/core/whatToSay.ts';
import { newId } from '../../../lib/store/newId.ts';
import type { CardSubject } from '../cardSubject.ts';
import type { Journal } from '../useJournal.ts';

interface Props {
  view: AccountView;
  step: NextStep;
  subject: CardSubject;
  journal: Journal;
  now: number;
  /** The text is on the clipboard. @param words what to tell the rep */
  onCopied(words: string): void;
}

/** The brief part by part, the text ready to copy, what to send along, and what to answer to their alternative. */
export default function WhatToSay({ view, step, subject, journal, now, onCopied }: Props) {
  const { account, entries, workspace, me } = subject;
  const said = whatToSay(view, step, workspace, entries, { me, now });
  const [sent] = useState(newId);
  const person = step.person?.person;

  const copy = async ({ text, from, missing }: SaidText) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      journal.say('Not copied: the browser refused. Select the text and copy it.');
      return;
    }
    const still = missing.length > 0 ? ` Still to write: ${missing.join(', ')}.` : '';
    onCopied(from === 'handoff' ? 'Note copied.' : `Copied.${still}`);
  };

  return (
    <div className="say-panel">
      {said.parts.length > 0 && (
        <dl>
          {said.parts.map(({ title, text }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {said.text && said.text.from !== 'brief' && (
        <p className="text" dir="auto">
          {said.text.text}
        </p>
      )}
      {said.text && said.text.missing.length > 0 && (
        <p className="missing">Still to write: {said.text.missing.join(', ')}.</p>
      )}
      {said.text ? (
        <div className="actions">
          <button
            type="button"
            className="button"
            onClick={() => {
              if (said.text) void copy(said.text);
            }}
          >
            {said.text.from === 'handoff' ? 'Copy the note' : 'Copy what to say'}
          </button>
          {said.text.from === 'template' && <Count text={said.text} />}
        </div>
      ) : (
        <p className="muted">Neither your list nor the play says what to say here.</p>
      )}
      {said.asset && (
        <div className="along">
          <p>
            Send along:{' '}
            <a href={said.asset.link} target="_blank" rel="noreferrer">
              {said.asset.name}
            </a>
          </p>
          <button
            type="button"
            className="button quiet"
            aria-label={`Sent: ${said.asset.name}`}
            onClick={() => {
              const { asset } = said;
              if (!asset) return;
              const to = person ? ` to ${person.name}` : '';
              void journal.writeOne(
                `Sent: ${asset.name}${to}.`,
                (stamp) => sendAsset(stamp, account, asset.id, person),
                sent,
              );
            }}
          >
            Sent
          </button>
        </div>
      )}
      {said.battleCard && (
        <details>
          <summary>Against {said.battleCard.alternative}</summary>
          <p className="text" dir="auto">
            {said.battleCard.text}
          </p>
        </details>
      )}
    </div>
  );
}

/** How long the text is, beside what the channel takes. */
function Count({ text: { length, limit } }: { text: SaidText }) {
  if (limit === undefined) return <span className="muted">{length} characters</span>;
  const over = length - limit;
  return (
    <span className={over > 0 ? 'hot' : 'muted'}>
      {length} of {limit} characters{over > 0 && `, ${over} too many`}
    </span>
  );
}
