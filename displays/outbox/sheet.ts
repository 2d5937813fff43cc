// What stands on the server for the entrants of a seat: marks, panels, what is signed off, asked for and held.
import { flag, list, orNull, record, text, whole } from '../live/decode'
import { instant, json, members, number, word } from './shapes'

export interface SheetMark {
  readonly id: string
  readonly at: string | number
  readonly node: string
  readonly entrant: string | null
  readonly input: string
  readonly judge: string | null
  /** The mark's own members. */
  readonly content: { readonly [member: string]: unknown }
  readonly by: string
  readonly mine: boolean
  readonly state: 'stands' | 'void'
  readonly reason: string | null
}

export interface PanelSeat {
  readonly judge: string
  readonly state: 'none' | 'editing' | 'submitted'
}

export interface PanelValue {
  readonly judge: string
  readonly value: number
}

export interface PanelView {
  readonly node: string
  readonly entrant: string
  readonly input: string
  readonly size: number | null
  readonly seats: readonly PanelSeat[]
  readonly complete: boolean
  /** Null until the panel is complete. */
  readonly values: readonly PanelValue[] | null
  readonly spread: number | null
  readonly mean: number | null
  readonly held: boolean
}

export interface SheetPlace {
  readonly node: string
  readonly entrant: string | null
}

export interface RequestAnswer {
  readonly decision: 'accepted' | 'rejected'
  readonly reason: string | null
}

export interface RequestView {
  readonly id: string
  readonly node: string
  readonly entrant: string | null
  readonly input: string | null
  readonly target: string | null
  readonly value: unknown
  readonly reason: string
  readonly by: string
  readonly answer: RequestAnswer | null
}

/** A status that stands; of several of one entrant and node the last counts. */
export interface StatusView {
  readonly id: string
  readonly at: string | number
  readonly node: string
  readonly entrant: string
  readonly code: string
  readonly reason: string | null
  readonly by: string
  readonly mine: boolean
}

export interface MarksView {
  readonly marks: readonly SheetMark[]
  readonly panels: readonly PanelView[]
  readonly signed: readonly SheetPlace[]
  readonly requests: readonly RequestView[]
  readonly holds: readonly SheetPlace[]
  readonly statuses: readonly StatusView[]
}

const decodePlace = record<SheetPlace>('place', { node: text, entrant: orNull(text) })

const decodeMark = record<SheetMark>('mark', {
  id: text,
  at: instant,
  node: text,
  entrant: orNull(text),
  input: text,
  judge: orNull(text),
  content: members,
  by: text,
  mine: flag,
  state: word('stands', 'void'),
  reason: orNull(text),
})

const decodePanel = record<PanelView>('panel', {
  node: text,
  entrant: text,
  input: text,
  size: orNull(whole),
  seats: list(record<PanelSeat>('seat', { judge: text, state: word('none', 'editing', 'submitted') })),
  complete: flag,
  values: orNull(list(record<PanelValue>('value', { judge: text, value: number }))),
  spread: orNull(number),
  mean: orNull(number),
  held: flag,
})

const decodeRequest = record<RequestView>('request', {
  id: text,
  node: text,
  entrant: orNull(text),
  input: orNull(text),
  target: orNull(text),
  value: json,
  reason: text,
  by: text,
  answer: orNull(
    record<RequestAnswer>('answer', { decision: word('accepted', 'rejected'), reason: orNull(text) }),
  ),
})

const decodeStatus = record<StatusView>('status', {
  id: text,
  at: instant,
  node: text,
  entrant: text,
  code: text,
  reason: orNull(text),
  by: text,
  mine: flag,
})

export const decodeMarks = record<MarksView>('marks', {
  marks: list(decodeMark),
  panels: list(decodePanel),
  signed: list(decodePlace),
  requests: list(decodeRequest),
  holds: list(decodePlace),
  statuses: list(decodeStatus),
})
