// What a judge should look at before submitting, in the order in which it matters.
import type { DeskEntrant } from '../seam'
import type { Cell } from './cells'
import { canonical, sum, textOf } from './exact'
import { secondsOf, type Row } from './ledger'

export type Warning =
  /** What was typed is no value that may stand: it must be mended first. */
  | { readonly kind: 'unfit'; readonly cell: Cell }
  | { readonly kind: 'blank'; readonly cell: Cell }
  /** Every value is that of another entrant. */
  | { readonly kind: 'identical'; readonly with: DeskEntrant }
  | { readonly kind: 'corrected'; readonly cell: Cell }

export interface Review {
  readonly warnings: readonly Warning[]
  /** Blank lines first, then the others in the order of the sheet. */
  readonly lines: readonly Cell[]
  readonly subtotal: Subtotal | null
  /** Nothing was changed, or something is unfit. */
  readonly stop: 'nothing' | 'unfit' | null
}

export interface Subtotal {
  readonly sum: string
  /** Of what is to be had; blank where the rulebook does not say. */
  readonly most: string
}

/** `before` is what the same seat gave to the entrant before; `excused`: a status stands, so that blanks are no fault. */
export const reviewOf = (
  cells: readonly Cell[],
  before: { readonly entrant: DeskEntrant; readonly cells: readonly Cell[] } | null,
  excused: boolean,
): Review => {
  const unfit = cells.filter((cell) => cell.unfit !== null)
  const blanks = cells.filter((cell) => cell.blank && cell.unfit === null)
  const warnings: Warning[] = [
    ...unfit.map((cell): Warning => ({ kind: 'unfit', cell })),
    ...(excused ? [] : blanks.map((cell): Warning => ({ kind: 'blank', cell }))),
    ...(before !== null && areIdentical(cells, before.cells)
      ? [{ kind: 'identical', with: before.entrant } as const]
      : []),
    ...cells
      .filter((cell) => cell.changed && cell.standing !== '')
      .map((cell): Warning => ({ kind: 'corrected', cell })),
  ]
  return {
    warnings,
    lines: [...cells.filter((cell) => cell.blank), ...cells.filter((cell) => !cell.blank)],
    subtotal: subtotalOf(cells),
    stop: unfit.length > 0 ? 'unfit' : cells.some((cell) => cell.changed) ? null : 'nothing',
  }
}

/** One equal value proves nothing; a whole sheet of them is a slip. */
const areIdentical = (cells: readonly Cell[], others: readonly Cell[]): boolean => {
  const given = cells.filter((cell) => cell.value !== '')
  return (
    given.length > 1 &&
    given.every((cell) => others.find((other) => other.entry.key === cell.entry.key)?.value === cell.value) &&
    others.filter((cell) => cell.value !== '').length === given.length
  )
}

/** The plain sum of what was entered as points, to check against the paper: never a result. */
export const subtotalOf = (cells: readonly Cell[]): Subtotal | null => {
  const points = cells.filter(
    ({ entry: { input } }) => (input.kind === 'number' || input.kind === 'judges') && input.unit === null,
  )
  if (points.length < 2) return null
  const most = points.map(({ entry }) => textOf(entry.input.max))
  return {
    sum: sum(points.map((cell) => canonical(cell.value))),
    most: most.includes('') ? '' : sum(most),
  }
}

/** Whom this seat marked last, before this one. */
export const beforeThis = (rows: readonly Row[], entrant: string | null): string | null => {
  const others = rows.filter((row) => row.mine && !row.voided && row.entrant !== null && row.entrant !== entrant)
  return (
    others.reduce<Row | null>(
      (last, row) => (last === null || secondsOf(row.at) >= secondsOf(last.at) ? row : last),
      null,
    )?.entrant ?? null
  )
}
