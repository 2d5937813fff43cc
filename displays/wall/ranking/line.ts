// One row of the wall as it is to be shown: texts and marks, no decision left for the view.
import type { Board, Standing } from '../../live/board'
import { signed } from '../../live/decimal'
import type { Say } from '../words'
import { fitLine, fitName, type Fit, type Measure } from '../../ui/names'
import { measureFigures } from './content'
import { keysOf } from './keys'
import type { Layout } from './layout'
import { nameScales } from './picture'
import { highlightMs } from './rotation'
import { gapText, isTied, keyText, lesserText, nothing } from './score'
import { newsMs, type News } from './standings'
import { partsOf, stripCell, type StripCell } from './strip'
import type { TrackKey } from './tracks'
import type { VenueMark } from './venues'

export interface Line {
  readonly id: string
  readonly position: number
  readonly rank: number | null
  readonly rankText: string
  /** The position before it is right above; false = some are left out, because the first stay in sight. */
  readonly follows: boolean
  /** Shares the rank: `3=`. */
  readonly tied: boolean
  /** Places risen (fallen if negative) lately; 0 = says nothing. */
  readonly delta: number
  readonly bib: string
  readonly name: Fit
  readonly title: string
  /** That the entrant is under review, in words; empty = is not. */
  readonly held: string
  readonly venue: VenueMark | null
  readonly unit: string
  readonly strip: readonly StripCell[]
  readonly change: string
  readonly changeSign: -1 | 0 | 1
  /** The keys after the first. */
  readonly second: string
  readonly third: string
  readonly total: Fit
  /** The total is a word: why there is no number. */
  readonly word: boolean
  readonly score: string
  readonly gap: string
  /** The keys that changed last, from 0. */
  readonly shining: readonly number[]
  /** 0 = does not shine; 1 and 2 alternate, so that each change shines anew. */
  readonly shine: 0 | 1 | 2
  /** Changed in the last 3 s: for those who want no motion. */
  readonly fresh: boolean
}

/** What the lines of one picture have in common. */
export interface Setting {
  readonly board: Board
  readonly layout: Layout
  readonly venues: ReadonlyMap<string, VenueMark>
  readonly measure: Measure
  readonly say: Say
  /** Nobody has a score: ranks say nothing yet. */
  readonly empty: boolean
  readonly scores: boolean
  /** Who is under review. */
  readonly review: readonly string[]
}

export const freshMs = 3_000

/** Width of the sign of a review with its distance, in em of the row's text. */
const heldRoom = 1.05

export const lineOf = (setting: Setting, row: Standing, news: News, at: number): Line => {
  const { board, layout, say, measure } = setting
  const face = board.faces.get(row.entrant)
  const [key = -1, second = -1, third = -1] = keysOf(board)
  const title = face?.title ?? row.entrant
  const total = keyText(row, row.cells[key], board.columns[key]?.decimals ?? null, say)
  const rank = setting.empty ? null : row.rank
  const held = setting.review.includes(row.entrant)
  const nameRoom = room(layout, 'name', layout.text) - (held ? heldRoom : 0)
  return {
    id: row.entrant,
    position: row.position,
    rank,
    follows: true,
    rankText: rank === null ? nothing : String(rank),
    tied: rank !== null && isTied(board, row.position),
    delta: deltaOf(news, rank, at),
    bib: face?.bib ?? '',
    name: fitName(title, nameRoom, measure, nameScales(layout.text, layout.rowHeight)),
    title,
    held: held ? say('inReview') : '',
    venue: face === undefined ? null : (setting.venues.get(face.venue) ?? null),
    unit: face?.unit ?? '',
    strip: stripOf(setting, row),
    ...changeOf(board, row, key, news, at),
    second: lesserText(row.cells[second], board.columns[second]?.decimals ?? null),
    third: lesserText(row.cells[third], board.columns[third]?.decimals ?? null),
    ...totalOf(setting.empty ? nothing : total, room(layout, 'total', layout.text), measure),
    score: row.cells[key] ?? '',
    gap: setting.empty ? '' : gapText(board, row.position, key),
    shining: news.shining,
    shine: at - news.shinesAt < highlightMs ? ((1 + (news.shines % 2)) as 1 | 2) : 0,
    fresh: at - news.shinesAt < freshMs,
  }
}

/** Words are smaller than figures, which are as wide as those of the tabular set, whatever they are. */
const totalOf = (text: string, room: number, measure: Measure): Pick<Line, 'total' | 'word'> => {
  if (/^[\d.,\u2212\u2013]+$/.test(text)) return { total: fitLine(text, room, measureFigures), word: false }
  const { lines, scale } = fitLine(text, room / wordScale, measure)
  return { total: { lines, scale: scale * wordScale }, word: true }
}

const wordScale = 0.7

/** Width of a track in em of its text. */
const room = (layout: Layout, key: TrackKey, text: number): number =>
  (layout.tracks.find((track) => track.key === key)?.width ?? 0) / text

const deltaOf = (news: News, rank: number | null, at: number): number =>
  at - news.rankAt > newsMs || news.rankBefore === null || rank === null ? 0 : news.rankBefore - rank

/** What changed last stays; that it is new is said for a while. */
const changeOf = (
  board: Board,
  row: Standing,
  key: number,
  news: News,
  at: number,
): Pick<Line, 'change' | 'changeSign'> => {
  if (row.change === null || row.rank === null) return { change: '', changeSign: 0 }
  const change = signed(row.change, board.columns[key]?.decimals ?? null)
  const isNew = at - news.changedAt <= newsMs
  return { change, changeSign: !isNew ? 0 : row.change.startsWith('-') ? -1 : 1 }
}

const stripOf = ({ board, layout, scores }: Setting, row: Standing): readonly StripCell[] =>
  layout.strip === 'none'
    ? []
    : partsOf(board).map((part) =>
        stripCell(row.cells[part] ?? '', board.columns[part], scores, layout.strip === 'numbers'),
      )
