import { touchChannels } from '../../../lib/core/touchChannels.ts';
import { cardKeys } from '../keys.ts';

/** The five touches of LinkedIn, each with its key. */
export const outcomeKeys: ReadonlyArray<{ key: string; choice: string }> = [
  { key: cardKeys.request.key, choice: 'linkedin-connect/out/sent' },
  { key: cardKeys.message.key, choice: 'linkedin-message/out/sent' },
  { key: cardKeys.engaged.key, choice: 'linkedin-engage/out/sent' },
  { key: cardKeys.accepted.key, choice: 'linkedin-connect/in/accepted' },
  { key: cardKeys.replied.key, choice: 'linkedin-message/in/replied' },
];

/** The choice of LinkedIn, its five keys first in their order, then those that need none. */
export const linkedInChoices = (() => {
  const [{ choices }] = touchChannels;
  const place = ({ id }: { id: string }) => {
    const at = outcomeKeys.findIndex(({ choice }) => choice === id);
    return at < 0 ? outcomeKeys.length : at;
  };
  return choices
    .toSorted((a, b) => place(a) - place(b))
    .map((choice) => ({ ...choice, key: outcomeKeys.find((one) => one.choice === choice.id)?.key }));
})();
