// What stands in the places of rank, score and gap: the server's text, padded and grouped, or the word for why
// there is none.
import type { Board, Standing } from '../../live/board'
import { difference, formatted, isDecimal, isZero, rounded, signed } from '../../live/decimal'
import type { Say } from '../words'

/** In place of what there is not yet. */
export const nothing = '–'

/** Nobody has a rank yet: the list is a start list. */
export const isEmpty = (board: Board, status: string): boolean =>
  status === 'START_LIST' || board.rows.every((row) => row.rank === null && row.class === 'no-mark')

/** Whether the rank is shared; the neighbours tell, because equals stand together. */
export const isTied = (board: Board, position: number): boolean => {
  const rank = board.rows[position - 1]?.rank ?? null
  return rank !== null && (board.rows[position - 2]?.rank === rank || board.rows[position]?.rank === rank)
}

/** Status codes that have a word of their own; others are shown as they are. */
const words: ReadonlyMap<string, 'DNF' | 'DNS' | 'DSQ' | 'notEligible'> = new Map([
  ['DNF', 'DNF'],
  ['DNS', 'DNS'],
  ['DSQ', 'DSQ'],
  ['not-eligible', 'notEligible'],
])

/** The cell of a key, or the status that stands in its place. */
export const keyText = (row: Standing, cell: string | undefined, decimals: number | null, say: Say): string => {
  if (row.rank === null && row.class !== 'no-mark' && row.class !== 'ranked') return wordFor(row.class, say)
  if (cell === undefined || cell === '' || row.class === 'no-mark') return nothing
  if (!cell.startsWith('~')) return formatted(cell, decimals)
  const reason = cell.slice(1)
  return !words.has(reason) ? nothing : wordFor(reason, say)
}

/** The cell of a key after the first: why it is missing is said at the first. */
export const lesserText = (cell: string | undefined, decimals: number | null): string =>
  cell === undefined ? '' : cell === '' || cell.startsWith('~') ? nothing : formatted(cell, decimals)

const wordFor = (code: string, say: Say): string => {
  const key = words.get(code)
  return key === undefined ? code : say(key)
}

/** How far it is to the row above, with its sign; nothing where one of the two has no number. */
export const gapText = (board: Board, position: number, key: number): string => {
  const [above, row] = [board.rows[position - 2], board.rows[position - 1]]
  const [left, right] = [row?.cells[key], above?.cells[key]]
  if (row?.rank == null || left === undefined || !isDecimal(left)) return ''
  if (position === 1) return '—'
  const decimals = board.columns[key]?.decimals ?? null
  // Of the numbers as they are shown, so that the eye can check it.
  const gap = difference(rounded(left, decimals), rounded(right ?? '', decimals))
  return gap === null ? '' : signed(gap, isZero(gap) ? null : decimals)
}
