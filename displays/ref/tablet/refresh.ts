// Asks again for what changed: one request at a time, and what is asked for while it runs is asked for once.

/** Of more entrants than this everything is asked for. */
const mostSingle = 4

export class Refresh {
  private wanted = new Set<string>()
  private whole = false
  private wantsDesk = false
  private isBusy = false

  constructor(
    private readonly from: {
      askMarks(entrant: string | null): Promise<void>
      askDesk(): Promise<void>
    },
  ) {}

  /** Null: of all. */
  marks(entrant: string | null): void {
    if (entrant === null) this.whole = true
    else this.wanted.add(entrant)
    void this.run()
  }

  desk(): void {
    this.wantsDesk = true
    this.whole = true
    void this.run()
  }

  private async run(): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    try {
      for (;;) {
        if (this.wantsDesk) {
          this.wantsDesk = false
          await this.from.askDesk()
        } else if (this.whole || this.wanted.size > mostSingle) {
          this.whole = false
          this.wanted.clear()
          await this.from.askMarks(null)
        } else {
          const [entrant] = this.wanted
          if (entrant === undefined) return
          this.wanted.delete(entrant)
          await this.from.askMarks(entrant)
        }
      }
    } finally {
      this.isBusy = false
    }
  }
}
