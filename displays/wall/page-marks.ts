// The state of the wall on the page itself, for style sheets, tests and whoever watches over the screens of a hall.
import type { Live } from '../live/live'
import type { Movement } from './movement'

/** Ten minutes between two steps of the header, so that it does not burn into the panel. */
const driftEveryMs = 600_000
const driftSteps = [0, 2, 0, -2]

export const pageMarks = (live: Live | null, empty: boolean, now: number, movement: Movement): void => {
  const shown = live === null || live.state === 'waiting' ? null : live
  const state = shown === null ? 'waiting' : shown.state === 'live' && empty ? 'empty' : shown.state
  mark(document.body, 'state', state)
  mark(document.body, 'seq', shown?.board.hash ?? '')
  mark(document.body, 'ageMs', shown === null ? '' : String(Math.round(Math.max(0, now - shown.agreedAt))))
  mark(document.documentElement, 'motion', movement)
  const drift = String(driftSteps[Math.floor(now / driftEveryMs) % driftSteps.length] ?? 0)
  const { style } = document.documentElement
  if (style.getPropertyValue('--drift') !== drift) style.setProperty('--drift', drift)
}

const mark = (element: HTMLElement, name: string, value: string): void => {
  if (element.dataset[name] !== value) element.dataset[name] = value
}
