import { mailTo, pageOf, telTo } from '../../lib/core/links.ts';
import type { Stakeholder } from '../../lib/schema/account.ts';
import { Icon } from '../ui/Icon.tsx';

/** One click to the person's LinkedIn page, mail or phone; only what is known. */
export function WaysTo({ person }: { person: Stakeholder }) {
  const page = person.keys.map((key) => pageOf(key)).find((address) => address !== undefined);
  return (
    <>
      {page && (
        <a
          href={page}
          target="_blank"
          rel="noreferrer"
          title="LinkedIn"
          aria-label={`${person.name} on LinkedIn`}
        >
          <Icon name="linkedin" />
        </a>
      )}
      {person.email && (
        <a href={mailTo(person.email)} title={person.email} aria-label={`Email ${person.name}`}>
          <Icon name="mail" />
        </a>
      )}
      {person.phone && (
        <a href={telTo(person.phone)} title={person.phone} aria-label={`Call ${person.name}`}>
          <Icon name="phone" />
        </a>
      )}
    </>
  );
}
