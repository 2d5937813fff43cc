// What must not happen by a brush of the sleeve: hold it for 600 ms, or press Enter twice.

export const holdMs = 600
/** The second Enter must come within this time. */
export const twiceMs = 3_000
/** Two presses sooner than this are one, bouncing or held down. */
const bounceMs = 120

export interface HoldWorld {
  now(): number
  after(ms: number, then: () => void): () => void
}

/** `armed` waits for the second Enter. */
export type Holding = 'idle' | 'held' | 'armed'

export class Hold {
  state: Holding = 'idle'
  private stop = (): void => undefined
  private armedAt = 0

  constructor(
    private readonly world: HoldWorld,
    private readonly done: () => void,
    private readonly changed: (state: Holding) => void,
  ) {}

  press(): void {
    this.turn(
      'held',
      this.world.after(holdMs, () => this.finish()),
    )
  }

  /** Too soon: nothing happens. */
  release(): void {
    if (this.state === 'held') this.turn('idle')
  }

  enter(): void {
    const now = this.world.now()
    if (this.state === 'armed' && now - this.armedAt >= bounceMs) return this.finish()
    if (this.state === 'armed') return
    this.armedAt = now
    this.turn(
      'armed',
      this.world.after(twiceMs, () => this.turn('idle')),
    )
  }

  cancel(): void {
    this.turn('idle')
  }

  private finish(): void {
    this.turn('idle')
    this.done()
  }

  private turn(state: Holding, stop: () => void = () => undefined): void {
    this.stop()
    this.stop = stop
    if (this.state === state) return
    this.state = state
    this.changed(state)
  }
}
