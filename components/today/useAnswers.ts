import { useEffect, useRef, useState } from 'react';
import { skipStep, snoozeStep } from '../../lib/core/entries.ts';
import {
  done,
  judgeTouch,
  skipReasons,
  snoozedUntil,
  snoozes,
  touchAnswer,
} from '../../lib/core/stepAnswers.ts';
import { suppressedWords } from '../../lib/core/suppressionWords.ts';
import { dayWords } from '../../lib/core/time.ts';
import { touchChannels } from '../../lib/core/touchChannels.ts';
import { choiceOf, type TouchFields } from '../../lib/core/touchFields.ts';
import { type Offer, offersAfter } from '../../lib/core/touchOffers.ts';
import { warningWords } from '../../lib/core/touchWarnings.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { newId } from '../../lib/store/newId.ts';
import type { Journal } from '../card/useJournal.ts';
import type { TodayItem } from './todayOf.ts';

/** What only the rep knows of the item, each answer by a digit. */
export interface Question {
  /** Of the item. */
  key: string;
  words: string;
  /** Facts to know before answering. */
  facts: readonly string[];
  answers: readonly string[];
  onAnswer(at: number): void;
}

/** More people than digits: the card has them all. */
const PEOPLE_ASKED = 8;
const NOBODY = 'Nobody in particular';

/** The rep's answers to the items: done, later, not at all; asked for what is missing, and saved only once it is whole. */
export function useAnswers(journal: Journal, items: readonly TodayItem[], now: number) {
  const [question, setQuestion] = useState<Question>();
  const [offered, setOffered] = useState<{ item: TodayItem; offers: readonly Offer[] }>();
  // An entry's id is the item's as long as that is there: pressing twice writes once. What comes back by an undo is new.
  const ids = useRef(new Map<string, string>());
  useEffect(() => {
    const there = new Set(items.map(({ key }) => key));
    for (const key of ids.current.keys()) if (!there.has(key)) ids.current.delete(key);
  }, [items]);
  const stampOf = ({ key }: TodayItem) => {
    const id = ids.current.get(key) ?? newId();
    ids.current.set(key, id);
    return journal.stamp(id);
  };
  const save = (item: TodayItem, entry: Entry, words: string): Promise<boolean> => {
    setQuestion(undefined);
    return journal.write([entry], `${words.replace(/\.$/, '')} at ${item.card.account.name}.`);
  };
  const ask = (
    item: TodayItem,
    words: string,
    answers: readonly string[],
    onAnswer: Question['onAnswer'],
  ) => {
    setQuestion({ key: item.key, words, facts: [], answers, onAnswer });
  };

  const log = async (item: TodayItem, touch: TouchFields, warned = false): Promise<void> => {
    const { view, card } = item;
    const people = view.group.people.map(({ person }) => person).filter(({ left }) => !left);
    const { bar, warnings } = judgeTouch(touch, people, view, { now, me: card.me });
    if (bar) {
      setQuestion(undefined);
      journal.say(`Not logged: ${suppressedWords(bar)}.`);
      return;
    }
    if (warnings.length > 0 && !warned) {
      const facts = warnings.map((warning) => warningWords(warning, now));
      setQuestion({
        key: item.key,
        words: 'Log it all the same?',
        facts,
        answers: ['Log anyway'],
        onAnswer: () => void log(item, touch, true),
      });
      return;
    }
    const answer = touchAnswer(touch, stampOf(item), card.account, people, view);
    const choice = choiceOf(touch);
    if (!answer || !choice || !(await save(item, answer.entry, answer.words))) return;
    const offers = offersAfter(
      choice,
      people.find(({ id }) => id === touch.person),
      view,
    );
    setOffered(offers.length > 0 ? { item, offers } : undefined);
  };

  const askOutcome = (item: TodayItem, touch: TouchFields) => {
    const choices = touchChannels.find(({ id }) => id === touch.channel)?.choices ?? [];
    ask(
      item,
      'How did it go?',
      choices.map(({ label }) => label),
      (at) => {
        const chosen = { ...touch, choice: choices[at]?.id ?? '' };
        if (chosen.person === '') askPerson(item, chosen);
        else void log(item, chosen);
      },
    );
  };

  const askPerson = (item: TodayItem, touch: TouchFields) => {
    const people = item.view.group.people.map(({ person }) => person).filter(({ left }) => !left);
    const asked = people.slice(0, PEOPLE_ASKED);
    ask(item, 'With whom?', [...asked.map(({ name }) => name), NOBODY], (at) => {
      void log(item, { ...touch, person: asked[at]?.id ?? '' });
    });
  };

  return {
    question,
    leaveQuestion: () => setQuestion(undefined),
    offered,
    answerOffer: (offer: Offer) =>
      setOffered((open) => {
        const offers = open?.offers.filter((one) => one !== offer) ?? [];
        return open && offers.length > 0 ? { ...open, offers } : undefined;
      }),
    finish: (item: TodayItem) => {
      const answer = done(item.step, stampOf(item), item.card.account);
      if (answer.is === 'write') void save(item, answer.entry, answer.words);
      else if (answer.is === 'log') void log(item, answer.touch);
      else if (answer.for === 'person') askPerson(item, answer.touch);
      else askOutcome(item, answer.touch);
    },
    snooze: (item: TodayItem) =>
      ask(
        item,
        'Snooze until?',
        snoozes.map(({ words }) => words),
        (at) => {
          const until = snoozedUntil(snoozes[at]?.days ?? 1, Date.now());
          const entry = snoozeStep(stampOf(item), item.card.account, item.step.ref, until);
          void save(item, entry, `Snoozed until ${dayWords(until, now)}.`);
        },
      ),
    skip: (item: TodayItem) =>
      ask(item, 'Why skip it?', skipReasons, (at) => {
        const reason = skipReasons[at] ?? skipReasons[0];
        const entry = skipStep(stampOf(item), item.card.account, item.step.ref, reason);
        void save(item, entry, `Skipped: ${reason}.`);
      }),
  };
}

export type Answers = ReturnType<typeof useAnswers>;
