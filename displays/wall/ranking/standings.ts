// The board as the wall shows it, always one whole picture: at once while nobody changes places, a new order at most
// once a second, and what changed lately.
import type { Board } from '../../live/board'
import { keysOf } from './keys'

/** The eye follows one re-ordering a second; more is noise. */
export const reorderMs = 1_000

/** How long it is said that somebody rose, fell or scored. */
export const newsMs = 10_000

/** What lately happened to an entrant. Times are on the page's clock. */
export interface News {
  /** The rank before it began to change, and when it changed last. */
  readonly rankBefore: number | null
  readonly rankAt: number
  /** When the first key changed last. */
  readonly changedAt: number
  /** When the cell began to shine; a change may come without. */
  readonly shinesAt: number
  /** How often it began to, so that a new shine can be told from the one before. */
  readonly shines: number
  /** The keys that changed then, from 0. */
  readonly shining: readonly number[]
}

const long = Number.NEGATIVE_INFINITY
const none: News = {
  rankBefore: null,
  rankAt: long,
  changedAt: long,
  shinesAt: long,
  shines: 0,
  shining: [],
}

export class Standings {
  private shown: Board | null = null
  private latest: Board | null = null
  private orderedAt = long
  private readonly news = new Map<string, News>()

  /** The board that is shown: order, ranks and numbers are all its own. */
  get board(): Board | null {
    return this.shown
  }

  newsOf(entrant: string): News {
    return this.news.get(entrant) ?? none
  }

  /** Takes a board. Quietly: as it is, without saying what changed, because it changed while nobody could see it. */
  offer(board: Board, at: number, how: { readonly quiet: boolean; readonly shine: boolean }): void {
    if (board !== this.latest && (this.shown === null || how.quiet || this.shown.columns !== board.columns)) {
      this.shown = board
      this.orderedAt = long
    }
    this.latest = board
    this.settle(at, how)
  }

  /**
   * Shows the latest board as soon as the last order has stood for a second, or now, because nobody knows when more
   * will come; and forgets what is old news.
   */
  settle(at: number, how: { readonly shine: boolean; readonly now?: boolean }): void {
    const { shown, latest } = this
    for (const [entrant, n] of this.news)
      if (at - Math.max(n.rankAt, n.changedAt, n.shinesAt) > newsMs) this.news.delete(entrant)
    if (latest === null || shown === null || shown === latest) return
    const moves = !sameOrder(shown, latest)
    if (moves && how.now !== true && at - this.orderedAt < reorderMs) return
    this.noteChanges(shown, latest, at, how.shine)
    if (moves) this.noteRanks(shown, latest, at)
    if (moves) this.orderedAt = at
    this.shown = latest
  }

  private noteChanges(before: Board, after: Board, at: number, shine: boolean): void {
    const keys = keysOf(after)
    for (const row of after.rows) {
      const old = before.byEntrant.get(row.entrant)
      if (old === undefined || old.cells === row.cells) continue
      const shining = keys.flatMap((column, key) => (old.cells[column] === row.cells[column] ? [] : [key]))
      if (shining.length === 0) continue
      const news = this.newsOf(row.entrant)
      const changed = shining.includes(0) ? { changedAt: at } : {}
      const shines = shine ? { shinesAt: at, shines: news.shines + 1, shining } : {}
      this.news.set(row.entrant, { ...news, ...changed, ...shines })
    }
  }

  private noteRanks(before: Board, after: Board, at: number): void {
    for (const row of after.rows) {
      const old = before.byEntrant.get(row.entrant)
      if (old === undefined || old.rank === row.rank) continue
      const news = this.newsOf(row.entrant)
      const isNew = at - news.rankAt > newsMs
      this.news.set(row.entrant, { ...news, rankBefore: isNew ? old.rank : news.rankBefore, rankAt: at })
    }
  }
}

const sameOrder = (a: Board, b: Board): boolean =>
  a.rows.length === b.rows.length &&
  a.rows.every((row, i) => row === b.rows[i] || (row.entrant === b.rows[i]?.entrant && row.rank === b.rows[i].rank))
