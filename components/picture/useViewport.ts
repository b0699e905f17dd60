import {
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import {
  fitView,
  frameHeight,
  kept,
  reveal,
  type Size,
  scrolled,
  type Viewport,
  zoomAt,
} from './viewport.ts';

/** Before the page is laid out, and where nothing is. */
const UNMEASURED = 960;
const HEIGHT = { least: 160, most: 560 } as const;
/** A pointer that moved less than this was a click. */
const DRAG_PX = 4;
/** Of one notch of a wheel, which browsers give as 100 px or so. */
const WHEEL_ZOOM = 1.0015;

interface Shown {
  view: Viewport;
  /** Moves smoothly: by key or button, not under a pointer that holds it. */
  smooth: boolean;
}

/**
 * Zoom and pan of the picture. All of it is seen until the rep zooms or pans, and again after `fitAll`.
 *
 * @param picture its size at a zoom of 1
 * @returns `pointer`, the handlers that drag; `factor` above 1 zooms in, around a point of the frame or its middle
 */
export function useViewport(frame: RefObject<SVGSVGElement | null>, picture: Size) {
  const [width, setWidth] = useState(UNMEASURED);
  const [moved, setMoved] = useState<Shown>();
  const size: Size = { width, height: frameHeight(picture, width, HEIGHT.least, HEIGHT.most) };
  const shown = moved ?? { view: fitView(picture, size), smooth: false };
  // What handlers that are bound once read.
  const now = useRef({ size, picture, view: shown.view });
  useLayoutEffect(() => {
    now.current = { size, picture, view: shown.view };
  });

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setWidth(element.getBoundingClientRect().width || UNMEASURED);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);

  const move = useCallback((by: (view: Viewport) => Viewport, smooth: boolean) => {
    const { picture, size } = now.current;
    // From what is set, not from what is shown: several turns of a wheel come between two frames.
    setMoved((before) => {
      const from = before?.view ?? fitView(picture, size);
      const to = by(from);
      return to === from ? before : { view: kept(to, picture, size), smooth };
    });
  }, []);

  const zoomBy = useCallback(
    (factor: number, point?: { x: number; y: number }) => {
      const { width, height } = now.current.size;
      move((view) => zoomAt(view, factor, point ?? { x: width / 2, y: height / 2 }), true);
    },
    [move],
  );

  const revealBox = useCallback(
    (box: Size & { x: number; y: number }) => move((view) => reveal(view, box, now.current.size), true),
    [move],
  );

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const turn = (event: WheelEvent) => {
      const { view, picture, size } = now.current;
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (event.ctrlKey || event.metaKey) {
        const box = element.getBoundingClientRect();
        const point = { x: event.clientX - box.left, y: event.clientY - box.top };
        event.preventDefault();
        move((view) => zoomAt(view, WHEEL_ZOOM ** (-event.deltaY * unit), point), false);
        return;
      }
      const [dx, dy] = event.shiftKey ? [event.deltaY, event.deltaX] : [event.deltaX, event.deltaY];
      // Nothing more to see that way: the page scrolls.
      if (scrolled(view, dx * unit, dy * unit, picture, size) === view) return;
      event.preventDefault();
      move((from) => scrolled(from, dx * unit, dy * unit, picture, size), false);
    };
    // React's own listeners can't keep the page from zooming.
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [frame, move]);

  return {
    size,
    ...shown,
    zoomBy,
    revealBox,
    fitAll: useCallback(() => setMoved(undefined), []),
    pointer: useDrag(
      useCallback((dx, dy) => move((view) => ({ ...view, x: view.x + dx, y: view.y + dy }), false), [move]),
    ),
  };
}

/** Tells how far a held pointer went. The click that ends a drag is none. */
function useDrag(onDrag: (dx: number, dy: number) => void) {
  const held = useRef<{ x: number; y: number; dragging: boolean }>(undefined);
  const dragged = useRef(false);
  return {
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      dragged.current = false;
      if (event.button === 0) held.current = { x: event.clientX, y: event.clientY, dragging: false };
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const from = held.current;
      if (!from) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (!from.dragging) {
        if (Math.hypot(dx, dy) < DRAG_PX) return;
        // Only now: a pointer that is held captive clicks on nothing but the frame.
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      dragged.current = true;
      held.current = { x: event.clientX, y: event.clientY, dragging: true };
      onDrag(dx, dy);
    },
    onPointerUp() {
      held.current = undefined;
    },
    onPointerCancel() {
      held.current = undefined;
    },
    onClickCapture(event: { stopPropagation(): void }) {
      if (dragged.current) event.stopPropagation();
      dragged.current = false;
    },
  };
}
