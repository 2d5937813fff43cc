// What the server says to a seat: who it is, what it may enter, and what it has entered.
import { ContractError, flag, list, orNull, record, text, whole, type Decode } from '../live/decode'
import type { Titled } from '../live/contract'
import { decodeTitled } from '../live/contract'

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

export interface DeskVenue {
  readonly id: string
  readonly title: string
  readonly timeZone: string | null
}

export interface DeskEntrant {
  readonly id: string
  readonly title: string | null
  readonly bib: string | null
  readonly venue: string
  readonly unit: string | null
  readonly lot: string | null
  readonly alias: boolean
}

export interface DeskOption {
  readonly id: string
  readonly worth: number | null
  readonly title: readonly Titled[]
}

export interface DeskField {
  readonly name: string
  readonly kind: string
  readonly min: number | null
  readonly max: number | null
  readonly decimals: number | null
  readonly options: readonly DeskOption[]
}

export interface DeskLevel {
  readonly value: number
  readonly title: readonly Titled[]
}

export interface DeskInput {
  readonly name: string
  readonly title: readonly Titled[]
  readonly kind: string
  readonly unit: string | null
  readonly min: number | null
  readonly max: number | null
  readonly step: number | null
  readonly decimals: number | null
  readonly options: readonly DeskOption[]
  readonly fields: readonly DeskField[]
  readonly statuses: readonly string[]
  readonly panel: number | null
  readonly maxSpread: number | null
  readonly scopeAll: boolean
  readonly splits: readonly string[]
  readonly levels: readonly DeskLevel[]
}

export interface DeskNode {
  readonly path: string
  readonly title: readonly Titled[]
  readonly inputs: readonly DeskInput[]
}

export interface DeskView {
  readonly contest: string
  readonly title: string
  /** `utc` or `seconds`. */
  readonly timeBase: string
  readonly rules: string
  readonly roster: string
  /** Unix seconds. */
  readonly serverTime: number
  readonly role: string
  readonly seat: SeatOfPass | null
  /** Codes that this pass may set. */
  readonly statuses: readonly string[]
  readonly venues: readonly DeskVenue[]
  readonly entrants: readonly DeskEntrant[]
  readonly nodes: readonly DeskNode[]
}

/** A number that a double holds. */
export const number: Decode<number> = Object.assign(
  (x: unknown, at = 'value'): number => {
    if (typeof x === 'number') return x
    throw new ContractError(`${at}: number expected`)
  },
  { blank: () => 0 },
)

const texts = list(text)

const decodeScope = record<Scope>('scope', {
  venue: orNull(text),
  nodes: orNull(texts),
  inputs: orNull(texts),
  entrants: orNull(texts),
})

const decodeSeat = record<SeatOfPass>('seat', {
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

const titles = list(decodeTitled)

const decodeOption = record<DeskOption>('option', { id: text, worth: orNull(number), title: titles })

const decodeField = record<DeskField>('field', {
  name: text,
  kind: text,
  min: orNull(number),
  max: orNull(number),
  decimals: orNull(whole),
  options: list(decodeOption),
})

const decodeInput = record<DeskInput>('input', {
  name: text,
  title: titles,
  kind: text,
  unit: orNull(text),
  min: orNull(number),
  max: orNull(number),
  step: orNull(number),
  decimals: orNull(whole),
  options: list(decodeOption),
  fields: list(decodeField),
  statuses: texts,
  panel: orNull(whole),
  maxSpread: orNull(number),
  scopeAll: flag,
  splits: texts,
  levels: list(record<DeskLevel>('level', { value: number, title: titles })),
})

export const decodeDesk = record<DeskView>('desk', {
  contest: text,
  title: text,
  timeBase: text,
  rules: text,
  roster: text,
  serverTime: number,
  role: text,
  seat: orNull(decodeSeat),
  statuses: texts,
  venues: list(record<DeskVenue>('venue', { id: text, title: text, timeZone: orNull(text) })),
  entrants: list(
    record<DeskEntrant>('entrant', {
      id: text,
      title: orNull(text),
      bib: orNull(text),
      venue: text,
      unit: orNull(text),
      lot: orNull(text),
      alias: flag,
    }),
  ),
  nodes: list(record<DeskNode>('node', { path: text, title: titles, inputs: list(decodeInput) })),
})
