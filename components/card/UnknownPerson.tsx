import { type FormEvent, type ReactNode, useState } from 'react';
import { logTouch, retract } from '../../lib/core/entries.ts';
import { addPerson, declineKey, linkKey } from '../../lib/core/pageEntries.ts';
import { MINUTE } from '../../lib/core/time.ts';
import { touchChannels } from '../../lib/core/touchChannels.ts';
import { touchWords } from '../../lib/core/words.ts';
import type { Account, Stakeholder } from '../../lib/schema/account.ts';
import type { EntryOf } from '../../lib/schema/journal.ts';
import { type CardOf, findAccount } from '../../lib/store/card.ts';
import { connect } from '../../lib/store/connection.ts';
import { newId } from '../../lib/store/newId.ts';
import { AccountSearch } from './AccountSearch.tsx';
import { PlainCard } from './PlainCard.tsx';
import { ErasedBefore, erasureOf } from './people/erasedBefore.tsx';
import type { Journal } from './useJournal.ts';

interface Props {
  data: CardOf<'unknown-person'>;
  now: number;
  journal: Journal;
  tools: ReactNode;
}

/** How long after opening an account's card a person's page is likely about somebody there. */
const PROPOSED_FOR = 30 * MINUTE;

const [linkedIn] = touchChannels;
// What brings a rep to a stranger's page is mostly to connect; *None yet* is one key away.
const requestSent =
  linkedIn.choices.find(({ channel }) => channel === 'linkedin-connect') ?? linkedIn.choices[0];
const noTouch = '';

/** A person's page that nobody on the list has: is it one of those mapped, or somebody to add? */
export function UnknownPerson({ data, now, journal, tools }: Props) {
  const { key, lastOpened } = data;
  const proposed = lastOpened && now - lastOpened.at <= PROPOSED_FOR ? lastOpened : undefined;
  const [adding, setAdding] = useState(data.namesakes.length === 0);

  const confirm = (account: Account, person: Stakeholder) =>
    journal.write([linkKey(journal.stamp(), account, key, person)], `Linked to ${person.name}.`);
  const decline = (account: Account, person: Stakeholder) =>
    journal.write([declineKey(journal.stamp(), account, key)], `Not ${person.name} of ${account.name}.`);

  return (
    <PlainCard
      title={
        data.namesakes.length > 0
          ? 'Do you know this person?'
          : `${data.name || 'This person'} isn’t on your list`
      }
      tools={tools}
    >
      <p className="muted">{data.place}</p>
      {data.namesakes.map(({ account, person }, index) => (
        <div className="next" key={person.id}>
          <p>
            Is this <b>{person.name}</b> of {account.name}?
            {person.title && <span className="muted"> {person.title}</span>}
          </p>
          <div className="actions">
            <button
              type="button"
              className="button primary"
              // biome-ignore lint/a11y/noAutofocus: the one question of this page; Enter answers it
              autoFocus={index === 0}
              onClick={() => void confirm(account, person)}
            >
              Yes, link it
            </button>
            <button type="button" className="button" onClick={() => void decline(account, person)}>
              No
            </button>
          </div>
        </div>
      ))}
      {adding ? (
        <AddPerson data={data} proposed={proposed} journal={journal} />
      ) : (
        <button type="button" className="button" onClick={() => setAdding(true)}>
          Somebody else: add person
        </button>
      )}
    </PlainCard>
  );
}

interface AddPersonProps {
  data: CardOf<'unknown-person'>;
  /** The account that the person may belong to; the rep confirms it by saving. */
  proposed: { account: string; name: string } | undefined;
  journal: Journal;
}

/** One Enter writes the person, the key of their page, and the touch. */
function AddPerson({ data, proposed, journal }: AddPersonProps) {
  // Made with the form: saving twice is saving once.
  const [ids] = useState(() => ({ person: newId(), added: newId(), linked: newId(), touch: newId() }));
  const [name, setName] = useState(data.name);
  const [account, setAccount] = useState(proposed);
  const [choosing, setChoosing] = useState(proposed === undefined);
  const [choiceId, setChoiceId] = useState(requestSent.id);
  const [erasure, setErasure] = useState<EntryOf<'person.erased'>>();

  const gone = { words: 'That account is no longer on your list. Choose another.' };
  const choose = (id: string) =>
    journal.attempt(async () => {
      const found = await findAccount(await connect(), id);
      if (!found) return gone;
      setAccount({ account: id, name: found.name });
      setChoosing(false);
      return { words: `At ${found.name}. Add the person to save it.` };
    });

  /** @param lifted the erasure that the rep takes back */
  const add = (lifted?: EntryOf<'person.erased'>) =>
    journal.attempt(async () => {
      const of = account && (await findAccount(await connect(), account.account));
      if (!of) {
        setChoosing(true);
        return gone;
      }
      const person: Stakeholder = { id: ids.person, name: name.trim(), roles: [], keys: [data.key] };
      const before = lifted ? undefined : await erasureOf(person, of);
      setErasure(before);
      if (before) return { words: `${person.name} was erased before.` };
      const choice = linkedIn.choices.find(({ id }) => id === choiceId);
      const logged = choice ? ` Logged: ${touchWords(choice)}.` : '';
      return {
        words: `Added ${person.name} to ${of.name}.${logged}`,
        entries: [
          ...(lifted ? [retract(journal.stamp(), lifted.id)] : []),
          addPerson(journal.stamp(ids.added), of, person),
          linkKey(journal.stamp(ids.linked), of, data.key, person),
          ...(choice ? [logTouch(journal.stamp(ids.touch), of, { choice, person })] : []),
        ],
      };
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add();
  };

  return (
    <>
      <form aria-label="Add person" className="stack" onSubmit={submit}>
        <h2>Add person</h2>
        <label>
          Name
          <input
            className="field"
            required
            pattern=".*\S.*"
            value={name}
            // biome-ignore lint/a11y/noAutofocus: one Enter on an unknown person's page is the way reps add people
            autoFocus={proposed !== undefined}
            onChange={(event) => {
              setName(event.target.value);
              setErasure(undefined);
            }}
          />
        </label>
        <label>
          Touch
          <select className="field" value={choiceId} onChange={(event) => setChoiceId(event.target.value)}>
            <option value={noTouch}>None yet</option>
            {linkedIn.choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.label}
              </option>
            ))}
          </select>
        </label>
        {account && !choosing && (
          <p>
            At <b>{account.name}</b>{' '}
            <button type="button" className="button quiet" onClick={() => setChoosing(true)}>
              Change
            </button>
          </p>
        )}
        {!choosing && !erasure && (
          <button type="submit" className="button primary">
            Add person
          </button>
        )}
      </form>
      {erasure && (
        <ErasedBefore
          name={name.trim()}
          erasure={erasure}
          onAdd={() => void add(erasure)}
          onCancel={() => {
            setErasure(undefined);
            journal.hush();
          }}
        />
      )}
      {choosing && (
        <>
          <p>Which account are they at?</p>
          <AccountSearch autoFocus onChoose={(id) => void choose(id)} />
        </>
      )}
    </>
  );
}
