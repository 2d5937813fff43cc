// Which columns order the board, and which of them people read as the score.
import type { Board } from '../../live/board'

export type Columned = Pick<Board, 'columns'>

/** A wall has room for no more. */
const mostKeys = 3

/** Columns of the first keys, in their order. */
export const keysOf = (board: Columned): readonly number[] =>
  board.columns.flatMap((column, i) => (column.role === 'key' ? [i] : [])).slice(0, mostKeys)

/** The column of the first key, or −1. */
export const keyOf = (board: Columned): number => keysOf(board)[0] ?? -1

/**
 * Whether the first key only divides the field and the others decide, as stages do before time. The gap in the first
 * key says nothing then: it is zero between people of different rank. Scores with a tie-break are none. It is told by
 * the columns, not by the standings, so that no tie changes what a wall shows.
 */
export const isCoarse = (board: Columned, scores: boolean): boolean =>
  keysOf(board).length > 1 && !scores && (board.columns[keyOf(board)]?.decimals ?? 0) === 0
