import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { PersonGroup } from '../../../../lib/core/erasure/personGroup.ts';
import { finishErasure } from '../../../../lib/store/erasure/erasePerson.ts';
import {
  type FoundPerson,
  findById,
  findPeople,
  gatherPerson,
} from '../../../../lib/store/erasure/findPerson.ts';
import { type HeldOnPerson, heldOnPerson } from '../../../../lib/store/erasure/heldOnPerson.ts';
import { TaskSaid } from '../../TaskSaid.tsx';
import { type TaskOptions, useTask } from '../../useTask.ts';
import { FoundPeople } from './FoundPeople.tsx';
import { PersonHeld } from './PersonHeld.tsx';

type Shown =
  | { kind: 'nothing' }
  | { kind: 'found'; query: string; groups: readonly PersonGroup[] }
  | { kind: 'person'; found: FoundPerson; held: HeldOnPerson };

/** Finds one person in all that is here, and tells, exports or erases what is held on them. */
export function OnePerson() {
  const { state, run, cancel } = useTask('Cancelled.');
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<Shown>({ kind: 'nothing' });
  const section = useRef<HTMLElement>(null);

  const show = useCallback(
    (find: (db: Parameters<Parameters<typeof run>[0]>[0], options: TaskOptions) => Promise<Shown>) =>
      run(async (db, options) => {
        options.onProgress('Looking through everything');
        setShown(await find(db, options));
        return undefined;
      }),
    [run],
  );
  const choose = useCallback(
    (group: PersonGroup) => show(async (db, options) => personOf(db, group, options)),
    [show],
  );
  const search = (event: FormEvent) => {
    event.preventDefault();
    void show(async (db, options) => {
      const groups = await findPeople(db, query, options);
      const [only, ...others] = groups;
      return only && others.length === 0 ? personOf(db, only, options) : { kind: 'found', query, groups };
    });
  };

  useEffect(() => {
    const wanted = new URLSearchParams(location.hash.split('?')[1]).get('person');
    void show(async (db, options) => {
      await finishErasure(db);
      const group = wanted === null ? undefined : await findById(db, wanted, options);
      if (!group) return { kind: 'nothing' };
      section.current?.scrollIntoView();
      return personOf(db, group, options);
    });
  }, [show]);

  return (
    <section ref={section} aria-labelledby="one-person" className="panel stack one-person">
      <h2 id="one-person">One person</h2>
      <p className="muted">
        Somebody asks what you hold on them, or wants to be forgotten. Search your list and what you logged;
        people who have left the list are found too.
      </p>
      <form className="find-person" onSubmit={search}>
        <input
          className="field"
          type="search"
          aria-label="Name, e-mail, phone or LinkedIn address"
          placeholder="Name, e-mail, phone or LinkedIn address"
          required
          dir="auto"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <button type="submit" className="button" disabled={state.kind === 'running'}>
          Find
        </button>
      </form>
      <TaskSaid name="Search" state={state} onCancel={cancel} />
      {shown.kind === 'found' && <FoundPeople {...shown} onChoose={(group) => void choose(group)} />}
      {shown.kind === 'person' && (
        <PersonHeld
          // Another person begins anew, the question too.
          key={shown.found.group.appearances[0]?.person.id}
          {...shown}
          onErased={() => setQuery('')}
        />
      )}
    </section>
  );
}

async function personOf(
  db: Parameters<typeof gatherPerson>[0],
  group: PersonGroup,
  options: TaskOptions,
): Promise<Shown> {
  const found = await gatherPerson(db, group, options);
  return { kind: 'person', found, held: await heldOnPerson(db, found, options) };
}
