import { describe, expect, it } from 'vitest';
import {
  fitView,
  frameHeight,
  kept,
  reveal,
  scrolled,
  zoomAt,
} from '../../../components/picture/viewport.ts';

const frame = { width: 1000, height: 500 };
const picture = { width: 2000, height: 800 };
const plain = { x: 0, y: 0, zoom: 1 };

describe('the whole picture', () => {
  it('is as large as the frame lets it, in its middle', () => {
    const view = fitView(picture, frame);
    expect(view.zoom).toBe((1000 - 32) / 2000);
    expect(view.x).toBe(16);
    expect(view.y + (800 * view.zoom) / 2).toBeCloseTo(250);
  });

  it('is never larger than it is', () => {
    expect(fitView({ width: 100, height: 50 }, frame)).toEqual({ x: 450, y: 225, zoom: 1 });
  });

  it('gets a frame as high as it needs, within limits', () => {
    expect(frameHeight({ width: 200, height: 300 }, 1000, 160, 560)).toBe(332);
    expect(frameHeight({ width: 200, height: 20 }, 1000, 160, 560)).toBe(160);
    expect(frameHeight({ width: 200, height: 2000 }, 1000, 160, 560)).toBe(560);
    expect(frameHeight({ width: 1936, height: 600 }, 1000, 160, 560)).toBe(332);
  });
});

describe('zooming', () => {
  it('leaves in place what is under the pointer', () => {
    const point = { x: 300, y: 120 };
    const before = { x: -40, y: 12, zoom: 0.5 };
    const after = zoomAt(before, 1.25, point);
    const under = ({ x, y, zoom }: typeof before) => [(point.x - x) / zoom, (point.y - y) / zoom];
    expect(after.zoom).toBe(0.625);
    for (const [axis, value] of under(after).entries()) expect(value).toBeCloseTo(under(before)[axis] ?? 0);
  });

  it('stops at its limits, and nothing moves there', () => {
    expect(zoomAt({ ...plain, zoom: 3 }, 2, { x: 300, y: 120 })).toEqual({ ...plain, zoom: 3 });
    expect(zoomAt(plain, 0.001, { x: 0, y: 0 }).zoom).toBe(0.1);
  });
});

describe('moving', () => {
  it('keeps a part of the picture in the frame', () => {
    expect(kept({ x: -9999, y: 9999, zoom: 1 }, picture, frame)).toEqual({ x: -1940, y: 440, zoom: 1 });
  });

  it('by a wheel goes as far as there is something to see', () => {
    expect(scrolled(plain, 100, 0, picture, frame)).toEqual({ x: -100, y: 0, zoom: 1 });
    expect(scrolled(plain, 0, 9999, picture, frame)).toEqual({ x: 0, y: -316, zoom: 1 });
  });

  it('by a wheel is none where all is seen, so that the page can scroll', () => {
    const view = fitView(picture, frame);
    expect(scrolled(view, 0, 50, picture, frame)).toBe(view);
    expect(scrolled(view, -50, -50, picture, frame)).toBe(view);
  });

  it('brings a box into the frame, by no more than that needs', () => {
    const box = { x: 990, y: 100, width: 200, height: 60 };
    expect(reveal(plain, box, frame)).toEqual({ x: -206, y: 0, zoom: 1 });
    expect(reveal({ ...plain, x: -1100 }, box, frame)).toEqual({ x: -974, y: 0, zoom: 1 });
    const seen = { ...plain, x: -300 };
    expect(reveal(seen, box, frame)).toBe(seen);
  });
});
