import { describe, expect, it } from 'vitest';
import { briefOf, briefParts } from '../../lib/core/brief.ts';
import { defaultPlays } from '../../lib/core/defaults/plays.ts';
import { countCharacters, fillTemplate, limitOf, unknownFields } from '../../lib/core/template.ts';
import { account, person } from './builders.ts';

const ines = person('Dr. Ines Varga', { title: 'COO' });

describe('a template', () => {
  it('is filled, and says what is missing instead of leaving holes', () => {
    const from = { account: account({ industry: 'Rail' }), person: ines };
    expect(
      fillTemplate('Hi {{person.firstName}} of {{ account.name }}, {{trigger}} {{me.name}}', from),
    ).toEqual({
      text: 'Hi Ines of Example Rail, [why now] [your name]',
      missing: [
        { field: 'trigger', words: 'why now' },
        { field: 'me.name', words: 'your name' },
      ],
    });
  });

  it('does not fill again what it filled in', () => {
    const from = { account: account({ name: '{{me.name}} $& Co' }), me: 'Dana' };
    expect(fillTemplate('{{account.name}}', from).text).toBe('{{me.name}} $& Co');
  });

  it.each([
    ['{{person.firstName}} {{account.name}}', []],
    ['{{person.frstName}}', ['person.frstName']],
    ['{{constructor}} {{}}', ['constructor', '']],
    ['{{person.name', ['{{']],
  ])('with %j has these faults: %j', (template, faults) => {
    expect(unknownFields(template)).toEqual(faults);
  });

  it('is counted as a page’s text field counts, against the limit of a connection note', () => {
    expect(countCharacters('a\r\nb')).toBe(3);
    expect(countCharacters('😀')).toBe(2);
    expect([limitOf('linkedin-connect'), limitOf('linkedin-connect', 'premium'), limitOf('email')]).toEqual([
      200,
      300,
      undefined,
    ]);
  });
});

describe('a brief', () => {
  it('is the account’s own, part by part, over the step’s', () => {
    expect(briefOf({ brief: { problem: 'Theirs' } }, { problem: 'Ours', proof: 'A case' })).toEqual({
      problem: 'Theirs',
      proof: 'A case',
    });
    expect(Object.keys(briefParts)).toHaveLength(7);
  });
});

describe('the default plays', () => {
  const steps = defaultPlays.flatMap((play) =>
    play.steps.map((step) => [`${play.name} ${step.id}`, step] as const),
  );

  it.each(steps)('%s: its text has only known fields, and a note fits a free account', (_, step) => {
    expect(unknownFields(step.template ?? '')).toEqual([]);
    const limit = limitOf(step.channel);
    if (limit === undefined || step.template === undefined) return;
    const filled = fillTemplate(step.template, {
      account: account({
        name: 'Example Foods',
        industry: 'Logistics',
        strategicPriorities: ['shorter lead times'],
      }),
      person: ines,
      trigger: 'leadership-change',
      signal: 'route planning',
    });
    expect(filled.missing).toEqual([]);
    expect(countCharacters(filled.text)).toBeLessThanOrEqual(limit);
  });

  it('have a brief for each step that isn’t marketing’s', () => {
    const own = steps.filter(([, step]) => step.owner !== 'marketing');
    expect(own.filter(([, step]) => step.brief === undefined).map(([name]) => name)).toEqual([]);
  });
});
