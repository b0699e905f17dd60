import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import './picture.css';
import { personWords } from '../../lib/core/chartWords.ts';
import type { OrgChart } from '../../lib/core/orgChart.ts';
import type { Suppression } from '../../lib/core/suppression.ts';
import { gapWords } from '../../lib/core/words.ts';
import { BoxDetails } from './BoxDetails.tsx';
import { Drawing } from './Drawing.tsx';
import { soundText } from './fitText.ts';
import { Legend } from './Legend.tsx';
import { type Box, layOut } from './layout.ts';
import { boxBeside, type Direction } from './move.ts';
import { SavePicture } from './SavePicture.tsx';
import { BOX } from './treeLayout.ts';
import { useViewport } from './useViewport.ts';

interface Props {
  chart: OrgChart;
  /** The account's name, for the title of what is saved. */
  account: string;
  /** In force at the account: who is barred isn't offered a mail to. */
  suppressions: readonly Suppression[];
  /** Days within which a touch is recent. */
  recent: number;
  me: string | undefined;
  now: number;
}

const ZOOM_STEP = 1.25;

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The buying group drawn: who reports to whom, where each stands, how fresh the contact is, and who is missing. */
export default function Picture({ chart, account, suppressions, recent, me, now }: Props) {
  const layout = useMemo(() => layOut(chart), [chart]);
  const frame = useRef<SVGSVGElement>(null);
  const boxes = useRef(new Map<string, SVGElement>());
  const keysId = useId();
  const [wanted, setWanted] = useState<string>();
  const [opened, setOpened] = useState<string>();
  const { view, size, smooth, zoomBy, fitAll, revealBox, pointer } = useViewport(frame, layout);
  // One box is in the order of the Tab key: the last that had the focus, as long as it is there.
  const active = layout.boxes.find(({ id }) => id === wanted) ?? layout.boxes[0];
  const shown = layout.boxes.find(({ id }) => id === opened);

  const focus = (box: Box | undefined) => {
    if (!box) return;
    // The browser would scroll to where the box is now; `revealBox` moves it into the frame.
    boxes.current.get(box.id)?.focus({ preventScroll: true });
    frame.current?.scrollIntoView({ block: 'nearest' });
  };
  const toggle = (id: string) => setOpened(id === opened ? undefined : id);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !active) return;
    const direction = directions[event.key];
    const middle = {
      x: view.x + (active.x + BOX.width / 2) * view.zoom,
      y: view.y + (active.y + BOX.height / 2) * view.zoom,
    };
    const keys: Record<string, () => void> = {
      Home: () => focus(layout.boxes[0]),
      End: () => focus(layout.boxes.at(-1)),
      Enter: () => toggle(active.id),
      ' ': () => toggle(active.id),
      Escape: () => setOpened(undefined),
      '+': () => zoomBy(ZOOM_STEP, middle),
      '=': () => zoomBy(ZOOM_STEP, middle),
      '-': () => zoomBy(1 / ZOOM_STEP, middle),
      '0': fitAll,
    };
    const act = direction ? () => focus(boxBeside(layout, active.id, direction)) : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div className="picture">
      <div className="picture-tools">
        <div role="group" aria-label="Zoom" className="actions">
          <button
            type="button"
            className="button"
            data-repeats
            aria-label="Zoom out"
            onClick={() => zoomBy(1 / ZOOM_STEP)}
          >
            −
          </button>
          <output className="zoom" aria-label="Zoom">
            {Math.round(view.zoom * 100)} %
          </output>
          <button
            type="button"
            className="button"
            data-repeats
            aria-label="Zoom in"
            onClick={() => zoomBy(ZOOM_STEP)}
          >
            +
          </button>
          <button type="button" className="button" onClick={fitAll}>
            Show all
          </button>
        </div>
        <SavePicture layout={layout} account={account} recent={recent} now={now} />
      </div>
      <svg
        ref={frame}
        className="picture-frame"
        height={size.height}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its boxes are what has the focus
        role="tree"
        aria-label="Picture of the buying group"
        aria-describedby={keysId}
        onKeyDown={onKeyDown}
        {...pointer}
      >
        <g
          className={smooth ? 'seen smooth' : 'seen'}
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.zoom})` }}
        >
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a drawing has the focus */}
          <g aria-hidden="true">
            <Drawing layout={layout} recent={recent} now={now} />
          </g>
          {layout.boxes.map((box) => {
            const words = soundText(
              box.kind === 'person'
                ? personWords(box.person, me, now)
                : `${gapWords(box.gap.roles)}, missing`,
            );
            return (
              // What is drawn is cut to its room; this lies over it and says all.
              <rect
                key={box.id}
                ref={(element) => {
                  if (element) boxes.current.set(box.id, element);
                  else boxes.current.delete(box.id);
                }}
                className="cover"
                x={box.x}
                y={box.y}
                {...BOX}
                rx="8"
                role="treeitem"
                aria-label={words}
                aria-level={box.kind === 'person' ? box.person.level : 1}
                aria-selected={box.id === opened}
                tabIndex={box.id === active?.id ? 0 : -1}
                onClick={() => {
                  toggle(box.id);
                  focus(box);
                }}
                onFocus={() => {
                  setWanted(box.id);
                  revealBox({ x: box.x, y: box.y, ...BOX });
                }}
              >
                <title>{words}</title>
              </rect>
            );
          })}
        </g>
      </svg>
      <p id={keysId} className="visually-hidden">
        Arrow keys go from person to person: up to the manager, down to the reports. Enter shows details.
        Plus, minus and 0 zoom. The list below says the same.
      </p>
      <div className="picture-details" aria-live="polite">
        {shown ? (
          <BoxDetails box={shown} suppressions={suppressions} me={me} now={now} />
        ) : (
          <p className="muted">
            Click a person for details, or go there with <kbd>↑</kbd> <kbd>↓</kbd> <kbd>←</kbd> <kbd>→</kbd>{' '}
            and press <kbd>Enter</kbd>. <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> zoom.
          </p>
        )}
      </div>
      <Legend recent={recent} />
    </div>
  );
}
