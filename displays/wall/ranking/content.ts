// The widest texts of a board. They only ever grow, so that the columns do not jump when a number gets shorter.
import type { Board } from '../../live/board'
import { formatted } from '../../live/decimal'
import { brokenWidth, type Measure } from '../../ui/names'
import type { Headings } from './headings'
import { isCoarse, keysOf } from './keys'
import { partsOf } from './strip'
import type { Content } from './tracks'
import { venuesOf } from './venues'

/** Width of a figure, and of the point or comma between figures, in em. */
const figure = 0.5
const point = 0.25

/** Room for a score that will have one figure more, so that the first hundred moves nothing. */
const reserve = figure
const leastTotal = 1.5

/** A lesser key is often a time: room for thousands from the start, or the columns move when the first needs it. */
const leastLesser = 4 * figure + point
/** A longer chip shrinks. */
const mostVenue = 5.5

const mostParts = 12
const mostPart = 3

/** A longer total shrinks. */
const mostTotal = 6

/** `board` has the decimals that are shown; `scores`: its parts are scores, not passes. */
export const contentOf = (board: Board, scores: boolean, headings: Headings, measure: Measure): Content => {
  const faces = board.rows.flatMap((row) => board.faces.get(row.entrant) ?? [])
  const venues = [...venuesOf(board).values()]
  const [key, second, third] = keysOf(board)
  const score = Math.max(widestIn(board, key), leastTotal - reserve + fractionOf(board, key))
  const signed = key === undefined ? 0 : score + figure
  const less = (column: number | undefined): number => {
    if (column === undefined) return 0
    const fraction = fractionOf(board, column)
    return Math.max(fraction > 0 ? leastLesser + fraction : leastTotal, widestIn(board, column) + reserve)
  }
  const wide = (heading: string | undefined): number => (heading === undefined ? 0 : measure(heading))
  return {
    rows: board.rows.length,
    // The sign of a shared rank.
    rank: String(board.rows.length).length * figure + figure,
    bib: widest(faces.map((face) => measureFigures(face.bib ?? ''))),
    name: Math.max(0, ...faces.map((face) => measure(face.title))),
    brokenName: Math.max(0, ...faces.map((face) => brokenWidth(face.title, measure))),
    venue: venues.length < 2 ? 0 : Math.min(mostVenue, Math.max(...venues.map((venue) => measure(venue.short)))),
    unit: Math.max(0, ...faces.map((face) => measure(face.unit ?? ''))),
    change: signed,
    second: less(second),
    third: less(third),
    total: Math.min(mostTotal, score + reserve),
    gap: signed,
    coarse: isCoarse(board, scores) ? 1 : 0,
    totalHead: wide(headings.keys[0]),
    secondHead: wide(headings.keys[1]),
    thirdHead: wide(headings.keys[2]),
    partHead: widest(headings.parts.map(measure)),
    ...stripOf(board, scores),
  }
}

const stripOf = (board: Board, scores: boolean): Pick<Content, 'parts' | 'partNumber'> => {
  const parts = partsOf(board)
  if (parts.length > mostParts) return { parts: 0, partNumber: 0 }
  const width = scores ? widest([2 * figure, ...parts.map((part) => widestIn(board, part))]) : 0
  return { parts: parts.length, partNumber: width > mostPart ? 0 : width }
}

/** The same or larger in everything but the number of rows and what it decides. */
export const grown = (before: Content | null, now: Content): Content => {
  if (before === null) return now
  const larger = Object.fromEntries(
    Object.entries(now).map(([key, value]) => [key, Math.max(value, before[key as keyof Content])]),
  )
  return { ...now, ...larger, rows: now.rows, parts: now.parts, coarse: now.coarse }
}

/** Width of the point and the decimals of a column. */
const fractionOf = (board: Board, column = -1): number => {
  const decimals = board.columns[column]?.decimals ?? 0
  return decimals === 0 ? 0 : point + decimals * figure
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
