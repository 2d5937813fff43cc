// What a wall follows, and its one heart: everything that depends on time is looked at four times a second.
import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { BoardSwitch } from '../live/board-switch'
import type { OpenLink, World } from '../live/connection'
import { choose, type Choice, type Get } from '../live/contests'
import type { Live } from '../live/live'
import { deniedDelay, retryDelay } from '../live/retry'
import type { WallOptions } from './options'
import type { Trouble } from './waiting-text'

export interface WallWorld extends World {
  readonly open: OpenLink
  readonly get: Get
}

export interface Wall {
  /** Null until it is known what to follow. */
  readonly live: ShallowRef<Live | null>
  /** The server answers, but has nothing to follow. */
  readonly trouble: ShallowRef<Trouble>
  /** The page's clock at the last heartbeat. */
  readonly now: Ref<number>
}

const heartbeatMs = 250

/** A wall that was told nothing looks so often whether a newer contest has begun. */
const chooseAgainMs = 10_000

export const useWall = (options: WallOptions, world: WallWorld): Wall => {
  const live = shallowRef<Live | null>(null)
  const trouble = shallowRef<Trouble>(null)
  const now = ref(world.now())
  const ended = new AbortController()
  const boards = new BoardSwitch(world.open, world, (next) => (live.value = next))

  const heartbeat = setInterval(() => {
    boards.pulse()
    now.value = world.now()
  }, heartbeatMs)
  const wake = (): void => boards.wake()
  addEventListener('online', wake)
  void keepChoosing(options, world, ended.signal, trouble, (choice) => boards.follow(choice))

  onScopeDispose(() => {
    ended.abort()
    clearInterval(heartbeat)
    removeEventListener('online', wake)
    boards.end()
  })
  return { live, trouble, now }
}

/** Until there is something to follow; and, if the address named nothing, for ever. */
const keepChoosing = async (
  { contest, board }: WallOptions,
  world: WallWorld,
  ended: AbortSignal,
  trouble: ShallowRef<Trouble>,
  follow: (choice: Choice) => void,
): Promise<void> => {
  for (let attempt = 0; !ended.aborted; attempt++) {
    const choice = await choose(world.get, contest, board).catch(() => null)
    if (ended.aborted) return
    trouble.value = typeof choice === 'string' ? { why: choice, contest: contest ?? '', of: board ?? '' } : null
    if (choice !== null && typeof choice === 'object') {
      follow(choice)
      if (contest !== null) return
    }
    await world.wait(delayAfter(choice, attempt, world.random()), ended)
  }
}

const delayAfter = (choice: Choice | string | null, attempt: number, random: number): number =>
  choice === null || choice === 'no-contest'
    ? retryDelay(attempt, random)
    : typeof choice === 'string'
      ? deniedDelay(random)
      : chooseAgainMs

/** For every change of what is followed and every heartbeat, once a frame of the screen. */
export const everyFrame = (
  wall: Wall,
  world: Pick<World, 'now'>,
  show: (live: Live | null, now: number) => void,
): void => {
  let frame = 0
  const draw = (): void => {
    frame = 0
    show(wall.live.value, world.now())
  }
  watch([wall.live, wall.now], () => (frame ||= requestAnimationFrame(draw)), { immediate: true, flush: 'sync' })
  onScopeDispose(() => cancelAnimationFrame(frame))
}
