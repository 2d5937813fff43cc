// The live ranking for the view: what the scene has in common, and its rows, each reactive by itself.
import { shallowRef, type ShallowRef } from 'vue'
import type { Live } from '../../live/live'
import type { Screen } from '../use-picture'
import type { Line } from './line'
import { Ranking, type Seat } from './ranking'
import { same } from './same'
import { Stage, type RowView } from './stage'
import type { Manner, Template } from './template'

export interface SceneFace extends Template {
  readonly count: number
  readonly empty: boolean
  /** From 0. */
  readonly page: number
  readonly pages: number
  /** Who of the page lately rose to the best place. */
  readonly risen: Pick<Line, 'title' | 'rank'> | null
}

export interface RankingView {
  /** Null until there is a board. */
  readonly scene: ShallowRef<SceneFace | null>
  readonly rows: ShallowRef<readonly RowView[]>
  show(live: Live | null, screen: Screen, now: number, how: { readonly still: boolean }): void
}

export const useRanking = (manner: Manner): RankingView => {
  const scene = shallowRef<SceneFace | null>(null)
  const rows = shallowRef<readonly RowView[]>([])
  let followed = ''
  let ranking = new Ranking(manner)
  let stage = new Stage()

  return {
    scene,
    rows,
    show(live, { picture, raster }, now, how) {
      if (live === null || live.state === 'waiting') return void (scene.value = null)
      const follows = `${live.contest} ${live.of}`
      if (follows !== followed) [followed, ranking, stage] = [follows, new Ranking(manner), new Stage()]
      const { board, seats, ...common } = ranking.scene(live, picture, now)
      stage.show({ ...common, seats }, raster, now, how)
      rows.value = stage.rows
      const next = { ...common, count: board.rows.length, risen: risenIn(seats) }
      if (!isSame(scene.value, next)) scene.value = next
    },
  }
}

const risenIn = (seats: readonly Seat[]): SceneFace['risen'] => {
  const line = seats.find((seat) => seat.line.delta > 0)?.line
  return line === undefined ? null : { title: line.title, rank: line.rank }
}

/** Layout, venues and columns are the same objects while nothing in them changes. */
const isSame = (a: SceneFace | null, b: SceneFace): boolean =>
  a !== null &&
  (Object.keys(b) as (keyof SceneFace)[]).every((key) => a[key] === b[key] || (key === 'risen' && same(a[key], b[key])))
