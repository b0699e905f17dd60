import { barred } from '../../lib/core/guards.ts';
import { mailTo, pageOf, telTo } from '../../lib/core/links.ts';
import type { Suppression } from '../../lib/core/suppression.ts';
import type { Stakeholder } from '../../lib/schema/account.ts';
import type { Channel } from '../../lib/schema/words.ts';
import { Icon } from '../ui/Icon.tsx';

interface Props {
  person: Stakeholder;
  /** In force for them: a way that is barred isn't offered. Their page may still be looked at. */
  suppressions?: readonly Suppression[];
  /** -1: no stops for Tab, in a list of which only one line has them. */
  tabIndex?: number;
}

/** One click to the person's LinkedIn page, mail or phone; only what is known. */
export function WaysTo({ person, suppressions = [], tabIndex = 0 }: Props) {
  const may = (channel: Channel) => !barred({ person, channel }, { suppressions });
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
          tabIndex={tabIndex}
        >
          <Icon name="linkedin" />
        </a>
      )}
      {person.email && may('email') && (
        <a
          href={mailTo(person.email)}
          title={person.email}
          aria-label={`Email ${person.name}`}
          tabIndex={tabIndex}
        >
          <Icon name="mail" />
        </a>
      )}
      {person.phone && may('call') && (
        <a
          href={telTo(person.phone)}
          title={person.phone}
          aria-label={`Call ${person.name}`}
          tabIndex={tabIndex}
        >
          <Icon name="phone" />
        </a>
      )}
    </>
  );
}
