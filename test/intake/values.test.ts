import { describe, expect, it } from 'vitest';
import {
  readItems,
  readLevel,
  readRelationship,
  readScore,
  readStage,
  readStatus,
  readTier,
  readTriggers,
} from '../../lib/intake/values.ts';

describe('values in the spellings of spreadsheets and tools', () => {
  it.each([
    ['1', '1:1'],
    ['Tier 1', '1:1'],
    ['tier_1', '1:1'],
    ['TIER-1', '1:1'],
    ['Tier1', '1:1'],
    ['1:1', '1:1'],
    ['1 : 1', '1:1'],
    ['Strategic', '1:1'],
    ['A', '1:1'],
    ['One-to-One', '1:1'],
    ['01:01:00', '1:1'],
    ['Tier 2', '1:few'],
    ['1:few', '1:few'],
    ['1:Few', '1:few'],
    ['one-to-few', '1:few'],
    ['3', '1:many'],
    ['1:many', '1:many'],
    ['Programmatic', '1:many'],
    ['4', undefined],
    ['Platinum', undefined],
    ['constructor', undefined],
  ])('tier %s', (cell, tier) => expect(readTier(cell)).toBe(tier));

  it.each([
    ['Prospect', 'prospect'],
    ['Open Opportunity', 'open-opportunity'],
    ['open-opportunity', 'open-opportunity'],
    ['Customer - Direct', 'customer'],
    ['Closed Lost', 'lost'],
    ['Channel Partner / Reseller', 'partner'],
    ['marketingqualifiedlead', 'prospect'],
    ['Competitor', 'competitor'],
    ['Friend', undefined],
  ])('status %s', (cell, status) => expect(readStatus(cell)).toBe(status));

  it.each([
    ['Identified', 'identified'],
    ['in_conversation', 'in-conversation'],
    ['In conversation', 'in-conversation'],
    ['Active review', 'active-review'],
    ['Closed Won', 'won'],
    ['Somewhere', undefined],
  ])('stage %s', (cell, stage) => expect(readStage(cell)).toBe(stage));

  it.each([
    ['0', 0],
    ['86', 86],
    ['86 %', 86],
    ['86/100', 86],
    ['86,5', 86.5],
    ['100', 100],
    ['101', undefined],
    ['-1', undefined],
    ['high', undefined],
    ['1e2', undefined],
  ])('score %s', (cell, score) => expect(readScore(cell)).toBe(score));

  it.each([
    ['Funding; New CIO, from Acme;', ['Funding', 'New CIO, from Acme']],
    ['Funding, Expansion, Funding', ['Funding', 'Expansion']],
    ['One thing', ['One thing']],
    [' ; , ', [',']],
  ])('list %s', (cell, items) => expect(readItems(cell)).toEqual(items));

  it.each([
    ['Warm', 'warm'],
    ['past conversations', 'past-talks'],
    ['Referral', 'reference'],
    ['friendly', undefined],
  ])('relationship %s', (cell, relationship) => expect(readRelationship(cell)).toBe(relationship));

  it.each([
    ['HIGH', 'high'],
    ['Medium', 'middle'],
    ['so so', undefined],
  ])('level %s', (cell, level) => expect(readLevel(cell)).toBe(level));

  it('triggers with their dates and words', () => {
    expect(
      readTriggers('Funding 2026-03-01; New CIO: from a rival; Hiring (1.4.2026); Moon landing'),
    ).toEqual({
      triggers: [
        { type: 'funding', at: Date.UTC(2026, 2, 1) },
        { type: 'leadership-change', note: 'from a rival' },
        { type: 'hiring', at: Date.UTC(2026, 3, 1) },
      ],
      unknown: ['Moon landing'],
    });
    expect(readTriggers('New CIO').triggers).toEqual([{ type: 'leadership-change', note: 'New CIO' }]);
    expect(readTriggers('Renewal 03/04/2026')).toEqual({ triggers: [], unknown: ['Renewal 03/04/2026'] });
  });
});
