import { useEffect, useMemo, useRef, useState } from 'react';
import type { NextSteps, NextStep as Step } from '../../../lib/core/nextSteps.ts';
import { done, judgeTouch, touchAnswer } from '../../../lib/core/stepAnswers.ts';
import { suppressedWords } from '../../../lib/core/suppressionWords.ts';
import { firstChoice, touchChannels } from '../../../lib/core/touchChannels.ts';
import {
  choiceOf,
  draftFields,
  firstFields,
  stepFields,
  type TouchFields,
} from '../../../lib/core/touchFields.ts';
import { type Offer, offersAfter } from '../../../lib/core/touchOffers.ts';
import type { AccountView } from '../../../lib/core/view.ts';
import type { CardOf } from '../../../lib/store/card.ts';
import { dropDraft, readDraft, saveDraft } from '../../../lib/store/drafts.ts';
import { newId } from '../../../lib/store/newId.ts';
import type { Journal } from '../useJournal.ts';

/** Where the form takes the focus: at what is missing, else where Enter logs. `count` goes up each time. */
export interface Focus {
  count: number;
}

interface Subject {
  data: CardOf<'account'>;
  view: AccountView;
  next: NextSteps;
  journal: Journal;
  now: number;
  /** Written elsewhere, such as a selection on the page: the note of an empty form. */
  note: string | undefined;
}

/** Within this time after a save, an untouched form is logged again by no intention. */
const HELD_KEY_MS = 1000;

/** The touch form of an account: what stands in it, what bars it, and what becomes of it. */
export function useTouchForm({ data, view, next, journal, now, note = '' }: Subject) {
  const { account, me } = data;
  const [start] = useState(() => {
    const first = firstFields(view, next.steps[0], data.person);
    const found = readDraft(account.id, Date.now());
    // One whose touch was logged in another window is done with.
    const draft = found && data.entries.some((entry) => entry.id === found.id) ? undefined : found;
    return {
      first,
      draft,
      fields: withNote((draft && draftFields(draft.fields, first)) ?? first, note),
    };
  });
  const [fields, setFields] = useState<TouchFields>(start.fields);
  // The touch's id is made with the form: logging it twice before the first is saved writes one entry.
  const [id, setId] = useState(() => start.draft?.id ?? newId());
  // What the form was emptied to after a save, and when: a held Enter key must not log it again.
  const [emptied, setEmptied] = useState<{ fields: TouchFields; at: number }>();
  const [focus, setFocus] = useState<Focus>({ count: 0 });
  const [confirming, setConfirming] = useState<string>();
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const [restored, setRestored] = useState(start.draft !== undefined && start.fields.note !== '');
  const people = useMemo(
    () => view.group.people.map(({ person }) => person).filter(({ left }) => !left),
    [view],
  );

  useEffect(() => {
    if (fields.note.trim() === '') dropDraft(account.id);
    else saveDraft(account.id, { id, at: Date.now(), fields });
  }, [account.id, id, fields]);

  // Logged in another window, from the same draft: what is written here from now on is another touch.
  const logged = data.entries.find((entry) => entry.id === id);
  const saving = useRef(false);
  useEffect(() => {
    if (!logged || saving.current) return;
    setId(newId());
    if ('note' in logged)
      setFields((here) => (here.note.trim() === logged.note ? { ...here, note: '' } : here));
  }, [logged]);

  const judge = (of: TouchFields) => judgeTouch(of, people, view, { now, me });

  /** Makes the form ready, with the focus at what is missing, else where Enter logs. */
  const ready = (with_: TouchFields) => {
    setFields(with_);
    setFocus(({ count }) => ({ count: count + 1 }));
  };

  const log = async (from: TouchFields) => {
    const row = touchChannels.find((one) => one.id === from.channel);
    const choice = choiceOf(from);
    if (!row || !choice) return;
    if (from === emptied?.fields && Date.now() - emptied.at < HELD_KEY_MS) return;
    const { bar, warnings } = judge(from);
    if (bar) {
      ready(from);
      journal.say(`Not logged: ${suppressedWords(bar)}.`);
      return;
    }
    const asked = `${from.choice} ${from.person}`;
    if (warnings.length > 0 && confirming !== asked) {
      ready(from);
      setConfirming(asked);
      return;
    }
    const answer = touchAnswer(from, journal.stamp(id), account, people, view);
    if (!answer) return;
    saving.current = true;
    const saved = await journal.write([answer.entry], answer.words);
    saving.current = false;
    if (!saved) return;
    setId(newId());
    setConfirming(undefined);
    setRestored(false);
    const emptyFields = { channel: row.id, choice: firstChoice(row), person: from.person, note: '' };
    setFields(emptyFields);
    setEmptied({ fields: emptyFields, at: Date.now() });
    const person = people.find((one) => one.id === from.person);
    setOffers(offersAfter(choice, person, view));
  };

  /** *Done* of a step: logs it where it is known how it went, and asks where it isn't. @param entry id of what it writes */
  const finish = (step: Step, entry: string) => {
    const answer = done(step, journal.stamp(entry), account, fields.note);
    switch (answer.is) {
      case 'write':
        void journal.write([answer.entry], answer.words);
        return;
      case 'log':
        void log(answer.touch);
        return;
      case 'ask':
        ready(answer.touch);
        journal.say(
          answer.for === 'outcome'
            ? 'How did it go? Choose, then log it.'
            : 'With whom? Choose, then log it.',
        );
    }
  };

  /** The suggested touch, unless the rep has begun another. */
  const arm = () => {
    const step = next.steps[0];
    const isBegun = fields.note !== '' || (fields !== start.fields && fields !== emptied?.fields);
    const suggested = isBegun || !step ? undefined : stepFields(step);
    ready(suggested ? { ...suggested, person: data.person ?? suggested.person } : fields);
  };

  /** The log is made ready for what was just copied: sent, it needs one more click. */
  const copied = (step: Step, words: string) => {
    const prepared = stepFields(step);
    if (prepared) setFields({ ...prepared, note: fields.note });
    journal.say(prepared ? `${words} Log it once it is out.` : words);
  };

  const discard = () => {
    setFields(start.first);
    setId(newId());
    setRestored(false);
  };

  const { bars, bar, warnings } = judge(fields);
  return {
    fields,
    people,
    focus,
    bar,
    /** All that would have to be lifted. */
    bars,
    warnings,
    confirming: warnings.length > 0 && confirming === `${fields.choice} ${fields.person}`,
    offers,
    /** When the draft was written that stands in the form since it opened; undefined: none does. */
    restored: restored ? start.draft?.at : undefined,
    change: setFields,
    ready,
    log: () => log(fields),
    answerOffer: (offer: Offer) => setOffers((open) => open.filter((one) => one !== offer)),
    done: finish,
    arm,
    copied,
    discard,
  };
}

/** A draft's note stays, and the other follows it, unless it is in there from before. */
function withNote(fields: TouchFields, note: string): TouchFields {
  if (fields.note.includes(note.trim())) return fields;
  return { ...fields, note: fields.note.trim() === '' ? note : `${fields.note}\n${note}` };
}

export type TouchFormState = ReturnType<typeof useTouchForm>;
