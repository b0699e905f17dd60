import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emsOf, fitText, soundText } from '../../../components/picture/fitText.ts';
import { pngScale } from '../../../components/picture/standalone.ts';

describe('a text in its room', () => {
  it('stays whole where it fits', () => {
    expect(fitText('Ines Varga', 10)).toBe('Ines Varga');
  });

  it('ends in an ellipsis where it doesn’t', () => {
    expect(fitText('Wolfeschlegelsteinhausenbergerdorff', 8)).toMatch(/^Wolfeschl\w*…$/);
  });

  it('is not cut within a letter', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(fitText(family.repeat(5), 3)).toBe(`${family}…`);
  });

  it('never takes more room than there is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.double({ min: 2, max: 30, noNaN: true }),
        (text, ems) => {
          expect(emsOf(fitText(text, ems))).toBeLessThanOrEqual(ems);
        },
      ),
    );
  });
});

describe('a text for a file', () => {
  it.each([
    ['control characters', 'Ines\u0000\u001b Varga\u0085', 'Ines  Varga'],
    ['half a pair', 'Ines \ud83d Varga', 'Ines   Varga'],
    ['what is no character', 'Ines\uffffVarga', 'Ines Varga'],
  ])('has no %s', (_what, text, sound) => {
    expect(soundText(text)).toBe(sound);
  });

  it('keeps what has to be escaped, and signs of every script', () => {
    const text = '<script>&"Ælfgifu 王秀英 👩‍🔬';
    expect(soundText(text)).toBe(text);
  });
});

describe('a PNG', () => {
  it('is twice as large as the picture, less where a canvas wouldn’t hold it', () => {
    expect(pngScale({ width: 1600, height: 1300 })).toBe(2);
    expect(pngScale({ width: 20_000, height: 300 })).toBe(0.8);
    const huge = { width: 12_000, height: 12_000 };
    expect((huge.width * pngScale(huge)) ** 2).toBeLessThanOrEqual(100_000_001);
  });
});
