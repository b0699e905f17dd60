/** Texts that stand in a picture: cut to their room, and sound in a file of their own. */

/** Widths in ems of the system's own fonts, rounded up: a text cut too early is better than one that runs over. */
const WIDTHS: ReadonlyArray<readonly [pattern: RegExp, width: number]> = [
  [/^[ijl.,:;'’|!]/, 0.3],
  [/^[frt()[\]/\- ]/, 0.4],
  [/^[mwMW@%]/, 0.95],
  [/^[A-Z&]/, 0.72],
  [/^[\p{Ll}\p{Nd}]/u, 0.58],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1.05],
  [/^\p{Extended_Pictographic}/u, 1.4],
];
const OTHER = 0.75;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** About how wide a text is, in ems of the system's font. */
export function emsOf(text: string): number {
  let sum = 0;
  for (const { segment } of graphemes.segment(text)) sum += emsOfOne(segment);
  return sum;
}

/** @returns the text, or as much of it as `ems` hold with an ellipsis at its end. */
export function fitText(text: string, ems: number): string {
  const sound = soundText(text);
  if (emsOf(sound) <= ems) return sound;
  let kept = '';
  let room = ems - 1;
  for (const { segment } of graphemes.segment(sound)) {
    room -= emsOfOne(segment);
    if (room < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Without what XML can't hold, however it is escaped: control characters, halves of a pair, and two that are none. */
export function soundText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ').trim();
}

function emsOfOne(grapheme: string): number {
  return WIDTHS.find(([pattern]) => pattern.test(grapheme))?.[1] ?? OTHER;
}
