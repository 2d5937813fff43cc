// What time it is at the server, and how sure that is: asked of it again and again, kept between by the monotonic
// clock, so that nobody who sets the device's clock moves a mark.
import { Cache, type Kept } from './cache'
import { Home } from './home'
import { driftPerSecond, ServerOffset } from './server-offset'
import type { OutboxWorld } from './world'

/** An instant in unix seconds at the server. */
export interface Instant {
  readonly at: number
  /** Seconds that the server is ahead of the device's own clock. */
  readonly offset: number
  /** Seconds to either side; infinite: the server's time is not known, and `at` is the device's. */
  readonly uncertainty: number
}

/** The members of a fact that say when it was. */
export interface Stamp {
  /** RFC 3339 in a `utc` contest, else unix seconds. */
  readonly at: string | number
  /** Left out where the server's time is not known. */
  readonly skew?: { readonly offset: number; readonly uncertainty: number }
}

/** What is remembered over a reload, against the device's clock. */
interface Remembered {
  readonly offset: number
  readonly uncertainty: number
  /** Unix seconds on the device's clock. */
  readonly at: number
}

/** A greater step of the device's clock against the monotonic one is no drift. */
const stepS = 0.5

/** The server says whole milliseconds. */
const wholeMs = 0.001

/** What is learnt is written down at most so often. */
const rememberS = 10

export class Clock {
  private offset = ServerOffset.unknown
  /** The device's clock minus the monotonic one, as last seen, and when that was. */
  private base: { readonly s: number; readonly at: number }
  private rememberedAt = Number.NEGATIVE_INFINITY

  constructor(
    private readonly world: Pick<OutboxWorld, 'now' | 'time'>,
    private readonly memory: Kept<Remembered>,
    private before: Remembered | null,
  ) {
    this.base = { s: this.deviceS - this.monotonicS, at: this.monotonicS }
  }

  /**
   * Asks once for unix milliseconds; half the way there and back is what is not known, and what is less than one. A
   * question without an answer teaches nothing.
   */
  async ping(time: () => Promise<number>): Promise<void> {
    const sentAt = this.monotonicS
    const server = (await time()) / 1000
    const wayS = this.monotonicS - sentAt
    this.measured(server - sentAt - wayS / 2, wayS / 2 + wholeMs)
  }

  /** `offset`: the server's unix seconds minus the monotonic seconds of this page. */
  measured(offset: number, uncertainty: number): void {
    this.step()
    const at = this.monotonicS
    this.offset = this.offset.measured({ offset, uncertainty, at })
    if (at - this.rememberedAt < rememberS) return
    this.rememberedAt = at
    const now = this.now()
    this.before = { offset: now.offset, uncertainty: now.uncertainty, at: this.deviceS }
    void this.memory.put(this.before)
  }

  now(): Instant {
    this.step()
    const [device, best] = [this.deviceS, this.offset.best(this.monotonicS)]
    if (best !== null) {
      const at = this.monotonicS + best.offset
      return { at, offset: at - device, uncertainty: best.uncertainty }
    }
    const ageS = this.before === null ? Number.NaN : device - this.before.at
    // A clock that is behind what it was has been set: nothing follows from it.
    if (this.before === null || !(ageS >= 0)) return { at: device, offset: 0, uncertainty: Number.POSITIVE_INFINITY }
    const { offset, uncertainty } = this.before
    return { at: device + offset, offset, uncertainty: uncertainty + ageS * driftPerSecond }
  }

  /** `timeBase`: how the contest writes times. */
  stamp(timeBase: string): Stamp {
    const { at, offset, uncertainty } = this.now()
    const when = timeBase === 'utc' ? new Date(Math.round(at * 1000)).toISOString() : roundedMs(at)
    if (!Number.isFinite(uncertainty)) return { at: when }
    return { at: when, skew: { offset: roundedMs(offset), uncertainty: Math.ceil(uncertainty * 1000) / 1000 } }
  }

  /**
   * A device that slept comes back with a clock that is ahead of the monotonic one, which stood still; so does one
   * whose clock was set forward. Which it was cannot be told: until the server is asked again, as much is not known.
   */
  private step(): void {
    const at = this.monotonicS
    const s = this.deviceS - at
    const aheadS = s - this.base.s
    if (aheadS > stepS + (at - this.base.at) * driftPerSecond) this.offset = this.offset.doubted(aheadS)
    this.base = { s, at }
  }

  private get monotonicS(): number {
    return this.world.now() / 1000
  }

  private get deviceS(): number {
    return this.world.time() / 1000
  }
}

/** Knows at once what was learnt before the last reload. */
export const openClock = async (world: OutboxWorld): Promise<Clock> => {
  const memory = new Cache(new Home(world, () => [])).kept<Remembered>('clock')
  return new Clock(world, memory, await memory.get())
}

const roundedMs = (s: number): number => Math.round(s * 1000) / 1000
