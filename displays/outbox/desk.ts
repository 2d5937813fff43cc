// What a seat may enter, and for whom.
import { flag, list, orNull, record, text, whole } from '../live/decode'
import type { Titled } from '../live/contract'
import { decodeTitled } from '../live/contract'
import { decodeSeat, type SeatOfPass } from './session'
import { number, texts, word } from './shapes'

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
  readonly worth: number
  readonly title: readonly Titled[]
}

export interface DeskField {
  readonly name: string
  readonly title: readonly Titled[]
  readonly kind: 'number' | 'choice'
  readonly unit: string | null
  readonly min: number | null
  readonly max: number | null
  readonly decimals: number | null
  readonly options: readonly DeskOption[]
}

export interface DeskLevel {
  readonly value: number
  readonly title: readonly Titled[]
}

/** The rulebook's kinds of input. */
export const inputKinds = ['number', 'choice', 'judges', 'attempts', 'tally', 'time', 'state', 'bouts'] as const
export type InputKind = (typeof inputKinds)[number]

export interface DeskInput {
  readonly name: string
  readonly title: readonly Titled[]
  readonly kind: InputKind
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

const titles = list(decodeTitled)

const decodeOption = record<DeskOption>('option', { id: text, worth: number, title: titles })

const decodeField = record<DeskField>('field', {
  name: text,
  title: titles,
  kind: word('number', 'choice'),
  unit: orNull(text),
  min: orNull(number),
  max: orNull(number),
  decimals: orNull(whole),
  options: list(decodeOption),
})

const decodeInput = record<DeskInput>('input', {
  name: text,
  title: titles,
  kind: word(...inputKinds),
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
