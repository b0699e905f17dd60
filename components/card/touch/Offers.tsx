import { useState } from 'react';
import { suppress } from '../../../lib/core/accountEntries.ts';
import { stopPlay } from '../../../lib/core/knowledgeEntries.ts';
import type { Offer } from '../../../lib/core/touchOffers.ts';
import { newId } from '../../../lib/store/newId.ts';
import { Key } from '../../ui/Key.tsx';
import type { CardSubject } from '../cardSubject.ts';
import { useKeys } from '../keys.ts';
import type { Journal } from '../useJournal.ts';
import type { TouchFormState } from './useTouchForm.ts';

interface Props {
  form: Pick<TouchFormState, 'offers' | 'answerOffer'>;
  subject: CardSubject;
  journal: Journal;
}

/** What the touch just logged calls for: one key takes it, another leaves it. */
export default function Offers({ form, subject, journal }: Props) {
  const [offer] = form.offers;
  return offer ? (
    <Offered key={offer.kind} offer={offer} form={form} subject={subject} journal={journal} />
  ) : null;
}

function Offered({ offer, form, subject, journal }: Props & { offer: Offer }) {
  const [ids] = useState(() => (offer.kind === 'suppress' ? [newId()] : offer.runs.map(newId)));
  const { words, label, refuse, take } = told(offer);
  const accept = async () => {
    if (await take()) form.answerOffer(offer);
  };
  useKeys({ y: () => void accept(), escape: () => form.answerOffer(offer) }, { first: true });
  return (
    <div className="form-word offer" role="group" aria-label={words}>
      <p role="status">{words}</p>
      <div className="actions">
        <button type="button" className="button" aria-keyshortcuts="Y" onClick={() => void accept()}>
          {label} <Key>Y</Key>
        </button>
        <button type="button" className="button quiet" onClick={() => form.answerOffer(offer)}>
          {refuse}
        </button>
      </div>
    </div>
  );

  function told(of: Offer) {
    const { account } = subject;
    if (of.kind === 'suppress') {
      const { person } = of;
      return {
        words: `Put ${person.name} on Do not contact, here and on every other account?`,
        label: 'Do not contact',
        refuse: 'Only here',
        take: () =>
          journal.writeOne(
            `${person.name} is on Do not contact.`,
            (stamp) => suppress(stamp, { account, person, reason: 'Asked to stop' }),
            ids[0],
          ),
      };
    }
    const names = of.runs.map(({ play }) => `“${play.name}”`).join(', ');
    return {
      words: `Booked. Stop ${names}?`,
      label: of.runs.length === 1 ? 'Stop the play' : 'Stop the plays',
      refuse: 'Keep it running',
      take: () =>
        journal.write(
          of.runs.map(({ play, startedAt }, at) =>
            stopPlay(journal.stamp(ids[at]), account, { play: play.id, startedAt }, 'Meeting booked'),
          ),
          `Stopped ${names}.`,
        ),
    };
  }
}
