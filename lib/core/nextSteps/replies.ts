import { briefOf } from '../brief.ts';
import { ruleRef } from '../plays/refs.ts';
import { unansweredReplies } from '../replies.ts';
import { agoWords, HOUR } from '../time.ts';
import { isContact, type Touch } from '../touches.ts';
import { isLinkedIn, ownedBy, ownedByAccount, type Scene } from './scene.ts';
import type { Proposal, StepOwner } from './step.ts';

/** Somebody replied and nobody answered: first of all. Due as a hot account is, from when this device learned of it. */
export function replySteps(scene: Scene): Proposal[] {
  const { view, context } = scene;
  const handedOver = Math.max(
    0,
    ...view.plays.flatMap(({ steps }) =>
      steps.map(({ step, state }) => (step.channel === 'handoff' && state.is === 'done' ? state.at : 0)),
    ),
  );
  const { touches, interests, group, account } = view;
  return unansweredReplies({ touches, interests, people: group.people, owners: account.owners })
    .filter(({ at }) => at <= context.now && at > handedOver)
    .map((reply): Proposal => {
      const person = view.group.people.find((one) => one.person.id === reply.person);
      const due = Math.max(reply.at, reply.learnedAt) + view.rules.followUpHours * HOUR;
      const ref = ruleRef('reply', reply.id, reply.at);
      const ago = agoWords(reply.at, context.now);
      return {
        step: {
          kind: 'reply',
          id: `reply/${reply.id}`,
          ref,
          reply,
          reason: `${reply.personName ?? 'Somebody'} replied ${ago === 'now' ? 'just now' : `${ago} ago`}.`,
          channel: isLinkedIn(reply.channel) ? 'linkedin-message' : reply.channel,
          owner: ownerOf(reply, scene),
          due,
          overdue: due < context.now,
          brief: briefOf(view.account),
          ...(person && { person }),
        },
      };
    });
}

/** It is theirs who wrote last; without a touch before it, theirs who logged it. */
function ownerOf(reply: Touch, scene: Scene): StepOwner {
  const { view, context } = scene;
  const asked = view.touches.find(
    (touch) => isContact(touch) && touch.at <= reply.at && touch.person === reply.person,
  );
  const last = asked ?? reply;
  const owner = ownedByAccount(scene);
  if (last.mine || (last.by !== undefined && last.by === context.me))
    return { owner: owner.owner, whose: 'yours' };
  const { owners } = view.account;
  // Marketing's letters are answered by the account's sellers.
  const whom = (['ae', 'sdr'] as const).find((one) => last.by !== undefined && owners[one] === last.by);
  return whom === undefined ? owner : ownedBy(whom, scene);
}
