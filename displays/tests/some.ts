// Names only what matters to a test.
import { boardOf, type Board } from '../live/board'
import type { Beat, Column, EntrantFace, Head, Patch, Row, Whole } from '../live/contract'
import { waiting, type Live, type Shown } from '../live/live'
import { reduce } from '../live/reduce'
import { hashOf, patchBetween, wholeOf, type Source } from '../look/reference'

export const contest = 'cup'
export const of = 'cup#overall'

/** Of columns and faces, which only the server can hash. */
export const form = '0f0e0d0c0b0a0908'

export const key: Column = { cell: 'cup.total', title: '总分', role: 'key', decimals: 1, titles: [], unit: null }

export const face = (id: string, more: Partial<EntrantFace> = {}): EntrantFace => ({
  id,
  title: id,
  bib: null,
  venue: 'office',
  venueTitle: '',
  unit: null,
  ...more,
})

/** Ranked rows from the best, one total each; equal totals share a rank. */
export const rows = (totals: Readonly<Record<string, string>>): readonly Row[] => {
  const entries = Object.entries(totals)
  return entries.map(([entrant, total]) => ({
    entrant,
    rank: 1 + entries.findIndex(([, other]) => other === total),
    class: 'ranked',
    cells: [total],
    change: null,
  }))
}

export const sourceOf = (list: readonly Row[], more: Partial<Source> = {}): Source => ({
  contest,
  of,
  columns: [key],
  faces: list.map((row) => face(row.entrant)),
  rows: list,
  form,
  ...more,
})

export const whole = (list: readonly Row[], more: Partial<Source> = {}): Whole => wholeOf(sourceOf(list, more))

export const patch = (before: readonly Row[], after: readonly Row[]): Patch =>
  patchBetween(sourceOf(after), before, after)

export const board = (list: readonly Row[], more: Partial<Source> = {}): Board => {
  const outcome = boardOf(whole(list, more))
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.board
}

export const head = (list: readonly Row[], more: Partial<Head> = {}): Head => ({
  contest,
  of,
  contestTitle: '大赛',
  boardTitle: '总成绩',
  timeZone: 'Asia/Shanghai',
  version: 1,
  hash: hashOf(list),
  asOf: '0',
  status: 'LIVE',
  view: 'open',
  boardTitles: [],
  form,
  note: '',
  review: [],
  ...more,
})

export const beat = (list: readonly Row[], more: Partial<Beat> = {}): Beat => ({
  contest,
  of,
  hash: hashOf(list),
  status: 'LIVE',
  view: 'open',
  serverTime: '2026-05-01T06:03:22.000Z',
  ...more,
})

/** What a face knows that has just received these rows. */
export const shown = (list: readonly Row[], at = 0): Shown => {
  let live: Live = waiting(contest, of)
  live = reduce(live, { type: 'head', at, head: head(list) })
  live = reduce(live, { type: 'whole', at, whole: whole(list) })
  if (live.state === 'waiting') throw new Error('the board was not taken')
  return live
}
