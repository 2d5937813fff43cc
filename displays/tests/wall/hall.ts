// A hall with a contest that is played and a wall that follows it.
import type { Shown } from '../../live/live'
import { reduce } from '../../live/reduce'
import { patchBetween, type Source } from '../../look/reference'
import { ScriptedContest } from '../../look/scripted-contest'
import { sayIn } from '../../wall/words'
import { roughly } from '../../ui/measure'
import { pictureOf } from '../../wall/ranking/picture'
import { Ranking, type Scene } from '../../wall/ranking/ranking'
import { Stage } from '../../wall/ranking/stage'
import { head, whole } from '../some'

const picture = pictureOf(1920, 1080, { distanceM: 20, heightM: 3 })
const raster = { u: 1, devicePixel: 1 }

/** A contest that is played, and a wall that follows it. */
export class Hall {
  readonly ranking = new Ranking({ measure: roughly, say: sayIn('zh-CN'), language: 'zh-CN' })
  readonly stage = new Stage()
  readonly contest: ScriptedContest
  live: Shown
  now = 0

  constructor(contestants: number) {
    this.contest = new ScriptedContest({ contestants, seed: 5, english: false, venues: 4, scores: true, started: true })
    const { contest, of } = this.contest.source
    this.live = asShown(
      reduce(
        { ...reduceFrom(contest, of), head: head(this.contest.rows, { contest, of }) },
        { type: 'whole', at: 0, whole: whole(this.contest.rows, this.source()) },
      ),
    )
  }

  /** Somebody scores, and time passes. */
  step(changes: number, ms: number): Scene {
    const before = this.contest.rows
    this.contest.step(changes)
    this.now += ms
    this.live = asShown(
      reduce(this.live, { type: 'patch', at: this.now, patch: patchBetween(this.source(), before, this.contest.rows) }),
    )
    return this.show()
  }

  pass(ms: number): Scene {
    this.now += ms
    return this.show()
  }

  show(still = false): Scene {
    const scene = this.ranking.scene(this.live, picture, this.now)
    this.stage.show(scene, raster, this.now, { still })
    return scene
  }

  source(): Source {
    return { ...this.contest.source, rows: this.contest.rows }
  }
}

const reduceFrom = (contest: string, of: string): Shown => ({
  ...({} as Shown),
  contest,
  of,
  wants: 'nothing',
  closedAt: null,
  doubted: null,
  refused: null,
})

export const asShown = (live: ReturnType<typeof reduce>): Shown => {
  if (live.state === 'waiting') throw new Error(live.refused ?? 'there is no board')
  return live
}
