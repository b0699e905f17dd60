/** Which part of the picture is seen, and how large. Pure; lengths are CSS pixels. */

export interface Size {
  width: number;
  height: number;
}

/** A point of the picture is drawn at `x + zoom · its x`, `y + zoom · its y` of the frame. */
export interface Viewport {
  x: number;
  y: number;
  zoom: number;
}

const ZOOMS = { least: 0.1, most: 3 } as const;
const MARGIN = 16;
/** So much of the picture stays in the frame, however far it is dragged. */
const KEPT = 60;

/** The whole picture in the middle of the frame, never larger than it is. */
export function fitView(picture: Size, frame: Size): Viewport {
  const zoom = within(
    ZOOMS.least,
    Math.min((frame.width - 2 * MARGIN) / picture.width, (frame.height - 2 * MARGIN) / picture.height),
    1,
  );
  return {
    x: (frame.width - picture.width * zoom) / 2,
    y: (frame.height - picture.height * zoom) / 2,
    zoom,
  };
}

/** How high a frame of this width needs to be for the picture as `fitView` shows it, between the two limits. */
export function frameHeight(picture: Size, width: number, least: number, most: number): number {
  const zoom = Math.min(1, Math.max(0, width - 2 * MARGIN) / picture.width);
  return Math.round(within(least, picture.height * zoom + 2 * MARGIN, most));
}

/** Larger (`factor` above 1) or smaller, with what is at `point` of the frame staying there. */
export function zoomAt(view: Viewport, factor: number, point: { x: number; y: number }): Viewport {
  const zoom = within(ZOOMS.least, view.zoom * factor, ZOOMS.most);
  const by = zoom / view.zoom;
  return { x: point.x - (point.x - view.x) * by, y: point.y - (point.y - view.y) * by, zoom };
}

/** Moved back where the picture would be lost sight of. */
export function kept(view: Viewport, picture: Size, frame: Size): Viewport {
  return {
    x: within(KEPT - picture.width * view.zoom, view.x, frame.width - KEPT),
    y: within(KEPT - picture.height * view.zoom, view.y, frame.height - KEPT),
    zoom: view.zoom,
  };
}

/** Scrolled as far as there is something to see; the same object where there is nothing. Positive is right and down. */
export function scrolled(view: Viewport, dx: number, dy: number, picture: Size, frame: Size): Viewport {
  const x = scroll(view.x, dx, picture.width * view.zoom, frame.width);
  const y = scroll(view.y, dy, picture.height * view.zoom, frame.height);
  return x === 0 && y === 0 ? view : { x: view.x + x, y: view.y + y, zoom: view.zoom };
}

function scroll(start: number, by: number, length: number, room: number): number {
  const beyond = by > 0 ? start + length + MARGIN - room : MARGIN - start;
  return -Math.sign(by) * Math.min(Math.abs(by), Math.max(0, beyond));
}

/** Moved as little as needed to have a box of the picture in the frame; the same object where it is in it. */
export function reveal(view: Viewport, box: Size & { x: number; y: number }, frame: Size): Viewport {
  const x = shift(view.x + box.x * view.zoom, box.width * view.zoom, frame.width);
  const y = shift(view.y + box.y * view.zoom, box.height * view.zoom, frame.height);
  return x === 0 && y === 0 ? view : { x: view.x + x, y: view.y + y, zoom: view.zoom };
}

function shift(start: number, length: number, room: number): number {
  if (start < MARGIN) return MARGIN - start;
  // What is larger than the frame shows its start.
  return -Math.max(0, Math.min(start + length + MARGIN - room, start - MARGIN));
}

function within(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
