import { useState } from 'react';
import { fileNameFor } from '../../../../lib/core/fileName.ts';
import { nameOf } from '../../../../lib/core/identity.ts';
import { personHtml, personJson } from '../../../../lib/intake/personExport.ts';
import { erasePerson } from '../../../../lib/store/erasure/erasePerson.ts';
import type { FoundPerson } from '../../../../lib/store/erasure/findPerson.ts';
import type { HeldOnPerson } from '../../../../lib/store/erasure/heldOnPerson.ts';
import { newId } from '../../../../lib/store/newId.ts';
import { getSetting } from '../../../../lib/store/settings.ts';
import { readManifest } from '../../../../lib/store/tal.ts';
import { saveFile } from '../../../ui/saveFile.ts';
import { TaskSaid } from '../../TaskSaid.tsx';
import { useTask } from '../../useTask.ts';
import { EraseQuestion } from './EraseQuestion.tsx';
import { erasedWords, heldWords, placeWords, titleWords } from './personWords.ts';

interface Props {
  found: FoundPerson;
  held: HeldOnPerson;
  onErased(): void;
}

/** What is held on one person, in counts; as files; and their erasure, asked once. */
export function PersonHeld({ found, held, onErased }: Props) {
  const { state, run } = useTask('Cancelled.');
  const [asking, setAsking] = useState(false);
  const [id] = useState(newId);
  const { group } = found;
  const name = group.appearances[0]?.person.name ?? '';
  const { emails, phones, keys } = held.known;
  const pages = keys.filter((key) => !/^(?:email|phone):/.test(key));
  const known = [...emails, ...phones, ...pages.map((key) => key.slice(key.indexOf(':') + 1))];
  const done = state.kind === 'said';

  const save = (ending: string, make: typeof personJson) =>
    saveFile(fileNameFor(name, `touchline.${ending}`), make(held, Date.now()));
  const erase = () =>
    run(async (db, { onProgress }) => {
      setAsking(false);
      const [manifest, identity] = await Promise.all([readManifest(db), getSetting(db, 'identity')]);
      const by = nameOf(identity, manifest?.owners ?? []);
      const erased = await erasePerson(db, found, { id, now: Date.now(), by, onProgress });
      onErased();
      return erasedWords(erased);
    });

  if (done) return <TaskSaid name="Erasure" state={state} />;
  return (
    <section aria-label="What is held" className="person-held stack">
      <div>
        <h3 dir="auto">{name}</h3>
        <p className="muted">
          {[titleWords(group), placeWords(group)].filter(Boolean).join(' · ')}
          {known.length > 0 && (
            <>
              <br />
              {known.join(' · ')}
            </>
          )}
        </p>
      </div>
      <ul className="held">
        {heldWords(held).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {asking ? (
        <EraseQuestion name={name} onErase={() => void erase()} onCancel={() => setAsking(false)} />
      ) : (
        state.kind !== 'running' && (
          <div className="actions">
            <button type="button" className="button" onClick={() => save('json', personJson)}>
              Export all as JSON
            </button>
            <button type="button" className="button" onClick={() => save('html', personHtml)}>
              Export all as HTML
            </button>
            <button type="button" className="button danger" onClick={() => setAsking(true)}>
              Erase …
            </button>
          </div>
        )
      )}
      <TaskSaid name="Erasure" state={state} />
    </section>
  );
}
