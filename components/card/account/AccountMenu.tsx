import { useState } from 'react';
import { addNote, flagAccount, setStage, suppress } from '../../../lib/core/accountEntries.ts';
import { dayWords } from '../../../lib/core/time.ts';
import type { AccountView } from '../../../lib/core/view.ts';
import { flagWords, stageWords } from '../../../lib/core/words.ts';
import type { Account } from '../../../lib/schema/account.ts';
import type { AccountFlag, Stage } from '../../../lib/schema/words.ts';
import { newId } from '../../../lib/store/newId.ts';
import { SuppressForm } from '../suppress/SuppressForm.tsx';
import type { Journal } from '../useJournal.ts';
import { NoteForm } from './NoteForm.tsx';

interface Props {
  /** As the list has it: what entries name. */
  account: Account;
  view: AccountView;
  journal: Journal;
  now: number;
  onClose(): void;
}

const items = {
  note: 'Add a note',
  stage: 'Set the stage',
  flag: 'Flag it',
  suppress: 'Do not contact',
} as const;
type Item = keyof typeof items;

/** What the rep knows of the account as such: a note, its stage, what became of it, that nobody may contact it. */
export default function AccountMenu({ account, view, journal, now, onClose }: Props) {
  const [open, setOpen] = useState<Item>();
  // Made with the menu: saving twice is saving once.
  const [id] = useState(newId);
  const write: Journal['writeOne'] = async (words, make) => {
    const saved = await journal.writeOne(words, make, id);
    if (saved) onClose();
    return saved;
  };
  return (
    <section
      className="account-menu"
      aria-label="About this account"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="actions">
        {(Object.keys(items) as Item[]).map((item) => (
          <button
            type="button"
            className="button"
            key={item}
            aria-expanded={open === item}
            // biome-ignore lint/a11y/noAutofocus: the menu was just opened
            autoFocus={item === 'note'}
            onClick={() => setOpen(open === item ? undefined : item)}
          >
            {items[item]}
          </button>
        ))}
      </div>
      {open === 'note' && (
        <NoteForm
          about={account.name}
          onSave={(note) => void write('Note saved.', (stamp) => addNote(stamp, account, note))}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'stage' && (
        <fieldset className="panel-form">
          <legend className="muted">{stageSource(view, account, now)}</legend>
          <div className="actions">
            {(Object.keys(stageWords) as Stage[]).map((stage) => (
              <button
                type="button"
                className="button"
                key={stage}
                aria-pressed={stage === view.stage.stage}
                onClick={() =>
                  void write(`Stage: ${stageWords[stage].toLowerCase()}.`, (stamp) =>
                    setStage(stamp, account, stage),
                  )
                }
              >
                {stageWords[stage]}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      {open === 'flag' && (
        <FlagForm
          onSave={(flag, note) =>
            void write(`Flagged: ${flagWords[flag].toLowerCase()}.`, (stamp) =>
              flagAccount(stamp, account, flag, note),
            )
          }
        />
      )}
      {open === 'suppress' && (
        <SuppressForm
          whom={account.name}
          onSave={(draft) =>
            void write(`${account.name} is on Do not contact.`, (stamp) =>
              suppress(stamp, { account, ...draft }),
            )
          }
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

/** Whose the stage is, since when, and what the list says beside it. */
function stageSource({ stage }: AccountView, { stage: listed }: Account, now: number): string {
  const words = stageWords[stage.stage].toLowerCase();
  const list = listed && `Your list says: ${stageWords[listed].toLowerCase()}.`;
  const rule = 'What you set stands until the list says another.';
  switch (stage.from) {
    case 'list':
      return `${list} ${rule}`;
    case 'rep':
      return [`${stage.entry.by ?? 'You'} set: ${words}, ${dayWords(stage.entry.at, now)}.`, list, rule]
        .filter(Boolean)
        .join(' ');
    case 'evidence':
      return `By what was done here: ${words}.`;
  }
}

function FlagForm({ onSave }: { onSave(flag: AccountFlag, note: string): void }) {
  const [note, setNote] = useState('');
  return (
    <fieldset className="panel-form stack">
      <legend className="muted">What became of it, for whoever keeps the list</legend>
      <input
        className="field"
        aria-label="Note"
        placeholder="Note"
        dir="auto"
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="actions">
        {(Object.keys(flagWords) as AccountFlag[]).map((flag) => (
          <button type="button" className="button" key={flag} onClick={() => onSave(flag, note)}>
            {flagWords[flag]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
