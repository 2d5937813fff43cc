// The one way in which what a face knows changes: (what it knows, what happened) → what it knows.
import { applyPatch } from './apply-patch'
import { boardOf, type Board, type Outcome } from './board'
import type { Beat, Head } from './contract'
import type { Live, LiveEvent, Shown } from './live'

/** A beat comes every 2 s; after so long without one the data is late. */
export const staleAfterMs = 5_000

/** After so long nobody should believe that the connection is there. */
export const offlineAfterMs = 15_000

export const reduce = (live: Live, event: LiveEvent): Live => {
  switch (event.type) {
    case 'opened':
      // Follow was called with our hash: what is missing comes by itself.
      return { ...live, wants: 'nothing', doubted: null }
    case 'closed':
      return aged({ ...live, closedAt: live.closedAt ?? event.at }, event.at)
    case 'head':
      return isOurs(live, event.head) ? headed(live, event.head, event.at) : live
    case 'whole':
      return isOurs(live, event.whole) ? taken(live, boardOf(event.whole), event.at) : live
    case 'patch':
      if (!isOurs(live, event.patch)) return live
      if (live.state === 'waiting') return { ...live, wants: 'whole' }
      // Came twice, or as the answer to a question that was already answered.
      if (event.patch.after === live.board.hash) return agreed(live, live.board, event.at)
      return taken(live, applyPatch(live.board, event.patch), event.at)
    case 'beat':
      return isOurs(live, event.beat) ? beaten(live, event.beat, event.at) : live
    case 'denied':
      return { ...live, denied: event.why }
    case 'refused':
      return { ...live, wants: 'whole', refused: event.why }
    case 'tick':
      return aged(live, event.at)
    default:
      return event satisfies never
  }
}

const isOurs = (live: Live, said: { readonly contest: string; readonly of: string }): boolean =>
  said.contest === live.contest && said.of === live.of

const headed = (live: Live, head: Head, at: number): Live => {
  if (live.state === 'waiting') return { ...live, head, closedAt: null, denied: null }
  const next: Shown = { ...live, head, denied: null }
  // Its rows may be as they were, but whose they are is not: the whole comes by itself, or it is asked for.
  if (head.form !== live.board.form) return { ...next, wants: 'whole' }
  return head.hash === live.board.hash ? agreed(next, live.board, at) : next
}

const beaten = (live: Live, beat: Beat, at: number): Live => {
  const clock = live.clock.hear(beat.serverTime, at)
  const head = live.head === null ? null : withStatus(live.head, beat)
  // One beat may overtake its patch or whole; two mean that a message was lost.
  if (live.state === 'waiting')
    return { ...live, clock, head, doubted: '', wants: live.doubted === null ? live.wants : 'whole' }
  const next: Shown = { ...live, clock, head: head ?? live.head }
  if (beat.hash === live.board.hash) return agreed(next, live.board, at)
  const lost = live.doubted === live.board.hash
  return { ...next, doubted: live.board.hash, wants: lost && live.wants === 'nothing' ? 'rest' : live.wants }
}

const withStatus = (head: Head, { status, view }: Beat): Head =>
  head.status === status && head.view === view ? head : { ...head, status, view }

/** A board that does not hash to what it claims is not shown: what is held stays, and the whole is asked for. */
const taken = (live: Live, outcome: Outcome, at: number): Live =>
  'board' in outcome ? agreed(live, outcome.board, at) : { ...live, wants: 'whole', refused: outcome.refused }

const agreed = (live: Live, board: Board, at: number): Live => ({
  ...live,
  state: 'live',
  head: live.head ?? headless(board),
  board,
  agreedAt: at,
  closedAt: null,
  wants: isInForm(live, board) ? 'nothing' : 'whole',
  doubted: null,
  denied: null,
})

/** Whether its columns and names are those of the head. */
const isInForm = (live: Live, board: Board): boolean => live.head === null || live.head.form === board.form

/** A server always says the head first; a face that missed it shows the board without titles until the next one. */
const headless = ({ contest, of, hash, asOf, form }: Board): Head => ({
  contest,
  of,
  hash,
  asOf,
  contestTitle: '',
  boardTitle: '',
  timeZone: '',
  version: 0,
  status: '',
  view: '',
  boardTitles: [],
  form,
  note: '',
  review: [],
})

const aged = (live: Live, at: number): Live => {
  if (live.state === 'waiting') return live
  const state = freshness(live, at)
  return state === live.state ? live : { ...live, state }
}

const freshness = (live: Shown, at: number): Shown['state'] => {
  const age = at - live.agreedAt
  if (live.closedAt !== null || age > offlineAfterMs) return 'offline'
  return age > staleAfterMs ? 'stale' : 'live'
}
