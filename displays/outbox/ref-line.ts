// How fresh the line to the server is. Pure: (what is known, what happened) → what is known.

/** A beat comes every 2 s; after so long without one what is shown of others is late. */
export const staleAfterMs = 5_000

/** After so long nobody should believe that the connection is there. */
export const offlineAfterMs = 15_000

export interface RefLine {
  /** `ended`: the pass holds no more; only another pairing helps. */
  readonly state: 'connecting' | 'live' | 'stale' | 'offline' | 'ended'
  /** Why it ended, or why the server lets nobody in; null: it does. */
  readonly code: string | null
  /** When the server was last heard, on the page's monotonic clock. */
  readonly heardAt: number | null
  /** The last message that could not be read. */
  readonly refused: string | null
}

export type RefLineEvent =
  | { readonly type: 'heard'; readonly at: number }
  | { readonly type: 'closed'; readonly at: number }
  | { readonly type: 'denied'; readonly at: number; readonly code: string }
  | { readonly type: 'ended'; readonly at: number; readonly code: string }
  | { readonly type: 'refused'; readonly at: number; readonly why: string }
  | { readonly type: 'tick'; readonly at: number }

export const connecting: RefLine = { state: 'connecting', code: null, heardAt: null, refused: null }

export const reduceRefLine = (line: RefLine, event: RefLineEvent): RefLine => {
  if (line.state === 'ended') return line
  switch (event.type) {
    case 'heard':
      return { ...line, state: 'live', code: null, heardAt: event.at }
    case 'closed':
      return line.state === 'offline' ? line : { ...line, state: 'offline' }
    case 'denied':
      return { ...line, code: event.code }
    case 'ended':
      return { ...line, state: 'ended', code: event.code }
    case 'refused':
      return { ...line, refused: event.why }
    case 'tick':
      return aged(line, event.at)
    default:
      return event satisfies never
  }
}

const aged = (line: RefLine, at: number): RefLine => {
  if (line.heardAt === null || line.state === 'offline') return line
  const age = at - line.heardAt
  const state = age > offlineAfterMs ? 'offline' : age > staleAfterMs ? 'stale' : 'live'
  return state === line.state ? line : { ...line, state }
}
