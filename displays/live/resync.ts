// Bounds how often a board is asked for anew, whatever the server sends.

export const leastResyncMs = 1_000
export const mostResyncMs = 30_000

/** After so long without a question the next one is as good as the first. */
export const calmMs = 60_000

export class ResyncBound {
  private lastAt = Number.NEGATIVE_INFINITY
  private spacingMs = leastResyncMs

  /** Whether it may be asked now; if so, it counts as asked, and the next question must wait twice as long. */
  allows(now: number): boolean {
    const since = now - this.lastAt
    if (since < this.spacingMs) return false
    this.spacingMs = since > calmMs ? leastResyncMs : Math.min(mostResyncMs, this.spacingMs * 2)
    this.lastAt = now
    return true
  }
}
