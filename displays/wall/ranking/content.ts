// The widest texts of a board. They only ever grow, so that the columns do not jump when a number gets shorter.
import type { Board } from '../../live/board'
import { formatted } from '../../live/decimal'
import { brokenWidth, type Measure } from '../../ui/names'
import { areScores, partsOf } from './strip'
import { isCoarse, keysOf } from './keys'
import type { Content } from './tracks'
import { venuesOf } from './venues'

/** Width of a figure, and of the point or comma between figures, in em. */
const figure = 0.5
const point = 0.25

/** Room for a score that will have one figure more, so that the first hundred moves nothing. */
const reserve = figure
const leastTotal = 1.5
const mostParts = 12
const mostPart = 3

/** A longer total shrinks. */
const mostTotal = 6

export const contentOf = (board: Board, measure: Measure): Content => {
  const faces = board.rows.flatMap((row) => board.faces.get(row.entrant) ?? [])
  const venues = [...venuesOf(board).values()]
  const [key, second, third] = keysOf(board)
  const score = widestIn(board, key)
  const signed = key === undefined ? 0 : Math.max(leastTotal, score + figure)
  const less = (column: number | undefined): number =>
    column === undefined ? 0 : Math.max(1, widestIn(board, column) + reserve)
  return {
    rows: board.rows.length,
    // The sign of a shared rank.
    rank: String(board.rows.length).length * figure + figure,
    bib: widest(faces.map((face) => measureFigures(face.bib ?? ''))),
    name: Math.max(0, ...faces.map((face) => measure(face.title))),
    brokenName: Math.max(0, ...faces.map((face) => brokenWidth(face.title, measure))),
    venue: venues.length < 2 ? 0 : Math.max(...venues.map((venue) => measure(venue.short))),
    unit: Math.max(0, ...faces.map((face) => measure(face.unit ?? ''))),
    change: signed,
    second: less(second),
    third: less(third),
    total: Math.min(mostTotal, Math.max(leastTotal, score + reserve)),
    gap: signed,
    coarse: isCoarse(board) ? 1 : 0,
    ...stripOf(board),
  }
}

const stripOf = (board: Board): Pick<Content, 'parts' | 'partNumber'> => {
  const parts = partsOf(board)
  if (parts.length > mostParts) return { parts: 0, partNumber: 0 }
  const width = areScores(board, parts) ? widest([2 * figure, ...parts.map((part) => widestIn(board, part))]) : 0
  return { parts: parts.length, partNumber: width > mostPart ? 0 : width }
}

/** The same or larger in everything but the number of rows and what it decides. */
export const grown = (before: Content | null, now: Content): Content => {
  if (before === null) return now
  const larger = Object.fromEntries(
    Object.entries(now).map(([key, value]) => [key, Math.max(value, before[key as keyof Content])]),
  )
  return { ...now, ...larger, rows: now.rows, parts: now.parts }
}

const widestIn = (board: Board, column = -1): number =>
  widest(
    board.rows.map((row) => {
      const text = row.cells[column] ?? ''
      return text.startsWith('~') ? 0 : measureFigures(formatted(text, board.columns[column]?.decimals ?? null))
    }),
  )

/** Of the tabular set, whatever the figures are: the width must not change with them. */
export const measureFigures: Measure = (text) => {
  let width = 0
  for (const character of text) width += character === '.' || character === ',' ? point : figure
  return width
}

const widest = (widths: readonly number[]): number => widths.reduce((most, width) => Math.max(most, width), 0)
