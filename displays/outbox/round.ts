// One batch and what the server said about it.
import { isPending, queued, type Kept, type Receipt } from './kept'
import type { PostEnd } from './post-facts'
import { answered, isPassing } from './receipt-line'
import type { Shelf } from './shelf'
import { keptHistory, type Store } from './store'
import type { WayEvent } from './sync'
import type { Turn } from './turn'
import type { OutboxWorld } from './world'

/** What a sender serves. */
export interface Sent {
  readonly contest: string
  readonly store: Store
  readonly shelf: Shelf
  readonly turn: Turn
  tell(event: WayEvent): void
  /** The facts of this device changed: the other tabs want to know. */
  changed(): void
}

export class Round {
  private readonly open: Map<string, Kept>
  private passing: string | null = null
  /** One of them waits for a second person. */
  isPending = false
  readonly size: number

  constructor(
    batch: readonly Kept[],
    private readonly of: Sent,
    private readonly world: OutboxWorld,
  ) {
    this.size = batch.length
    this.open = new Map(batch.map((kept) => [kept.id, kept]))
  }

  /** Every fact has an answer of its own. */
  get isDone(): boolean {
    return this.open.size === 0 && this.passing === null
  }

  async take(receipts: readonly Receipt[]): Promise<void> {
    const news: Kept[] = []
    for (const receipt of receipts) {
      const kept = this.open.get(receipt.id)
      // Of a fact that was not asked about, or the second answer to one: it says nothing to us.
      if (kept === undefined) continue
      this.open.delete(receipt.id)
      if (isPassing(receipt)) this.passing = receipt.why?.code ?? null
      if (receipt.ruling === 'pending') this.isPending = true
      news.push(answered(kept, receipt, this.world.time()))
    }
    await this.settle(news)
    const at = this.world.now()
    if (this.passing !== null) this.of.tell({ type: 'held', at, code: this.passing, lasting: false })
    else if (news.length > 0) this.of.tell({ type: 'answered', at, more: this.open.size > 0 })
  }

  /** What got no answer is queued again. */
  async close(end: PostEnd): Promise<void> {
    const why = end.type === 'held' ? { code: end.code, message: end.message } : null
    await this.settle([...this.open.values()].map((kept) => (isPending(kept) ? kept : queued(kept, why))))
    this.of.shelf.drop(await this.of.store.prune(this.of.contest, keptHistory))
  }

  private async settle(news: readonly Kept[]): Promise<void> {
    if (news.length === 0) return
    this.of.shelf.put(news)
    await this.of.store.settle(this.of.contest, news)
    this.of.changed()
  }
}
