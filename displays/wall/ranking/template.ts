// What the rows of a board have in common: their columns, the marks of venues. Looked at once a second, not at
// every patch.
import type { Board } from '../../live/board'
import type { Measure } from '../../ui/names'
import { contentOf, grown } from './content'
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
  readonly venues: ReadonlyMap<string, VenueMark>
  /** Parts are scores, not passes. */
  readonly scores: boolean
}

const everyMs = 1_000

export class Templates {
  private content: Content | null = null
  private template: Template | null = null
  private board: Board | null = null
  private picture: Picture | null = null
  private at = Number.NEGATIVE_INFINITY

  constructor(private readonly measure: Measure) {}

  /** The same object as long as nothing in it changes. */
  for(board: Board, picture: Picture, now: number): Template {
    const old = this.template
    const sameColumns = this.board !== null && same(this.board.columns, board.columns)
    const sameForm = sameColumns && this.board?.rows.length === board.rows.length
    if (old !== null && sameForm && this.picture === picture && (this.board === board || now - this.at < everyMs))
      return old

    this.content = grown(sameColumns ? this.content : null, contentOf(board, this.measure))
    const next = {
      number: (old?.number ?? 0) + 1,
      layout: layoutFor(picture, this.content),
      venues: venuesOf(board),
      scores: areScores(board, partsOf(board)),
    }
    this.board = board
    this.picture = picture
    this.at = now
    this.template = old !== null && isSame(old, next) ? old : next
    return this.template
  }
}

const isSame = (a: Template, b: Template): boolean =>
  a.scores === b.scores && same(a.layout, b.layout) && same([...a.venues], [...b.venues])
