// A board that keeps itself current: the reducer's state, the connection that feeds it, and who wants to know.
import { Connection, type Follower, type OpenLink, type World } from './connection'
import { waiting, type Live, type LiveEvent } from './live'
import { reduce } from './reduce'
import type { ServerClock } from './server-clock'

export class LiveBoard {
  private live: Live
  private readonly listeners = new Set<(live: Live) => void>()
  private readonly connection: Connection

  constructor(
    contest: string,
    of: string,
    open: OpenLink,
    private readonly world: World,
    clock?: ServerClock,
  ) {
    this.live = waiting(contest, of, clock)
    this.connection = new Connection(open, this.follower(), world)
  }

  get now(): Live {
    return this.live
  }

  /** Tells of every change, until the returned function is called. */
  onChange(listener: (live: Live) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  start(): void {
    void this.connection.run()
  }

  /** Lets time pass: ages what is shown and asks for what is missing. To be called a few times a second. */
  pulse(): void {
    this.tell({ type: 'tick', at: this.world.now() })
    this.connection.tend()
  }

  wake(): void {
    this.connection.wake()
  }

  async end(): Promise<void> {
    this.listeners.clear()
    await this.connection.end()
  }

  private tell(event: LiveEvent): void {
    const next = reduce(this.live, event)
    if (next === this.live) return
    this.live = next
    for (const listener of this.listeners) listener(next)
  }

  private follower(): Follower {
    return {
      contest: this.live.contest,
      of: this.live.of,
      wants: () => this.live.wants,
      have: () => (this.live.state === 'waiting' ? null : `${this.live.board.hash}/${this.live.board.form}`),
      tell: (event) => this.tell(event),
    }
  }
}
