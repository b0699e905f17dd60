import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { ImportError } from '../../lib/intake/report.ts';
import { readWorkspaceFile } from '../../lib/intake/workspaceFile.ts';
import { workspaceSchema } from '../../scripts/schema.ts';

const sound = {
  touchline: 1,
  ...defaultWorkspace,
  list: [{ name: 'Acme', domains: ['acme.com'], tier: '1:1', people: [{ name: 'Ines Varga' }] }],
  icp: {
    criteria: [
      { id: 'size', fact: 'employees', test: { is: 'range', from: 200, to: 5000, edge: 0.2 }, weight: 3 },
      {
        id: 'region',
        fact: { attribute: 'Region' },
        test: { is: 'one-of', values: ['Benelux'] },
        weight: 1,
        knockOut: true,
      },
    ],
  },
};

const read = (file: unknown) => readWorkspaceFile(new TextEncoder().encode(JSON.stringify(file)));

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ImportError) return error.message;
  }
  throw new Error('no ImportError');
}

describe('a workspace file', () => {
  it('brings list, plays, ideal customer, points and tiers', () => expect(read(sound)).toEqual(sound));

  it('may leave out every part', () => expect(read({ touchline: 1 })).toEqual({ touchline: 1 }));

  const [play] = defaultWorkspace.plays;
  it.each([
    ['an unknown part', { ...sound, playz: [] }, /The file has what no part.*playz/],
    ['an unknown part within', { ...sound, list: [{ name: 'Acme', teir: '1:1' }] }, /list\[0\] has .*teir/],
    [
      'a step without channel',
      {
        ...sound,
        plays: [{ ...play, steps: [{ id: '1', day: 0, owner: 'ae', to: 'champion', purpose: 'x' }] }],
      },
      /plays\[0\]\.steps\[0\]\.channel must be one of: linkedin-connect/,
    ],
    [
      'negative points',
      { ...sound, engagement: { ...sound.engagement, points: { webinar: -1 } } },
      /engagement\.points\.webinar must be 0 or more/,
    ],
    [
      'an unknown tier',
      { ...sound, plays: [{ ...play, tiers: ['gold'] }] },
      /plays\[0\]\.tiers\[0\].*“gold”.*1:1/,
    ],
    [
      'a public suffix',
      { ...sound, list: [{ name: 'Acme', domains: ['co.uk'] }] },
      /list\[0\]\.domains\[0\].*co\.uk/,
    ],
    ['a repeated id', { ...sound, plays: [play, play] }, /plays\[1\]\.id/],
    [
      'another version',
      { ...sound, touchline: 2 },
      /from a newer Touchline: it has version 2.*Update Touchline/,
    ],
    ['no version', {}, /doesn’t say that it is a workspace of Touchline.*"touchline": 1/],
    [
      'the fields of another document',
      { name: 'acme', version: 1 },
      /: the file doesn’t say[^;]*another file\.$/,
    ],
    ['a list alone', [], /doesn’t say that it is a workspace of Touchline/],
    ['nothing', null, /doesn’t say that it is a workspace of Touchline/],
    ['no tiers', { touchline: 1, tiers: [] }, /tiers is empty.*Keep one tier/],
    [
      'a list that is none',
      { touchline: 1, list: {} },
      /list must be a list in square brackets.*is a group of fields/,
    ],
    ['an account without a name', { touchline: 1, list: [{}] }, /list\[0\]\.name is missing\. Fill it in/],
    [
      'a text for a number',
      { touchline: 1, followUpHours: 'x' },
      /followUpHours must be a number, and is “x”/,
    ],
  ])('with %s is refused with its path', (_, file, words) =>
    expect(messageOf(() => read(file))).toMatch(words),
  );

  it('must make sense together with what it leaves in force', () => {
    const [tier] = defaultWorkspace.tiers;
    const file = new TextEncoder().encode(JSON.stringify({ touchline: 1, tiers: [tier] }));
    expect(readWorkspaceFile(file).tiers).toHaveLength(1);
    expect(messageOf(() => readWorkspaceFile(file, defaultWorkspace))).toMatch(
      /plays\[1\]\.tiers\[0\] names the tier “1:few”.*Use one of: 1:1/,
    );
  });

  it('that is cut off says so', () => {
    expect(messageOf(() => readWorkspaceFile(new TextEncoder().encode('{"touchline": 1,')))).toMatch(
      /no sound JSON/,
    );
  });

  it('has a published schema that is current: npm run schema writes it', () => {
    const published = new URL('../../public/schema/workspace.schema.json', import.meta.url);
    expect(readFileSync(published, 'utf8')).toBe(workspaceSchema());
  });
});
