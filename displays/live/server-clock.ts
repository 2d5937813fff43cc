// What time it is at the server: a kiosk's own clock may be wrong, and it may be set while it runs.
import { pushed } from './ring'

const heard = 16

/** Server time minus the monotonic time of this page, as the last beats gave it. Immutable. */
export class ServerClock {
  static readonly unknown = new ServerClock([])

  private constructor(private readonly offsets: readonly number[]) {}

  /** `at` is when the beat came, on the page's monotonic clock. An unreadable time teaches nothing. */
  hear(serverTime: string, at: number): ServerClock {
    const server = Date.parse(serverTime)
    return Number.isNaN(server) ? this : new ServerClock(pushed(this.offsets, server - at, heard))
  }

  /** Milliseconds since 1970 at the server at that instant; null before the first beat. */
  at(now: number): number | null {
    // The beat that travelled least has the greatest offset.
    return this.offsets.length === 0 ? null : now + Math.max(...this.offsets)
  }
}
