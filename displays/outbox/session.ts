// Who a tablet is to the server.
import { flag, orNull, record, text } from '../live/decode'
import { texts } from './shapes'

export interface Scope {
  readonly venue: string | null
  /** Null: all; nodes cover what is below them. */
  readonly nodes: readonly string[] | null
  readonly inputs: readonly string[] | null
  readonly entrants: readonly string[] | null
}

export interface SeatOfPass {
  readonly id: string
  readonly title: string | null
  /** Words of the rulebook that it may enter. */
  readonly by: readonly string[]
  readonly judge: string | null
  readonly blind: boolean
}

export interface SessionView {
  readonly contest: string | null
  readonly title: string | null
  readonly role: string
  readonly holder: string | null
  /** RFC 3339. */
  readonly expires: string | null
  readonly scope: Scope
  readonly seat: SeatOfPass | null
}

const decodeScope = record<Scope>('scope', {
  venue: orNull(text),
  nodes: orNull(texts),
  inputs: orNull(texts),
  entrants: orNull(texts),
})

export const decodeSeat = record<SeatOfPass>('seat', {
  id: text,
  title: orNull(text),
  by: texts,
  judge: orNull(text),
  blind: flag,
})

export const decodeSession = record<SessionView>('session', {
  contest: orNull(text),
  title: orNull(text),
  role: text,
  holder: orNull(text),
  expires: orNull(text),
  scope: decodeScope,
  seat: orNull(decodeSeat),
})
