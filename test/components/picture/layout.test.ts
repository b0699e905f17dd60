import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, layOut } from '../../../components/picture/layout.ts';
import { BOX, linePath } from '../../../components/picture/treeLayout.ts';
import { chartOf, charts } from './charts.ts';

const touching = (a: Box, b: Box) => Math.abs(a.x - b.x) < BOX.width && Math.abs(a.y - b.y) < BOX.height;
const at = (boxes: Box[], id: string) => boxes.find((box) => box.id === id) as Box;

describe('the layout', () => {
  it('puts managers above the middle of their reports', () => {
    const { boxes, lines } = layOut(chartOf({ Top: '', Ann: 'Top', Bob: 'Top', Cy: 'Bob' }));
    const [top, ann, bob, cy] = ['Top', 'Ann', 'Bob', 'Cy'].map((id) => at(boxes, id)) as [
      Box,
      Box,
      Box,
      Box,
    ];
    expect(top.x).toBe((ann.x + bob.x) / 2);
    expect(ann.y).toBe(bob.y);
    expect(ann.y).toBeGreaterThan(top.y + BOX.height);
    expect(cy.x).toBe(bob.x);
    expect(lines.map(({ id }) => id).sort()).toEqual(['Ann', 'Bob', 'Cy']);
  });

  it('stacks many reports, with a rail at their side', () => {
    const reports = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`R${n}`, 'Top']));
    const { boxes, lines, width } = layOut(chartOf({ Top: '', ...reports }));
    expect(new Set(boxes.map(({ x }) => x)).size).toBeLessThan(4);
    expect(width).toBeLessThan(600);
    expect(lines.every(({ way }) => way === 'into')).toBe(true);
    // Every line starts at the foot of the manager and ends at the side of its report.
    const top = at(boxes, 'Top');
    for (const line of lines) {
      const path = linePath(line);
      expect(path).toMatch(new RegExp(`^M${top.x + BOX.width / 2} ${top.y + BOX.height}v`));
      expect(path).toMatch(new RegExp(`H${at(boxes, line.id).x}$`));
    }
  });

  it('says over the gaps and the people without a line what they are', () => {
    const { captions, boxes } = layOut(chartOf({ Top: '', Ann: 'Top', Zed: '' }, [['champion']]));
    expect(captions.map(({ text }) => text)).toEqual(['Missing roles', 'No reporting line known']);
    expect(boxes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'person Top',
      'person Ann',
      'gap missing champion',
      'person Zed',
    ]);
  });

  it('says nothing over people of whom none has a line', () => {
    expect(layOut(chartOf({ Ann: '', Bob: '' })).captions).toEqual([]);
  });

  it('of nobody is empty', () => {
    expect(layOut(chartOf({}))).toEqual({ boxes: [], lines: [], captions: [], width: 0, height: 0 });
  });

  it('of sixty people in four levels is drawn at two fifths of its size or more on a desk', () => {
    const people: Record<string, string> = { P0: '' };
    for (let n = 1; n < 60; n += 1)
      people[`P${n}`] = n < 6 ? 'P0' : n < 22 ? `P${1 + (n % 5)}` : `P${6 + (n % 16)}`;
    const { width, height } = layOut(chartOf(people));
    expect(Math.min(1240 / width, 640 / height)).toBeGreaterThan(0.4);
  });

  it('has everybody and every gap once, none over another, all within its bounds', () => {
    fc.assert(
      fc.property(charts(70), (chart) => {
        const { boxes, width, height, lines } = layOut(chart);
        const ids = [...chart.people, ...chart.gaps].map(({ id }) => id);
        expect(boxes.map(({ id }) => id).sort()).toEqual(ids.sort());
        for (const [index, box] of boxes.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + BOX.width).toBeLessThanOrEqual(width);
          expect(box.y + BOX.height).toBeLessThanOrEqual(height);
          expect(boxes.slice(index + 1).filter((other) => touching(box, other))).toEqual([]);
        }
        const managed = chart.people.filter(({ manager }) => manager !== undefined);
        expect(lines.map(({ id }) => id).sort()).toEqual(managed.map(({ id }) => id).sort());
      }),
      { numRuns: 60 },
    );
  });
});
