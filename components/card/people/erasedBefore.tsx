import { fullWords } from '../../../lib/core/time.ts';
import type { Account, Stakeholder } from '../../../lib/schema/account.ts';
import type { EntryOf } from '../../../lib/schema/journal.ts';
import { connect } from '../../../lib/store/connection.ts';
import { readErasedPeople } from '../../../lib/store/erasure/erasedPeople.ts';

/** The erasure of whoever is to be added; undefined: they weren't erased. @throws StoreError */
export async function erasureOf(
  person: Stakeholder,
  account: Account,
): Promise<EntryOf<'person.erased'> | undefined> {
  return (await readErasedPeople(await connect()))?.of({ person, account });
}

interface Props {
  name: string;
  erasure: EntryOf<'person.erased'>;
  onAdd(): void;
  onCancel(): void;
}

/** Who was erased is added again by a clear answer alone, which takes the erasure back. */
export function ErasedBefore({ name, erasure, onAdd, onCancel }: Props) {
  return (
    <div role="group" aria-label="Erased before" className="next">
      <p>
        <b>{name}</b> was erased on {fullWords(erasure.at)}. Add them anyway? Imports may bring them again
        then.
      </p>
      <div className="actions">
        <button type="button" className="button" onClick={onAdd}>
          Add anyway
        </button>
        <button
          type="button"
          className="button primary"
          // biome-ignore lint/a11y/noAutofocus: the safe answer to what was just asked
          autoFocus
          onClick={onCancel}
        >
          Don’t add
        </button>
      </div>
    </div>
  );
}
