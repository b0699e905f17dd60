import { useEffect, useMemo, useRef, useState } from 'react';
import { doneStep } from '../../../lib/core/doneStep.ts';
import { finishStep, logTouch, startPlay } from '../../../lib/core/entries.ts';
import { type Bar, barred, suppressionsOn } from '../../../lib/core/guards.ts';
import type { NextSteps, NextStep as Step } from '../../../lib/core/nextSteps.ts';
import { isLive, type PlayRun } from '../../../lib/core/plays/runs.ts';
import type { Suppression } from '../../../lib/core/suppression.ts';
import { suppressedWords } from '../../../lib/core/suppressionWords.ts';
import { firstChoice, type TouchChoice, touchChannels } from '../../../lib/core/touchChannels.ts';
import {
  answeredBy,
  choiceOf,
  draftFields,
  firstFields,
  stepFields,
  type TouchFields,
} from '../../../lib/core/touchFields.ts';
import { type TouchWarning, touchWarnings } from '../../../lib/core/touchWarnings.ts';
import type { AccountView } from '../../../lib/core/view.ts';
import { touchWords } from '../../../lib/core/words.ts';
import type { Stakeholder } from '../../../lib/schema/account.ts';
import type { CardOf } from '../../../lib/store/card.ts';
import { dropDraft, readDraft, saveDraft } from '../../../lib/store/drafts.ts';
import { newId } from '../../../lib/store/newId.ts';
import type { Journal } from '../useJournal.ts';

/** What a touch that was just logged calls for; the rep answers it or goes on. */
export type Offer =
  | { kind: 'suppress'; person: Stakeholder }
  | { kind: 'stop-plays'; runs: readonly PlayRun[] };

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
      fields: (draft && draftFields(draft.fields, first)) ?? { ...first, note },
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

  const judge = (of: TouchFields): { bar?: Bar; bars: Suppression[]; warnings: TouchWarning[] } => {
    const choice = choiceOf(of);
    if (choice?.direction !== 'out') return { bars: [], warnings: [] };
    const target = { person: people.find((one) => one.id === of.person), channel: choice.channel };
    const bar = barred(target, view);
    if (bar) return { bar, bars: suppressionsOn(target, view), warnings: [] };
    // Whoever wrote asked for the answer, and waits for it.
    return { bars: [], warnings: of.answers ? [] : touchWarnings(target, view, { now, me }) };
  };

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
    const person = people.find((one) => one.id === from.person);
    const stamp = journal.stamp(id);
    const answers = from.answers ?? answeredBy(choice, from.person, view.touches, from.when ?? stamp.at)?.id;
    const entry = logTouch(stamp, account, {
      choice,
      note: from.note,
      ...(person && { person }),
      ...(from.when !== undefined && { touchedAt: from.when }),
      ...(from.step && { step: from.step }),
      ...(answers !== undefined && { answers }),
    });
    saving.current = true;
    const words = `Logged: ${touchWords(choice)}${person ? `, ${person.name}` : ''}.`;
    const saved = await journal.write([entry], words);
    saving.current = false;
    if (!saved) return;
    setId(newId());
    setConfirming(undefined);
    setRestored(false);
    const emptyFields = { channel: row.id, choice: firstChoice(row), person: from.person, note: '' };
    setFields(emptyFields);
    setEmptied({ fields: emptyFields, at: Date.now() });
    setOffers(offersAfter(choice, person, view));
  };

  /** *Done* of a step: logs it where it is known how it went, and asks where it isn't. @param entry id of what it writes */
  const done = (step: Step, entry: string) => {
    const what = doneStep(step);
    switch (what.kind) {
      case 'start-play':
        void journal.write(
          [startPlay(journal.stamp(entry), account, what.play)],
          `Started “${what.play.name}”.`,
        );
        return;
      case 'finish':
        void journal.write([finishStep(journal.stamp(entry), account, step.ref)], 'Step done.');
        return;
      case 'log':
        void log({ ...what.fields, note: fields.note });
        return;
      case 'ask':
        ready({ ...what.fields, note: fields.note });
        journal.say(
          what.for === 'outcome' ? 'How did it go? Choose, then log it.' : 'With whom? Choose, then log it.',
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
    done,
    arm,
    copied,
    discard,
  };
}

export type TouchFormState = ReturnType<typeof useTouchForm>;

function offersAfter(choice: TouchChoice, person: Stakeholder | undefined, { plays }: AccountView): Offer[] {
  if (choice.outcome === 'asked-to-stop' && person) return [{ kind: 'suppress', person }];
  const runs = plays.filter(isLive);
  return choice.outcome === 'booked' && runs.length > 0 ? [{ kind: 'stop-plays', runs }] : [];
}
