// The live ranking from what is known to what is seen: which page, which lines, where. It knows no DOM and no
// framework.
import type { Board } from '../../live/board'
import type { Shown } from '../../live/live'
import { lineOf, type Line, type Setting } from './line'
import { pageCount, positionsOn } from './pages'
import type { Picture } from './picture'
import { Rotation } from './rotation'
import { isEmpty } from './score'
import { Standings } from './standings'
import { Stopwatch } from './stopwatch'
import { Templates, type Manner, type Template } from './template'

export interface Seat {
  readonly slot: number
  readonly line: Line
}

export interface Scene extends Template {
  readonly board: Board
  /** Nobody has a score: ranks say nothing yet. */
  readonly empty: boolean
  /** From 0. */
  readonly page: number
  readonly pages: number
  readonly seats: readonly Seat[]
}

export class Ranking {
  private readonly standings = new Standings()
  private readonly rotation = new Rotation()
  private readonly watch = new Stopwatch()
  private readonly templates: Templates
  private wasOffline = false

  constructor(private readonly manner: Manner) {
    this.templates = new Templates(manner)
  }

  /** What is to be seen now. */
  scene(live: Shown, picture: Picture, now: number): Scene {
    const offline = live.state === 'offline'
    const at = this.watch.at(now, { held: offline })
    const shine = !offline && !this.rotation.isDue(now)
    this.standings.offer(live.board, at, { quiet: this.wasOffline, shine })
    // On a line that is late or lost nothing more may come: what waits for its second is the last that was heard.
    if (live.state !== 'live') this.standings.settle(at, { shine, now: true })
    this.wasOffline = offline

    const board = this.standings.board ?? live.board
    const template = this.templates.for(board, picture, now)
    const positions = (page: number): readonly number[] =>
      positionsOn(page, board.rows.length, template.layout.capacity)
    const pages = pageCount(board.rows.length, template.layout.capacity)
    this.rotation.tick(now, pages, this.shoneAt(board, positions(this.rotation.page)) + now - at)
    const { page } = this.rotation
    const empty = isEmpty(board, live.head.status)
    const { review } = live.head
    const setting = { ...this.manner, ...template, board: { ...board, columns: template.columns }, empty, review }
    return { ...template, board, empty, page, pages, seats: this.seatsOf(setting, positions(page), at) }
  }

  private seatsOf(setting: Setting, positions: readonly number[], at: number): readonly Seat[] {
    return positions.flatMap((position, slot) => {
      const row = setting.board.rows[position - 1]
      if (row === undefined) return []
      const follows = slot === 0 || positions[slot - 1] === position - 1
      return [{ slot, line: { ...lineOf(setting, row, this.standings.newsOf(row.entrant), at), follows } }]
    })
  }

  /** When the last highlight on the page began. */
  private shoneAt(board: Board, positions: readonly number[]): number {
    const entrants = positions.flatMap((position) => board.rows[position - 1]?.entrant ?? [])
    return Math.max(Number.NEGATIVE_INFINITY, ...entrants.map((entrant) => this.standings.newsOf(entrant).shinesAt))
  }
}
