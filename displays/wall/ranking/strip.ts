// The strip of stages: what each part of the first key says, as a mark or as a small number.
import type { Board } from '../../live/board'
import type { Column } from '../../live/contract'
import { formatted } from '../../live/decimal'

export type Mark = 'passed' | 'open' | 'done' | 'out' | 'held' | 'skipped'

export interface StripCell {
  readonly mark: Mark | null
  /** Shown instead of a mark. */
  readonly number: string
}

/** Indices of the columns that the first key is made of. */
export const partsOf = (board: Pick<Board, 'columns'>): readonly number[] =>
  board.columns.flatMap((column, i) => (column.role === 'part' ? [i] : []))

/** Stages that are passed or not are marks; as soon as one says anything but 0 or 1, all are scores. */
export const areScores = (board: Board, parts: readonly number[]): boolean =>
  parts.some((part) => (board.columns[part]?.decimals ?? 0) > 0) ||
  board.rows.some((row) => parts.some((part) => !isMissing(row.cells[part]) && !isPass(row.cells[part])))

const isPass = (text: string | undefined): boolean => text === '0' || text === '1'

const isMissing = (text: string | undefined): boolean => text === undefined || text === '' || text.startsWith('~')

export const stripCell = (text: string, column: Column | undefined, scores: boolean, asNumbers: boolean): StripCell => {
  if (isMissing(text)) return { mark: markOfMissing(text.slice(1)), number: '' }
  if (!scores) return { mark: text === '1' ? 'passed' : 'open', number: '' }
  return asNumbers ? { mark: null, number: formatted(text, column?.decimals ?? null) } : { mark: 'done', number: '' }
}

/** The reasons of the rule model; any other is a status code: out. */
const markOfMissing = (reason: string): Mark => {
  switch (reason) {
    case '':
    case 'NM':
    case 'pending':
    case 'few':
    case 'empty':
      return 'open'
    case 'held':
      return 'held'
    case 'NA':
    case 'unranked':
    case 'no-row':
    case 'div0':
    case 'domain':
    case 'overflow':
      return 'skipped'
    default:
      return 'out'
  }
}
