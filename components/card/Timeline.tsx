import { lazy, Suspense, useState } from 'react';
import { entryWords } from '../../lib/core/entryWords.ts';
import { agoWords, fullWords } from '../../lib/core/time.ts';
import type { Happening } from '../../lib/core/view.ts';
import { signalWords, touchWords } from '../../lib/core/words.ts';
import type { Stakeholder } from '../../lib/schema/account.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import type { CardSubject } from './cardSubject.ts';
import type { Journal } from './useJournal.ts';

const NoteSignal = lazy(() => import('./NoteSignal.tsx'));
const EditTouch = lazy(() => import('./touch/EditTouch.tsx'));

interface Props {
  happenings: readonly Happening[];
  /** How many of the rep's entries can't be read; absent: none. */
  unreadable?: number;
  /** Who is there: a signal may be theirs. */
  people: readonly Stakeholder[];
  subject: CardSubject;
  journal: Journal;
  now: number;
  /** Takes one of the rep's own entries back. */
  onUndo(entry: string): void;
}

const SHOWN_AT_FIRST = 4;

/** What happened: touches and signals, newest first, with a colleague's where the list brings them. */
export function Timeline({ happenings, unreadable = 0, people, subject, journal, now, onUndo }: Props) {
  const [all, setAll] = useState(false);
  const [noting, setNoting] = useState(false);
  const shown = all ? happenings : happenings.slice(0, SHOWN_AT_FIRST);
  return (
    <section aria-labelledby="activity">
      <div className="section-head">
        <h2 id="activity">Activity</h2>
        <button
          type="button"
          className="button quiet first"
          aria-expanded={noting}
          onClick={() => setNoting(!noting)}
        >
          Note a signal
        </button>
        {happenings.length > SHOWN_AT_FIRST && (
          <button type="button" className="button quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Newest only' : `All ${happenings.length}`}
          </button>
        )}
      </div>
      <Suspense>
        {noting && (
          <NoteSignal
            subject={subject}
            people={people}
            journal={journal}
            now={now}
            onClose={() => setNoting(false)}
          />
        )}
      </Suspense>
      {happenings.length === 0 ? (
        unreadable === 0 && <p className="muted">Nothing yet. What you log shows here.</p>
      ) : (
        <ol className="activity">
          {shown.map((happening) => (
            <Line
              key={lineId(happening)}
              happening={happening}
              subject={subject}
              journal={journal}
              now={now}
              onUndo={onUndo}
            />
          ))}
        </ol>
      )}
      {unreadable > 0 && (
        <p className="muted">
          {unreadable === 1
            ? '1 entry can’t be read; it is kept.'
            : `${unreadable} entries can’t be read; they are kept.`}{' '}
          <a href="/desk.html#/privacy" target="_blank" rel="noreferrer">
            Your data
          </a>
        </p>
      )}
    </section>
  );
}

function lineId(happening: Happening): string {
  switch (happening.kind) {
    case 'touch':
      return happening.touch.id;
    case 'signal':
      return happening.signal.id;
    case 'entry':
      return happening.entry.id;
  }
}

function Line({
  happening,
  subject,
  journal,
  now,
  onUndo,
}: { happening: Happening } & Pick<Props, 'subject' | 'journal' | 'now' | 'onUndo'>) {
  const { icon, what, rest, note, own } = lineWords(happening, subject.me, now);
  const [editing, setEditing] = useState(false);
  const entry = subject.entries.find(({ id }) => id === own);
  if (editing && entry?.kind === 'touch.logged') {
    return (
      <li className="editing">
        <Suspense>
          <EditTouch entry={entry} journal={journal} onClose={() => setEditing(false)} />
        </Suspense>
      </li>
    );
  }
  return (
    <li>
      <Icon name={icon} />
      <span className="what">
        <b>{what}</b>
        {rest}
        {note && <Note text={note} />}
      </span>
      {entry?.kind === 'touch.logged' && (
        <button
          type="button"
          className="button quiet undo"
          aria-label={`Change: ${what}${rest}`}
          onClick={() => setEditing(true)}
        >
          Change
        </button>
      )}
      {own && (
        <button
          type="button"
          className="button quiet undo"
          aria-label={`Undo: ${what}${rest}`}
          onClick={() => onUndo(own)}
        >
          Undo
        </button>
      )}
      <time className="muted" dateTime={new Date(happening.at).toISOString()} title={fullWords(happening.at)}>
        {agoWords(happening.at, now)}
      </time>
    </li>
  );
}

/** A note longer than this is folded: the next line matters more than all of it. */
const FOLDED = 160;

function Note({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const folded = text.length > FOLDED && !open;
  return (
    <span className="note" dir="auto">
      {folded ? `${text.slice(0, FOLDED).trimEnd()}… ` : text}
      {folded && (
        <button type="button" className="button quiet" onClick={() => setOpen(true)}>
          More
        </button>
      )}
    </span>
  );
}

interface LineWords {
  icon: IconName;
  what: string;
  rest: string;
  note?: string | undefined;
  /** Id of the rep's own entry, which they may take back. */
  own?: string;
}

function lineWords(happening: Happening, me: string | undefined, now: number): LineWords {
  switch (happening.kind) {
    case 'touch': {
      const { touch } = happening;
      const person = touch.personName
        ? `${touch.direction === 'in' ? ' from' : ' to'} ${touch.personName}`
        : '';
      const by = touch.mine || touch.by === me || touch.by === undefined ? '' : `, ${touch.by}`;
      return {
        icon: 'touch',
        what: touchWords(touch),
        rest: `${person}${by}`,
        note: touch.note,
        ...(touch.mine && { own: touch.id }),
      };
    }
    case 'signal': {
      const { signal, personName } = happening;
      return {
        icon: 'signal',
        what: signalWords[signal.type],
        rest: personName ? `, ${personName}` : '',
        note: signal.note,
      };
    }
    case 'entry': {
      const { entry } = happening;
      const [what, rest, note] = entryWords(entry, now);
      return { icon: entry.kind === 'signal.noted' ? 'signal' : 'step', what, rest, note, own: entry.id };
    }
  }
}
