// When the next page comes: the first is shown longer, and none leaves while something on it has just changed.

export const firstPageMs = 15_000
export const otherPageMs = 10_000

/** How long a changed cell shines. */
export const highlightMs = 1_200

export class Rotation {
  private current = 0
  private since: number | null = null

  /** The page that is shown, from 0. */
  get page(): number {
    return this.current
  }

  /** Whether the page's time is over. No highlight should begin then, or on a busy board it would never leave. */
  isDue(now: number): boolean {
    return this.since !== null && now - this.since >= (this.current === 0 ? firstPageMs : otherPageMs)
  }

  /** Turns the page if it may; `highlightAt` is when the last highlight on it began, or null. */
  tick(now: number, pages: number, highlightAt: number | null): void {
    this.since ??= now
    if (this.current >= pages) this.turn(0, now)
    const shines = highlightAt !== null && now - highlightAt < highlightMs
    if (pages > 1 && this.isDue(now) && !shines) this.turn((this.current + 1) % pages, now)
  }

  private turn(page: number, now: number): void {
    this.current = page
    this.since = now
  }
}
