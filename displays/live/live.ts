// What a face knows about the board that it follows, and how fresh that is. Pure: `reduce` is the only way it changes.
import type { Board } from './board'
import type { Beat, Head, Patch, Whole } from './contract'
import { ServerClock } from './server-clock'

/** What must be asked of the server: nothing, what is new since our hash, or the board from the start. */
export type Wants = 'nothing' | 'rest' | 'whole'

/** Nothing that a face could mend: somebody must make the contest, or give another address. */
export const denials = ['unknown-contest', 'unknown-board', 'needs-pass'] as const
export type Denial = (typeof denials)[number]

interface Known {
  readonly contest: string
  /** `path#board` */
  readonly of: string
  readonly head: Head | null
  readonly wants: Wants
  readonly clock: ServerClock
  /** When the socket closed, on the page's monotonic clock; null while it is open. */
  readonly closedAt: number | null
  /** Our hash (empty while waiting) when a beat named another one: a second such beat shows that something was lost. */
  readonly doubted: string | null
  /** Why the server lets nobody follow this board; null while it does. */
  readonly denied: Denial | null
  /** The last message that was not taken, and why. */
  readonly refused: string | null
}

/** No board yet. */
export interface Waiting extends Known {
  readonly state: 'waiting'
}

/** A board, and when the server last said that it is the current one. */
export interface Shown extends Known {
  readonly state: 'live' | 'stale' | 'offline'
  readonly head: Head
  readonly board: Board
  readonly agreedAt: number
}

export type Live = Waiting | Shown

export type LiveEvent =
  | { readonly type: 'opened'; readonly at: number }
  | { readonly type: 'closed'; readonly at: number }
  | { readonly type: 'head'; readonly at: number; readonly head: Head }
  | { readonly type: 'whole'; readonly at: number; readonly whole: Whole }
  | { readonly type: 'patch'; readonly at: number; readonly patch: Patch }
  | { readonly type: 'beat'; readonly at: number; readonly beat: Beat }
  | { readonly type: 'denied'; readonly at: number; readonly why: Denial }
  | { readonly type: 'refused'; readonly at: number; readonly why: string }
  | { readonly type: 'tick'; readonly at: number }

/** `clock`: that of a board that was followed before, of the same server. */
export const waiting = (contest: string, of: string, clock: ServerClock = ServerClock.unknown): Waiting => ({
  state: 'waiting',
  contest,
  of,
  head: null,
  wants: 'nothing',
  clock,
  closedAt: null,
  doubted: null,
  denied: null,
  refused: null,
})
