// What the rows of a board have in common: their columns, the marks of venues. Looked at once a second, not at
// every patch.
import type { Board } from '../../live/board'
import type { Column } from '../../live/contract'
import type { Language } from '../../ui/i18n'
import type { Say } from '../words'
import type { Measure } from '../../ui/names'
import { contentOf, grown } from './content'
import { shownColumns } from './decimals'
import { headingsOf } from './headings'
import { layoutFor, type Layout } from './layout'
import type { Picture } from './picture'
import { same } from './same'
import { areScores, partsOf } from './strip'
import type { Content } from './tracks'
import { venuesOf, type VenueMark } from './venues'

export interface Template {
  /** Counts the templates of a board. */
  readonly number: number
  readonly layout: Layout
  /** With the decimals that are shown. */
  readonly columns: readonly Column[]
  readonly venues: ReadonlyMap<string, VenueMark>
  /** Parts are scores, not passes. */
  readonly scores: boolean
}

/** What a wall is made in: fonts and words. */
export interface Manner {
  readonly measure: Measure
  readonly say: Say
  readonly language: Language
}

const everyMs = 1_000

export class Templates {
  private content: Content | null = null
  private template: Template | null = null
  private board: Board | null = null
  private picture: Picture | null = null
  private at = Number.NEGATIVE_INFINITY

  constructor(private readonly manner: Manner) {}

  /** The same object as long as nothing in it changes. */
  for(board: Board, picture: Picture, now: number): Template {
    const old = this.template
    const sameColumns = this.board !== null && same(this.board.columns, board.columns)
    const sameForm = sameColumns && this.board?.rows.length === board.rows.length
    if (old !== null && sameForm && this.picture === picture && (this.board === board || now - this.at < everyMs))
      return old

    const { measure, say, language } = this.manner
    const columns = shownColumns(board, sameColumns && old !== null ? old.columns : null)
    // What were scores once are scores for ever, also when the only one is taken back.
    const scores = (sameColumns && old?.scores === true) || areScores(board, partsOf(board))
    const content = contentOf({ ...board, columns }, scores, headingsOf(board, say, language), measure)
    this.content = grown(sameColumns ? this.content : null, content)
    const number = (old?.number ?? 0) + 1
    const next = { number, layout: layoutFor(picture, this.content), columns, venues: venuesOf(board), scores }
    this.board = board
    this.picture = picture
    this.at = now
    this.template = old !== null && isSame(old, next) ? old : next
    return this.template
  }
}

const isSame = (a: Template, b: Template): boolean =>
  a.scores === b.scores && a.columns === b.columns && same(a.layout, b.layout) && same([...a.venues], [...b.venues])
