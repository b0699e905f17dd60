import { describe, expect, it } from 'vitest';
import { linkMeaning, selectionMeaning } from '../../lib/core/selection.ts';

describe('a link that the rep looks up', () => {
  it.each([
    ['https://example.com/about?x=1', 'https://example.com/about?x=1'],
    ['mailto:ines.varga@example.com?subject=Hello', 'https://example.com/'],
    ['mailto:', 'mailto:'],
  ])('%s is about %s', (link, url) => {
    expect(linkMeaning(link)).toEqual({ kind: 'page', url });
  });
});

describe('a selection that the rep looks up', () => {
  it.each([
    ['example.com', 'https://example.com'],
    ['  example.com.\n', 'https://example.com'],
    ['see www.example.com/jobs, please', 'https://www.example.com/jobs'],
    ['(https://example.org/a?b=c)', 'https://example.org/a?b=c'],
    ['Ines Varga <ines.varga@eu.example.com>', 'https://eu.example.com/'],
    ['They run report.pdf on example.net today', 'https://example.net'],
    ['bücher.example', 'https://bücher.example'],
    ['linkedin.com/in/tomas-hale-example', 'https://linkedin.com/in/tomas-hale-example'],
  ])('%j is about %s', (text, url) => {
    expect(selectionMeaning(text)).toEqual({ kind: 'page', url });
  });

  it.each(['Example Rail', 'Node.js', 'report.pdf', 'Acme Inc.The best', '1.5 million', 'e.g. rails', 'a@b'])(
    '%j is looked for in the list',
    (text) => {
      expect(selectionMeaning(text)).toEqual({ kind: 'search', text });
    },
  );

  it('is cut where no name is so long', () => {
    expect(selectionMeaning('word '.repeat(100_000))).toEqual({
      kind: 'search',
      text: 'word '.repeat(16),
    });
  });

  it('takes no time, however long and strange', () => {
    const started = performance.now();
    selectionMeaning('a.'.repeat(200_000));
    selectionMeaning(`${'a-'.repeat(200_000)}@`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
