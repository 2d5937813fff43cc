// A clock that can be held: while a wall is offline, what it says about the last ten seconds must not run out.

export class Stopwatch {
  private held = 0
  private last: number | null = null

  /** The time on it when the page's clock says `now`. */
  at(now: number, how: { readonly held: boolean }): number {
    if (how.held && this.last !== null) this.held += now - this.last
    this.last = now
    return now - this.held
  }
}
