import { useState } from 'react';
import { liftSuppression } from '../../../lib/core/accountEntries.ts';
import { suppressionWords } from '../../../lib/core/suppressionWords.ts';
import { touchChannels } from '../../../lib/core/touchChannels.ts';
import { newId } from '../../../lib/store/newId.ts';
import type { CardSubject } from '../cardSubject.ts';
import { ReasonChoice } from '../ReasonChoice.tsx';
import type { Journal } from '../useJournal.ts';
import { liftReasons } from './liftReasons.ts';
import type { TouchFormState } from './useTouchForm.ts';

interface Props {
  form: TouchFormState;
  subject: CardSubject;
  journal: Journal;
  now: number;
}

/** Why no outbound touch can be logged here, by whom, and what can be done instead. */
export default function BarNotice({ form, subject, journal, now }: Props) {
  const { bars, fields } = form;
  const [lifting, setLifting] = useState(false);
  const [ids] = useState(() => bars.map(newId));
  if (bars.length === 0) return null;
  const row = touchChannels.find(({ id }) => id === fields.channel);
  const inbound = row?.choices.find(
    ({ direction, outcome }) => direction === 'in' && outcome !== 'asked-to-stop',
  );
  const lift = (reason: string) =>
    journal.write(
      bars.map((one, at) => liftSuppression(journal.stamp(ids[at]), subject.account, one, reason)),
      'May be contacted again.',
    );
  return (
    <div className="form-word barred" role="group" aria-label="Do not contact">
      <p>
        <b>Do not contact.</b> {bars.map((one) => suppressionWords(one, now)).join(' ')}
      </p>
      {lifting ? (
        <ReasonChoice
          label="Why may they be contacted again?"
          reasons={liftReasons}
          onChoose={(reason) => void lift(reason)}
        />
      ) : (
        <div className="actions">
          {inbound && (
            <button
              type="button"
              className="button"
              onClick={() => form.ready({ ...fields, choice: inbound.id })}
            >
              {inbound.label}
            </button>
          )}
          <button type="button" className="button" onClick={() => setLifting(true)}>
            Lift it
          </button>
        </div>
      )}
    </div>
  );
}
