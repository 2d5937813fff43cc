// What the chip in the corner may say. Pure: (what is known, what happened) → what is known.
import { isOpen, isTrouble, type Kept } from './kept'

/** A server that has not answered for so long is not taken to be at work. */
export const patienceMs = 15_000

/**
 * `synced` every fact has its receipt; `queued` some wait, and nothing is wrong; `offline` there is no way to the
 * server, with or without facts that wait; `attention` somebody must look, `code` says why.
 */
export interface Sync {
  readonly state: 'synced' | 'queued' | 'offline' | 'attention'
  /** How many the state speaks of: what needs attention, else what is not yet with the server. */
  readonly count: number
  /** When the last receipt came. */
  readonly lastAt: number | null
  /** `needs-pass`, `no-answer`, `storage-full`, `refused`, `conflict`, or the server's own code; null: all is well. */
  readonly code: string | null
}

/** What is known of the way to the server. Times are of the page's monotonic clock. */
export interface Way {
  readonly reachable: boolean
  /** Since when facts were tried and none was answered; null: none is tried, or one was just answered. */
  readonly triedSince: number | null
  /** What keeps all facts from being taken; shown once it lasts, or at once if no waiting mends it. */
  readonly held: { readonly code: string; readonly lasting: boolean } | null
  /** Why the device could not keep something. */
  readonly storage: string | null
  readonly now: number
}

export type WayEvent =
  | { readonly type: 'tried'; readonly at: number }
  | { readonly type: 'answered'; readonly at: number; readonly more: boolean }
  | { readonly type: 'unreachable'; readonly at: number }
  | { readonly type: 'held'; readonly at: number; readonly code: string; readonly lasting: boolean }
  | { readonly type: 'storage'; readonly at: number; readonly code: string | null }
  | { readonly type: 'network'; readonly at: number; readonly online: boolean }

export const openWay: Way = { reachable: true, triedSince: null, held: null, storage: null, now: 0 }

export const reduceWay = (before: Way, event: WayEvent): Way => {
  const way = { ...before, now: event.at }
  switch (event.type) {
    case 'tried':
      return { ...way, triedSince: way.triedSince ?? event.at }
    case 'answered':
      return { ...way, reachable: true, held: null, triedSince: event.more ? event.at : null }
    case 'unreachable':
      return { ...way, reachable: false, held: null, triedSince: null }
    case 'held':
      return { ...way, reachable: true, held: { code: event.code, lasting: event.lasting } }
    case 'storage':
      return { ...way, storage: event.code }
    case 'network':
      return event.online ? { ...way, reachable: true } : { ...way, reachable: false, held: null, triedSince: null }
    default:
      return event satisfies never
  }
}

export const syncOf = (facts: Iterable<Kept>, way: Way): Sync => {
  let [open, trouble, lastAt] = [0, 0, null as number | null]
  let refusal: string | null = null
  for (const kept of facts) {
    if (isOpen(kept)) open++
    if (isTrouble(kept)) {
      trouble++
      refusal = kept.state === 'conflict' ? 'conflict' : (refusal ?? 'refused')
    }
    if (kept.answeredAt !== null) lastAt = Math.max(lastAt ?? 0, kept.answeredAt)
  }
  if (trouble > 0) return { state: 'attention', count: trouble, lastAt, code: refusal }
  const code = way.storage ?? (open === 0 ? null : wrong(way))
  if (code !== null) return { state: 'attention', count: Math.max(1, open), lastAt, code }
  const state = !way.reachable ? 'offline' : open > 0 ? 'queued' : 'synced'
  return { state, count: open, lastAt, code: null }
}

const wrong = ({ held, triedSince, now }: Way): string | null => {
  if (held?.lasting === true) return held.code
  const isLate = triedSince !== null && now - triedSince >= patienceMs
  return isLate ? (held?.code ?? 'no-answer') : null
}
