// The rows that are in the document: those of the page, and for a moment those that leave it. Nothing is
// measured: where a
// row stands follows from its slot, so the browser only has to move a layer.
import { shallowReactive } from 'vue'
import { placeOf, type Layout, type Place } from './layout'
import type { Line } from './line'
import { same } from './same'
import type { Scene } from './ranking'

/**
 * How a row came or goes: with its page, or alone because of its rank; `still` = it simply is there. A row that goes to
 * another column does not fly over the others: it fades in where it now stands, and the two names take turns.
 */
export type Motion = 'still' | 'page-in' | 'page-out' | 'rank-in' | 'rank-out' | 'hop-1' | 'hop-2'

export interface RowView {
  readonly id: string
  line: Line
  /** Pixels from the top left of the rows. */
  x: number
  y: number
  motion: Motion
  /** When it may be taken out, if it leaves. */
  goneAt: number | null
}

/** As long as the longest movement. */
export const leavingMs = 650

/** More do not leave one by one: the document must stay small. */
const mostLeaving = 20

/** What must be known to place a row: pixels of one u, and of one device pixel. */
export interface Raster {
  readonly u: number
  readonly devicePixel: number
}

export class Stage {
  /**
   * By id: a row that never changes its place in the document never loses its movement. The same list until one
   * comes or goes.
   */
  rows: readonly RowView[] = []
  private readonly byId = new Map<string, RowView>()
  private page = 0
  private layout: Layout | null = null

  /** Shows a scene; without motion everything is in its place at once. */
  show(
    scene: Pick<Scene, 'seats' | 'layout' | 'page'>,
    raster: Raster,
    now: number,
    how: { readonly still: boolean },
  ): void {
    const turned = scene.page !== this.page
    const still = how.still || this.layout !== scene.layout
    this.page = scene.page
    this.layout = scene.layout
    const before = this.byId.size
    const staying = new Set(scene.seats.map((seat) => seat.line.id))
    let changed = this.leave(staying, scene.layout, raster, now, still ? 'still' : turned ? 'page-out' : 'rank-out')
    for (const { slot, line } of scene.seats) {
      const place = snapped(placeOf(slot, scene.layout), raster)
      const arrival = still || before === 0 ? 'still' : turned ? 'page-in' : 'rank-in'
      changed = this.seat(line, place, arrival) || changed
    }
    if (changed) this.rows = [...this.byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** Whether the row is new. */
  private seat(line: Line, { x, y }: Place, arrival: Motion): boolean {
    const row = this.byId.get(line.id)
    if (row === undefined) {
      this.byId.set(line.id, shallowReactive({ id: line.id, line, x, y, motion: arrival, goneAt: null }))
      return true
    }
    if (row.goneAt !== null) Object.assign(row, { goneAt: null, motion: 'still' })
    if (row.x !== x) row.motion = arrival === 'still' ? 'still' : row.motion === 'hop-1' ? 'hop-2' : 'hop-1'
    if (!same(row.line, line)) row.line = line
    row.x = x
    row.y = y
    return false
  }

  /** Lets those go that are not on the page any more; says whether any is gone. */
  private leave(staying: ReadonlySet<string>, layout: Layout, raster: Raster, now: number, motion: Motion): boolean {
    let gone = false
    const leaving = [...this.byId.values()].filter((row) => !staying.has(row.id))
    const oldest = leaving.filter((row) => row.goneAt !== null).slice(0, Math.max(0, leaving.length - mostLeaving))
    for (const row of leaving) {
      const isOver = motion === 'still' || oldest.includes(row) || (row.goneAt !== null && now >= row.goneAt)
      if (isOver) gone = this.byId.delete(row.id) || gone
      else if (row.goneAt === null)
        Object.assign(row, { ...wayOut(row, layout, raster, motion), goneAt: now + leavingMs, motion })
    }
    return gone
  }
}

/** Who leaves by rank sinks below the last row; a page leaves as it stands. */
const wayOut = (row: RowView, layout: Layout, raster: Raster, motion: Motion): Place =>
  motion === 'page-out'
    ? { x: row.x, y: row.y }
    : snapped({ x: placeOf(layout.capacity - 1, layout).x, y: layout.rowsPerColumn * layout.rowHeight }, raster)

/** On whole device pixels, so that text stays sharp. */
const snapped = ({ x, y }: Place, { u, devicePixel }: Raster): Place => ({
  x: Math.round((x * u) / devicePixel) * devicePixel,
  y: Math.round((y * u) / devicePixel) * devicePixel,
})
