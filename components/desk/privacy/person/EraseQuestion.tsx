interface Props {
  name: string;
  onErase(): void;
  onCancel(): void;
}

/** Asked once, since there is no way back from it: what goes, what stays, and what it can't reach. */
export function EraseQuestion({ name, onErase, onCancel }: Props) {
  return (
    <div role="group" aria-labelledby="erase-question" className="erase-question stack">
      <p id="erase-question">
        <b>
          Erase <bdi>{name}</bdi>? This can’t be undone.
        </b>
      </p>
      <dl>
        <dt>Goes</dt>
        <dd>
          The person, from your list and the list before; their name, address, number and pages wherever they
          stand; your notes about them. Backups that you make from now on don’t have them.
        </dd>
        <dt>Stays</dt>
        <dd>
          That a touch was made and when, to nobody; what you wrote of others; and a keyed hash by which an
          import or an older backup knows to leave them out.
        </dd>
        <dt>Out of reach</dt>
        <dd>
          Files and backups that you saved before, your team’s CRM and the list’s source, and other computers.
          Erase them there too.
        </dd>
      </dl>
      <div className="actions">
        <button type="button" className="button danger filled" onClick={onErase}>
          Erase for good
        </button>
        <button
          type="button"
          className="button"
          // biome-ignore lint/a11y/noAutofocus: the question stands where the button was that the rep has just pressed
          autoFocus
          onClick={onCancel}
        >
          Cancel
        </button>
      </div>
    </div>
  );
}
