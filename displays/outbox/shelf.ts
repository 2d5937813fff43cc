// What a page knows of the facts on its device: what the database holds, in memory, and who wants to know of changes.
import type { Kept } from './kept'
import type { Store } from './store'

export class Shelf {
  private facts: ReadonlyMap<string, Kept> = new Map()
  private newestFirst: readonly Kept[] | null = null
  private puts = 0
  private reading: Promise<void> | null = null
  private again = false

  constructor(
    private readonly contest: string,
    private readonly store: Pick<Store, 'read'>,
    private readonly changed: () => void,
  ) {}

  get all(): readonly Kept[] {
    return (this.newestFirst ??= [...this.facts.values()].reverse())
  }

  get(id: string): Kept | undefined {
    return this.facts.get(id)
  }

  put(news: readonly Kept[]): void {
    if (news.length === 0) return
    this.puts++
    const facts = new Map(this.facts)
    for (const kept of news) facts.set(kept.id, kept)
    this.show(facts)
  }

  drop(ids: readonly string[]): void {
    if (ids.length === 0) return
    this.puts++
    const facts = new Map(this.facts)
    for (const id of ids) facts.delete(id)
    this.show(facts)
  }

  /** What the database holds now, after another page changed it. Calls while it reads become one more. */
  refresh(): Promise<void> {
    this.again = true
    this.reading ??= this.read().finally(() => (this.reading = null))
    return this.reading
  }

  private async read(): Promise<void> {
    while (this.again) {
      this.again = false
      const seen = this.puts
      const held = await this.store.read(this.contest)
      // What was put meanwhile may be newer than what was read.
      if (seen !== this.puts) this.again = true
      else this.show(new Map(held.map((kept) => [kept.id, kept])))
    }
  }

  private show(facts: ReadonlyMap<string, Kept>): void {
    this.facts = facts
    this.newestFirst = null
    this.changed()
  }
}
