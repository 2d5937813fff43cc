// Signs that every kiosk can draw, whatever fonts it has. Each is drawn into 24 × 24.

export interface Sign {
  readonly path: string
  /** Drawn as a line of this width; filled where there is none. */
  readonly stroke?: number
}

const signs = {
  up: { path: 'M12 4 22 20H2Z' },
  down: { path: 'M12 20 2 4h20Z' },
  passed: { path: 'M3.5 12.5 9.5 18.5 20.5 6', stroke: 3.4 },
  open: { path: 'M12 5a7 7 0 1 1 0 14a7 7 0 1 1 0-14Z', stroke: 2.2 },
  done: { path: 'M12 5a7 7 0 1 1 0 14a7 7 0 1 1 0-14Z' },
  out: { path: 'M6 6 18 18M18 6 6 18', stroke: 3 },
  held: { path: 'M6 3h12M6 21h12M7 3c0 5 3.5 6 5 9c1.5-3 5-4 5-9M7 21c0-5 3.5-6 5-9c1.5 3 5 4 5 9', stroke: 2 },
  skipped: { path: 'M6 12h12', stroke: 2.6 },
  plug: { path: 'M7 2v6M13 2v6M4 8h12v3a6 6 0 0 1-6 6v5M17 15l5 5M22 15l-5 5', stroke: 2.2 },
  snow: { path: 'M12 2v20M3.3 7 20.7 17M20.7 7 3.3 17M9 3.5l3 2.5l3-2.5M9 20.5l3-2.5l3 2.5', stroke: 2 },
  hourglass: { path: 'M6 3h12M6 21h12M7 3c0 5 3.5 6 5 9c1.5-3 5-4 5-9M7 21c0-5 3.5-6 5-9c1.5 3 5 4 5 9', stroke: 2 },
  sent: { path: 'M12 20V5M5 11l7-7l7 7', stroke: 2.6 },
  attention: { path: 'M12 4v10M12 19v.5', stroke: 3.4 },
  erase: { path: 'M9 5h12v14H9L2 12ZM12 9.500l5 5M17 9.500l-5 5', stroke: 2 },
  lock: { path: 'M5 11h14v10H5ZM8 11V8a4 4 0 0 1 8 0v3', stroke: 2.2 },
  list: { path: 'M4 6h16M4 12h16M4 18h16', stroke: 2.4 },
  past: { path: 'M12 7v5l4 2M12 3a9 9 0 1 1-8.500 6M3 4v5h5', stroke: 2.2 },
  tray: { path: 'M3 13h5l2 3h4l2-3h5M3 13l3-8h12l3 8v6H3Z', stroke: 2.2 },
  panel: { path: 'M4 4h7v7H4ZM13 4h7v7h-7ZM4 13h7v7H4ZM13 13h7v7h-7Z', stroke: 2 },
  check: { path: 'M4 4h16v16H4ZM8 12l3 3l5-6', stroke: 2.2 },
  undo: { path: 'M8 5 3 10l5 5M3 10h11a6 6 0 0 1 0 12h-3', stroke: 2.4 },
  before: { path: 'M15 4 7 12l8 8', stroke: 2.6 },
  moon: { path: 'M20 14A8.500 8.500 0 0 1 10 4a8.500 8.500 0 1 0 10 10Z' },
} as const satisfies Record<string, Sign>

export type SignName = keyof typeof signs

export const signOf = (name: SignName): Sign => signs[name]

/** Shapes of the venues, all of about the same area; the last is for all that are too many. */
const shapes: readonly Sign[] = [
  { path: 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18Z' },
  { path: 'M12 1 23 12 12 23 1 12Z' },
  { path: 'M12 2 23 21H1Z' },
  { path: 'M4 4h16v16H4Z' },
  { path: 'M12 1l3.2 7.2 7.8.8-5.9 5.2 1.7 7.8L12 18l-6.8 4 1.7-7.8L1 9l7.8-.8Z' },
  { path: 'M8.5 2h7v6.500h6.500v7h-6.500V22h-7v-6.500H2v-7h6.500Z' },
  { path: 'M6.500 3h11L23 12l-5.500 9h-11L1 12Z' },
  { path: 'M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16Z', stroke: 3 },
]

export const shapeOf = (style: number): Sign => shapes[style] ?? { path: '' }
