// The best of the last answers to "what time is it?". Immutable; all in seconds.
import { pushed } from '../live/ring'

export interface Measured {
  /** Server time minus the page's monotonic time. */
  readonly offset: number
  readonly uncertainty: number
  /** On the monotonic clock. */
  readonly at: number
}

const kept = 16

/** Quartz: what a clock that nobody corrects may lose in a second. */
export const driftPerSecond = 50e-6

export class ServerOffset {
  static readonly unknown = new ServerOffset([])

  private constructor(private readonly heard: readonly Measured[]) {}

  measured(measured: Measured): ServerOffset {
    const isTime = Number.isFinite(measured.offset) && measured.uncertainty >= 0
    return isTime ? new ServerOffset(pushed(this.heard, measured, kept)) : this
  }

  /** The monotonic clock may have stood still for so long. */
  doubted(byS: number): ServerOffset {
    return new ServerOffset(this.heard.map((one) => ({ ...one, uncertainty: one.uncertainty + byS })))
  }

  /** The one that is surest now: what was sure an hour ago has drifted since. */
  best(now: number): Measured | null {
    return this.heard.map((one) => aged(one, now)).reduce<Measured | null>(surer, null)
  }
}

const aged = (one: Measured, now: number): Measured => ({
  ...one,
  uncertainty: one.uncertainty + Math.max(0, now - one.at) * driftPerSecond,
})

const surer = (best: Measured | null, next: Measured): Measured =>
  best === null || next.uncertainty <= best.uncertainty ? next : best
