// How many decimals a column shows: one number for all its rows, or totals of unequal length are hard to compare.
import type { Board } from '../../live/board'
import type { Column } from '../../live/contract'
import { decimalsOf } from '../../live/decimal'
import { same } from './same'

/** What was measured has no more; what has more was computed, a mean say, and is shown with these. */
const mostMeasured = 3
const computed = 2

/**
 * The columns with their decimals: the rulebook's, or where it does not round the most that any row has. They only
 * grow; the same object while nothing in it changes.
 */
export const shownColumns = (board: Board, before: readonly Column[] | null): readonly Column[] => {
  const shown = board.columns.map((column, i): Column => {
    if (column.decimals !== null) return column
    const present = board.rows.reduce((most, row) => Math.max(most, decimalsOf(row.cells[i] ?? '')), 0)
    const wanted = present > mostMeasured ? computed : present
    return { ...column, decimals: Math.max(wanted, before?.[i]?.decimals ?? 0) }
  })
  return before !== null && same(shown, before) ? before : shown
}
