// One line of a sheet: what is entered there, from the draft or from what stands.
import type { Draft } from './draft'
import { textOf } from './exact'
import type { Ledger, Row } from './ledger'
import { isDrafted, mannerOf, type Manner } from './levels'
import { ruleOf, unfit, type Unfit } from './number-entry'
import type { Entry, Sheet } from './sheets'

export interface Cell {
  readonly entry: Entry
  readonly manner: Manner
  /** What counts, oldest first; for a panel only what this seat gave. */
  readonly rows: readonly Row[]
  /** The value as text: a draft if there is one, else what stands. Blank = none. */
  readonly value: string
  readonly standing: string
  /** The keys that were pressed and are no value yet; null = none. */
  readonly typing: string | null
  readonly unfit: Unfit | null
  /** What the server did not take; null = nothing, or somebody has seen to it. */
  readonly refused: Row | null
  /** The draft differs from what stands. */
  readonly changed: boolean
  readonly blank: boolean
}

export const cellsOf = (
  sheet: Sheet,
  entrant: string | null,
  draft: Draft,
  ledger: Ledger,
  judge: string | null,
): readonly Cell[] => sheet.entries.map((entry) => cellOf(entry, entrant, draft, ledger, judge))

const cellOf = (entry: Entry, entrant: string | null, draft: Draft, ledger: Ledger, judge: string | null): Cell => {
  const { input, node } = entry
  const all = ledger.standing(node.path, input.scopeAll ? null : entrant, input.name)
  const rows = input.kind === 'judges' ? all.filter((row) => row.judge === judge) : all
  const standing = isDrafted(input) ? textOfRow(rows.at(-1), entry) : ''
  const drafted = draft.values[entry.key]?.text ?? null
  const typing = draft.typing[entry.key] ?? null
  const value = drafted ?? standing
  return {
    entry,
    manner: mannerOf(input),
    rows,
    value,
    standing,
    typing,
    unfit: typing !== null && typing !== '' ? unfit(typing, ruleOf(input)) : null,
    refused: ledger.refused(node.path, input.scopeAll ? null : entrant, input.name),
    changed: drafted !== null && drafted !== standing,
    blank: isBlank(entry, value, rows),
  }
}

const textOfRow = (row: Row | undefined, { input }: Entry): string => {
  const value = row?.content['value']
  return input.kind === 'choice' ? (typeof value === 'string' ? value : '') : textOf(value)
}

/** Counts and switches are never blank: zero and off are answers. */
const isBlank = ({ input }: Entry, value: string, rows: readonly Row[]): boolean => {
  switch (input.kind) {
    case 'number':
    case 'choice':
    case 'judges':
      return value === ''
    case 'attempts':
    case 'bouts':
      return rows.length === 0
    case 'time':
      return !rows.some((row) => row.content['mark'] === 'stop')
    case 'tally':
    case 'state':
      return false
    default:
      return input.kind satisfies never
  }
}

/** What was counted so far. */
export const countOf = (rows: readonly Row[]): number =>
  rows.reduce((total, { content }) => total + (typeof content['delta'] === 'number' ? content['delta'] : 1), 0)

export const isOn = (rows: readonly Row[]): boolean => {
  const last = rows.at(-1)
  return last !== undefined && last.content['value'] !== 0
}
