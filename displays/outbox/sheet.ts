// What stands on the server for the entrants of a seat: marks, panels, what is signed off, asked for and held.
import { ContractError, flag, list, orNull, record, text, whole, type Decode } from '../live/decode'
import { number } from './desk'

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

export interface PanelView {
  readonly node: string
  readonly entrant: string
  readonly input: string
  readonly size: number | null
  readonly seats: readonly PanelSeat[]
  readonly complete: boolean
  /** Null until the panel is complete. */
  readonly values: readonly { readonly judge: string; readonly value: unknown }[] | null
  readonly spread: number | null
  readonly mean: number | null
  readonly held: boolean
}

export interface Place {
  readonly node: string
  readonly entrant: string
}

export interface RequestView {
  readonly id: string
  readonly node: string
  readonly entrant: string
  readonly input: string | null
  readonly target: string | null
  readonly value: unknown
  readonly reason: string
  readonly by: string
  readonly answer: { readonly decision: string; readonly reason: string | null } | null
}

export interface MarksView {
  readonly marks: readonly SheetMark[]
  readonly panels: readonly PanelView[]
  readonly signed: readonly Place[]
  readonly requests: readonly RequestView[]
  readonly holds: readonly Place[]
}

/** Whatever JSON holds. */
const json: Decode<unknown> = Object.assign((x: unknown): unknown => x, { blank: () => null })

const members: Decode<SheetMark['content']> = Object.assign(
  (x: unknown, at = 'content'): SheetMark['content'] => {
    if (typeof x === 'object' && x !== null && !Array.isArray(x)) return x as SheetMark['content']
    throw new ContractError(`${at}: object expected`)
  },
  { blank: () => ({}) },
)

const word = <Word extends string>(...words: readonly [Word, ...Word[]]): Decode<Word> =>
  Object.assign(
    (x: unknown, at = 'value'): Word => {
      const found = words.find((one) => one === x)
      if (found !== undefined) return found
      throw new ContractError(`${at}: one of ${words.join(' ')} expected`)
    },
    { blank: () => words[0] },
  )

const instant: Decode<string | number> = Object.assign(
  (x: unknown, at?: string): string | number => (typeof x === 'number' ? x : text(x, at)),
  { blank: () => '' },
)

const decodePlace = record<Place>('place', { node: text, entrant: text })

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
  values: orNull(list(record<{ judge: string; value: unknown }>('value', { judge: text, value: json }))),
  spread: orNull(number),
  mean: orNull(number),
  held: flag,
})

const decodeRequest = record<RequestView>('request', {
  id: text,
  node: text,
  entrant: text,
  input: orNull(text),
  target: orNull(text),
  value: json,
  reason: text,
  by: text,
  answer: orNull(record<{ decision: string; reason: string | null }>('answer', { decision: text, reason: orNull(text) })),
})

export const decodeMarks = record<MarksView>('marks', {
  marks: list(decodeMark),
  panels: list(decodePanel),
  signed: list(decodePlace),
  requests: list(decodeRequest),
  holds: list(decodePlace),
})
