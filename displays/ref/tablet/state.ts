// One word for how things are, on the page and for style sheets.
import type { RefLine } from '../../outbox/ref-link'
import type { DeskView } from '../seam'

export type PageState = 'loading' | 'empty' | 'live' | 'stale' | 'offline' | 'finished'

/** `isOnline`: the server answered the last request, for tablets that have no line yet. */
export const pageState = (line: RefLine['state'], desk: DeskView | null, isOver: boolean): PageState => {
  if (isOver || line === 'ended') return 'finished'
  if (line === 'connecting') return 'loading'
  if (line !== 'live') return line
  return desk === null ? 'loading' : desk.entrants.length === 0 ? 'empty' : 'live'
}
