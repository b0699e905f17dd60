/** A drawing of this page as a file of its own, which opens in any viewer: no styles, no scripts, no fonts from elsewhere. */
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Size } from './viewport.ts';

/** What the page's styles decide, and what a viewer takes where nothing is said. */
const STYLED: Record<string, string> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-weight': '400',
};

/** @param drawing one `<svg>`. @returns an SVG file in the colours of day, whichever the page has: it goes onto white paper */
export function standaloneSvg(drawing: ReactNode): string {
  const host = document.createElement('div');
  // Out of sight but laid out: what isn't displayed has no computed colours.
  host.style.cssText = 'position:fixed;inset-inline-start:-99999px;color-scheme:light';
  host.ariaHidden = 'true';
  document.body.append(host);
  const root = createRoot(host);
  try {
    flushSync(() => root.render(drawing));
    const svg = host.querySelector('svg');
    if (!svg) throw new Error('The drawing is no <svg>');
    const elements = [svg, ...svg.querySelectorAll('*')];
    for (const element of elements) inline(element);
    svg.setAttribute('font-family', getComputedStyle(svg).fontFamily);
    // Only now: what is within an element has its style by the element's class.
    for (const element of elements) {
      for (const name of ['class', 'style', 'aria-hidden']) element.removeAttribute(name);
    }
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
  } finally {
    root.unmount();
    host.remove();
  }
}

/** Elements that draw nothing themselves: what they say is said by those within. */
const UNDRAWN = new Set(['svg', 'g', 'title']);

function inline(element: Element): void {
  if (UNDRAWN.has(element.localName)) return;
  const style = getComputedStyle(element);
  for (const [name, initial] of Object.entries(STYLED)) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== initial) element.setAttribute(name, value.replace(/px\b/g, ''));
  }
}

/** Twice the drawing's size, less where a browser's canvas wouldn't hold it. */
export function pngScale({ width, height }: Size): number {
  // Chromium's and Firefox's longest side, and an area that phones and old machines still have memory for.
  return Math.min(2, 16_000 / Math.max(width, height), Math.sqrt(100_000_000 / (width * height)));
}

/** @param svg of `standaloneSvg`. @param size as the file says it. @throws Error where the browser can't draw it */
export async function pngOf(svg: string, size: Size): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = await loadImage(address);
    const scale = pngScale(size);
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(size.width * scale);
    canvas.height = Math.floor(size.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error('The browser made no PNG of the picture');
    return png;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The browser can’t draw the picture'));
    image.src = address;
  });
}
