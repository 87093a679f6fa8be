/** The paths of every icon, on a 24 × 24 grid. Drawn in `look/`; no network logo is among them. */
const paths = {
  aa: 'M3 18 7.5 6h1L13 18M4.7 14h6.6M20.4 14.7a3.2 3.2 0 1 1-6.4 0 3.2 3.2 0 0 1 6.4 0M20.7 11.5V18',
  bin: 'M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5',
  book: 'M5 4h12a2 2 0 0 1 2 2v14H7a2 2 0 0 1-2-2zM9 4v16',
  calendar:
    'M5.5 5.5h13A1.5 1.5 0 0 1 20 7v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 19V7a1.5 1.5 0 0 1 1.5-1.5M4 10h16M8.5 3v4M15.5 3v4',
  camera: 'M4 8h4l1.5-2.5h5L16 8h4v11H4zM15.4 13a3.4 3.4 0 1 1-6.8 0 3.4 3.4 0 0 1 6.8 0',
  comment: 'M4 5h16v11H11l-5 4v-4H4z',
  download: 'M12 4v12M7 11l5 5 5-5M4 16v4h16v-4',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM14.8 12a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0',
  gate: 'M5 21V4M19 21V4M5 9c4-3 10-3 14 0M5 14h14M5 18.5h14M9.7 8v11M14.3 8v11',
  globe:
    'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0M3.5 12h17M12 3.5c3 3 3 14 0 17M12 3.5c-3 3-3 14 0 17',
  hand: 'M12 3l8 3v6c0 5-3.5 7.5-8 9-4.5-1.5-8-4-8-9V6zM12 8v5M12 16v.2',
  home: 'M3 11.5 12 4l9 7.5M5.5 10v10h13V10M10 20v-5h4v5',
  info: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0M12 11v5M12 8v.2',
  keep: 'M4.5 13c2 1 3.3 2.8 4.3 5.5C11 12.5 14.5 8 20 5',
  key: 'M12 15a4 4 0 1 1-8 0 4 4 0 0 1 8 0M11 12l8.5-8.5M16 7l3 3',
  left: 'M19 12H5M11 6l-6 6 6 6',
  lock: 'M6.5 11h11a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5v-6A1.5 1.5 0 0 1 6.5 11M8 11V8a4 4 0 0 1 8 0v3',
  more: 'M4.2 12h1.6M11.2 12h1.6M18.2 12h1.6',
  passkey:
    'M12.7 8a3.7 3.7 0 1 1-7.4 0 3.7 3.7 0 0 1 7.4 0M2.5 20c.6-4 3-6 6.5-6 1.3 0 2.4.3 3.3.8M20.3 12.5a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0M17.5 15.3V21l1.5-1.2M17.5 18h1.5',
  pen: 'M4 20l1-4.5L16.5 4a2.1 2.1 0 0 1 3 3L8 18.5 4 20zM14.5 6l3.5 3.5',
  register:
    'M5.5 4h13A1.5 1.5 0 0 1 20 5.5v13a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-13A1.5 1.5 0 0 1 5.5 4M9 4v16M4 9.3h16M4 14.6h16',
  right: 'M5 12h14M13 6l6 6-6 6',
  stitch: 'M12 2.5v3M12 8.5v3M12 14.5v3M4 5h5M4 11h5M4 17h5M15 5h5M15 11h5M15 17h5M12 20.5v1',
  undo: 'M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3',
  upload: 'M12 16V4M7 9l5-5 5 5M4 16v4h16v-4',
  user: 'M15.7 8a3.7 3.7 0 1 1-7.4 0 3.7 3.7 0 0 1 7.4 0M4.5 20.5c.8-4.3 3.6-6.5 7.5-6.5s6.7 2.2 7.5 6.5',
} as const

export type IconName = keyof typeof paths

/** Decoration beside a word, never alone: it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} strokeWidth={name === 'more' ? 3.4 : undefined} />
    </svg>
  )
}
