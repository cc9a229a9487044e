import type { ReactNode } from 'react';

/** Line icons on a 16 grid with a stroke of 1.5, drawn for this project. A name beside or on the button says what it means. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? 'i s' : 'i'} viewBox="0 0 16 16" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}

const DRAWINGS = {
  refresh: (
    <>
      <path d="M13 8a5 5 0 1 1-1.5-3.6" />
      <path d="M13 2.5V5h-2.5" />
    </>
  ),
  sliders: (
    <>
      <path d="M2.5 5h5.25M11.25 5h2.25M2.5 11h2.25M8.25 11h5.25" />
      <circle cx="9.5" cy="5" r="1.75" />
      <circle cx="6.5" cy="11" r="1.75" />
    </>
  ),
  explore: (
    <>
      <path d="M2.5 2.5v11h11" />
      <path d="M5 10.5l2.5-3 2 1.5 3.5-4.5" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 7.5v3.25M8 5.25v.01" />
    </>
  ),
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5" />
    </>
  ),
  pencil: (
    <>
      <path d="M3 13l.6-2.9 7-7a1.2 1.2 0 0 1 1.7 0l.6.6a1.2 1.2 0 0 1 0 1.7l-7 7Z" />
      <path d="M9.3 4.4l2.3 2.3" />
    </>
  ),
  link: (
    <>
      <path d="M6.7 9.3a2.6 2.6 0 0 0 3.7 0l2.3-2.3A2.6 2.6 0 0 0 9 3.3l-.9.9" />
      <path d="M9.3 6.7a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.9-.9" />
    </>
  ),
  cal: (
    <>
      <rect x="2.5" y="3.5" width="11" height="10" rx="1.5" />
      <path d="M2.5 6.75h11M5.5 1.75v3M10.5 1.75v3" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.75V8l2.25 1.5" />
    </>
  ),
  down: <path d="M4.5 6.25 8 9.75l3.5-3.5" />,
  right: <path d="M6.25 4.5 9.75 8l-3.5 3.5" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="M10.25 10.25 13.5 13.5" />
    </>
  ),
  bin: (
    <>
      <path d="M2.75 4.5h10.5M6.25 4.5V3a.75.75 0 0 1 .75-.75h2a.75.75 0 0 1 .75.75v1.5" />
      <path d="M4 4.5l.6 8.1a1.25 1.25 0 0 0 1.25 1.15h4.3a1.25 1.25 0 0 0 1.25-1.15L12 4.5M6.75 7.25v3.75M9.25 7.25v3.75" />
    </>
  ),
  plus: <path d="M8 3.25v9.5M3.25 8h9.5" />,
  check: <path d="M3.25 8.5 6.5 11.75 12.75 4.75" />,
  warn: (
    <>
      <rect x="2.25" y="2.25" width="11.5" height="11.5" rx="3" />
      <path d="M8 5v3.5" />
      <path d="M8 10.9v.1" />
    </>
  ),
  key: (
    <>
      <circle cx="5.25" cy="10.75" r="2.75" />
      <path d="M7.25 8.75 13.25 2.75M11 5l1.75 1.75" />
    </>
  ),
  lock: (
    <>
      <rect x="3.25" y="7" width="9.5" height="6.5" rx="1.5" />
      <path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2" />
    </>
  ),
  pc: (
    <>
      <rect x="2" y="3" width="12" height="8" rx="1.5" />
      <path d="M6 13.5h4" />
    </>
  ),
  eye: (
    <>
      <path d="M2 8s2.25-4 6-4 6 4 6 4-2.25 4-6 4-6-4-6-4Z" />
      <circle cx="8" cy="8" r="1.75" />
    </>
  ),
  pin: <path d="M6 2.5h4l-.5 4 2 2.5h-7l2-2.5ZM8 9v4.5" />,
  puzzle: (
    <path d="M6 3.5a1.75 1.75 0 0 1 3.5 0V4h3v3h-.5a1.75 1.75 0 0 0 0 3.5h.5v3H9.6V13a1.6 1.6 0 0 0-3.2 0v.5H3.5v-3H4A1.75 1.75 0 0 0 4 7h-.5V4H6Z" />
  ),
  globe: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M2.25 8h11.5M8 2.25c2 2 2 9.5 0 11.5M8 2.25c-2 2-2 9.5 0 11.5" />
    </>
  ),
  packet: (
    <>
      <path d="M4 1.75h5.5L12.5 4.75V13a1.25 1.25 0 0 1-1.25 1.25h-7A1.25 1.25 0 0 1 3 13V3a1.25 1.25 0 0 1 1-1.25Z" />
      <path d="M5.5 9l1.75 1.75L10.5 7.5" />
    </>
  ),
  filter: <path d="M2.5 4h11M4.5 8h7M6.5 12h3" />,
  cols: (
    <>
      <rect x="2.5" y="3" width="11" height="10" rx="1.5" />
      <path d="M6.2 3v10M9.8 3v10" />
    </>
  ),
  out: <path d="M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13.25 2.75 7.5 8.5" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof DRAWINGS;
