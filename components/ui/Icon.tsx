/** The few pictures of the interface, drawn on a 16-px grid. They decorate: names stand in the text beside them. */
const paths = {
  globe: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM1.5 8h13M8 1.5c4 4 4 9 0 13M8 1.5c-4 4-4 9 0 13',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.5 10.5 14 14',
  desk: 'M2 3h12v10H2zM2 6.5h12M6 6.5V13',
  signal: 'M2 14h12M4 11V8M8 11V3M12 11V6',
  touch: 'M2.5 3h11v8h-6l-3 2.5V11h-2z',
  step: 'M3 8.5 6.5 12 13 4.5',
  linkedin: 'M3.5 6.5v6M3.5 3.5v.1M7 12.5v-6M7 9c0-3.5 5.5-3.5 5.5 0v3.5',
  mail: 'M2 3.5h12v9H2zM2 4l6 5 6-5',
  phone: 'M4 2h2.5l1 3.5L6 7c.7 1.5 1.5 2.3 3 3l1.5-1.5L14 9.5V12c0 1-1 2-2 2C7 13.5 2.5 9 2 4c0-1 1-2 2-2Z',
  close: 'm4 4 8 8M12 4l-8 8',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  more: 'M3.5 8v.1M8 8v.1M12.5 8v.1',
  panel: 'M2 3h12v10H2zM10 3v10',
  today: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
