/** What the default plays say: briefs and texts to send, by play and step. Ours; short, so that a rep makes them their own. */
import type { PlayStep } from '../../schema/play.ts';

export type StepTexts = Readonly<Record<string, Pick<PlayStep, 'brief' | 'template'>>>;

export const strategicTexts: StepTexts = {
  '1': {
    brief: {
      context: 'Read their last report, their job ads and what their buyers say of them.',
      whyNow: 'Look for a date: a budget, a renewal, somebody new in charge.',
      outcome: 'Three facts with a source each, and one theme that joins them.',
    },
  },
  '2': {
    brief: {
      context: 'Answer something they wrote. Add a fact they can use.',
      nextStep: 'None. Be seen, ask nothing.',
    },
  },
  '4': {
    brief: { context: 'One theme, in their words.', nextStep: 'Connect, no meeting yet.' },
    template:
      'Hi {{person.firstName}}, I follow how {{account.name}} goes about {{account.priority}}. I work on the same question with others in {{account.industry}} and would like to connect.',
  },
  '5': {
    brief: {
      problem: 'Name one problem that costs them time or money today.',
      concern: 'Another project on a full desk.',
      outcome: 'What changes for their own team.',
      proof: 'One result from their industry, with a number.',
      nextStep: 'Twenty minutes to check whether it holds for them.',
    },
    template:
      'Hi {{person.firstName}},\n\n{{brief.problem}}\n\nA company much like yours in {{account.industry}} had the same: {{brief.proof}}\n\nWould twenty minutes help to see whether that holds for {{account.name}}?\n\n{{me.firstName}}',
  },
  '6': {
    brief: {
      problem: 'Ask how they do it today, and what breaks.',
      concern: 'Work to fit it in, safety, who maintains it.',
      nextStep: 'Agree on what they would have to see.',
    },
  },
  '7': {
    brief: {
      context: 'One executive to another: what a peer decided and why.',
      concern: 'Betting on the wrong thing.',
      nextStep: 'Offer a talk between the two, no slides.',
    },
    template:
      'Dear {{person.firstName}},\n\nmy team is talking to yours about {{account.priority}}. A peer of yours faced the same choice; what they would do again, and what they would not, may be of use to you.\n\nShall we speak for a quarter of an hour?',
  },
  '9': {
    brief: {
      outcome: 'Cost, saving and payback, in their own numbers.',
      concern: 'Numbers that nobody can check.',
      nextStep: 'Ask which figure they would change first.',
    },
    template:
      'Hi {{person.firstName}},\n\nhere is how the case for {{account.name}} adds up so far. Every number is open: which one would you change first?\n\n{{asset.link}}\n\n{{me.firstName}}',
  },
  '10': {
    brief: {
      context: 'Say what you heard from each of them.',
      nextStep: 'A date and a name for the next step, or an honest no.',
    },
  },
};

export const clusterTexts: StepTexts = {
  '1': {
    brief: {
      context: 'What do they share with the segment, and what is theirs alone?',
      outcome: 'One trigger and one sentence to open with.',
    },
  },
  '3': {
    brief: {
      problem: 'Their own situation first, then the segment’s case.',
      proof: 'The case of the company most like them.',
    },
  },
  '4': {
    brief: { whyNow: 'The trigger they share with the segment.', nextStep: 'Connect, no meeting yet.' },
    template:
      'Hi {{person.firstName}}, I saw the news at {{account.name}} ({{trigger}}). I work with others in {{account.industry}} on what comes after it. Glad to connect.',
  },
  '5': {
    brief: { proof: 'One result, one number.', nextStep: 'One question that they can answer in a line.' },
    template:
      'Thanks for connecting, {{person.firstName}}. One thing from {{account.industry}} that surprised me: {{brief.proof}} How do you handle it at {{account.name}}?',
  },
  '6': {
    brief: {
      context: 'Name what they looked at, not that you saw it.',
      nextStep: 'Ask what made them look.',
    },
  },
  '7': {
    brief: {
      concern: 'What they would have to answer for if it goes wrong.',
      proof: 'How others tried it safely.',
      nextStep: 'Offer the person who ran that trial.',
    },
    template:
      'Hi {{person.firstName}},\n\nin your place I would ask first what happens if it goes wrong: {{brief.concern}}\n\n{{brief.proof}}\n\nWould it help to talk to somebody who ran it?\n\n{{me.firstName}}',
  },
  '8': {
    brief: {
      context: 'What engaged them, who, and what was said.',
      nextStep: 'Name the AE and propose a time.',
    },
  },
};

export const programmeTexts: StepTexts = {
  '2': { brief: { problem: 'The problem in one sentence, as they would say it.' } },
  '4': { brief: { proof: 'One company, one number, one source.' } },
  '5': { brief: { nextStep: 'One offer, easy to take up.' } },
  '6': {
    brief: { context: 'They know of us by now.', nextStep: 'Connect.' },
    template:
      'Hi {{person.firstName}}, your team seems to be looking at {{signal}}. I help others in {{account.industry}} with that. Glad to connect.',
  },
  '7': {
    brief: {
      context: 'One asset that answers what they looked at.',
      nextStep: 'Ask whether it was any use.',
    },
    template:
      'Hi {{person.firstName}},\n\nthis may save you some reading: {{asset.name}}\n{{asset.link}}\n\nWas it any use?\n\n{{me.firstName}}',
  },
  '8': {
    brief: {
      problem: 'Is there a need?',
      whyNow: 'By when, and what happens if nothing does?',
      nextStep: 'Who decides, and from which budget? Then hand over.',
    },
  },
  '9': {
    brief: { context: 'Need, time, budget, in their words.', nextStep: 'Name the AE and propose a time.' },
  },
};

export const hotTexts: StepTexts = {
  '1': {
    brief: {
      context: 'Name the topic that they looked at, not that you saw them look.',
      whyNow: 'They are looking now; within a day you are still part of it.',
      nextStep: 'Ask what they are trying to solve. No answer: send the text.',
    },
    template:
      'Hi {{person.firstName}},\n\nI tried to reach you. Others at your stage ask us about {{signal}}; I can tell you in ten minutes what they found out.\n\nWould tomorrow suit you?\n\n{{me.firstName}}',
  },
  '2': {
    brief: { nextStep: 'One question.' },
    template:
      'Hi {{person.firstName}}, what are you trying to solve at {{account.name}} at the moment? If it is {{signal}}, I can point you to what worked elsewhere. {{me.firstName}}',
  },
  '3': {
    brief: {
      context: 'A colleague of theirs is looking into it. Don’t name them.',
      nextStep: 'Ask what their part of it would be.',
    },
    template:
      'Hi {{person.firstName}},\n\npeople at {{account.name}} are looking into {{brief.problem}} What would it have to do for you as {{person.role}}?\n\n{{me.firstName}}',
  },
  '5': {
    brief: {
      context: 'Say who is interested by topic, and what it would be worth.',
      nextStep: 'Two times for a meeting.',
    },
  },
};
