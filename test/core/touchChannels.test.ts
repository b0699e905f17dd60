import { describe, expect, it } from 'vitest';
import { firstChoice, touchChannels } from '../../lib/core/touchChannels.ts';
import { isEngagement } from '../../lib/core/touches.ts';
import { Channel } from '../../lib/schema/words.ts';

const choices = touchChannels.flatMap((row) => row.choices);

describe('the touch form’s channels', () => {
  it('log every channel there is', () => {
    expect(new Set(choices.map(({ channel }) => channel))).toEqual(new Set(Channel.options));
  });

  it('have one choice for each entry they write', () => {
    const ids = choices.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('never start with an outcome that claims somebody engaged', () => {
    for (const row of touchChannels) {
      const start = row.choices.find(({ id }) => id === firstChoice(row));
      expect(start ? isEngagement(start) : false, row.label).toBe(false);
    }
  });
});
