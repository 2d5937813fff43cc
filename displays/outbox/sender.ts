// Sends what is queued, oldest first, a batch at a time, for ever: now when it is woken, else every ten seconds, later
// and later while the server cannot be reached. Sending again is free, because a fact keeps its id.
import { retryDelay, deniedDelay } from '../live/retry'
import { isOpen, type Kept } from './kept'
import { postFacts, type PostEnd } from './post-facts'
import { Round, type Sent } from './round'
import type { OutboxWorld } from './world'

/** Facts of one request. */
export const batchFacts = 50

/** How often an outbox that has nothing to do looks whether there is something. */
export const flushMs = 10_000

/** How often a fact that waits for a second person is asked for. */
export const pendingMs = 30_000

/** Another tab sends: whether it has sent ours too is seen soon. */
const busyMs = 1_000

/** A tab that has had the turn for so long, and sent nothing, is asleep. */
export const asleepMs = 30_000

/** What comes after a batch: the next one at once, or a wait. The server's own wish is not cut short by any waking. */
type Next = 'on' | 'empty' | 'busy' | 'failed' | 'denied' | { readonly afterMs: number }

const noOthers = { open: 0, since: Number.POSITIVE_INFINITY }

export class Sender {
  private readonly over = new AbortController()
  private alarm = new AbortController()
  private failures = 0
  private most = batchFacts
  private unpacked = false
  private askedAt = Number.NEGATIVE_INFINITY
  /** How many facts another tab has left to send, and since when it is as many. */
  private others = noOthers

  constructor(
    private readonly of: Sent,
    private readonly world: OutboxWorld,
  ) {}

  /** Runs until `end`. */
  async run(): Promise<void> {
    while (!this.ended) {
      this.alarm = new AbortController()
      const next = await this.tryOnce()
      const woken = typeof next === 'object' ? this.over.signal : this.alarm.signal
      if (!this.ended) await this.world.wait(this.delay(next), woken)
    }
  }

  /** Sends now. */
  wake(): void {
    this.alarm.abort()
  }

  end(): void {
    this.over.abort()
    this.wake()
  }

  private get ended(): boolean {
    return this.over.signal.aborted
  }

  private async tryOnce(): Promise<Next> {
    let next: Next = 'empty'
    try {
      const turn = await this.of.turn(async () => {
        this.others = noOthers
        do next = await this.batch()
        while (next === 'on' && !this.ended)
      }, this.insists)
      next = turn === 'not-ours' ? this.busy() : next
    } catch {
      // The device's storage fails: the facts are in it or they are lost, but here they are not forgotten.
      next = 'failed'
    }
    this.failures = next === 'failed' ? this.failures + 1 : 0
    return next
  }

  private get insists(): boolean {
    return this.world.now() - this.others.since >= asleepMs
  }

  /** Another tab has the turn. */
  private busy(): Next {
    const open = this.of.shelf.all.filter(isOpen).length
    if (open !== this.others.open) this.others = { open, since: this.world.now() }
    return open > 0 ? 'busy' : 'empty'
  }

  private async batch(): Promise<Next> {
    const { store, shelf, contest } = this.of
    const facts = await store.take(contest, this.most, false)
    const batch = facts.length > 0 ? facts : await this.pending()
    if (batch.length === 0) return 'empty'
    shelf.put(batch)
    this.of.tell({ type: 'tried', at: this.world.now() })
    const round = new Round(batch, this.of, this.world)
    const world = this.unpacked ? { ...this.world, pack: null } : this.world
    const end = await postFacts(contest, batch.map((kept) => kept.fact), world, (receipts) => round.take(receipts))
    await round.close(end)
    if (round.isPending) this.askedAt = this.world.now()
    return this.after(end, round)
  }

  private pending(): Promise<readonly Kept[]> | readonly Kept[] {
    if (this.world.now() - this.askedAt < pendingMs) return []
    this.askedAt = this.world.now()
    return this.of.store.take(this.of.contest, this.most, true)
  }

  private after(end: PostEnd, round: Round): Next {
    const at = this.world.now()
    switch (end.type) {
      case 'complete':
        if (round.isDone) this.most = batchFacts
        return round.isDone ? 'on' : 'failed'
      case 'unreachable':
        this.of.tell({ type: 'unreachable', at })
        return 'failed'
      case 'silent':
        this.of.tell({ type: 'held', at, code: 'no-answer', lasting: true })
        return 'failed'
      case 'held':
        return this.held(end, round.size)
      default:
        return end satisfies never
    }
  }

  private held({ status, code, afterMs }: PostEnd & { type: 'held' }, size: number): Next {
    if (status === 413 && size > 1) {
      this.most = Math.ceil(size / 2)
      return 'on'
    }
    if (status === 415 && !this.unpacked) {
      this.unpacked = true
      return 'on'
    }
    const passes = status >= 500 || status === 429 || status === 408
    this.of.tell({ type: 'held', at: this.world.now(), code, lasting: !passes })
    if (!passes) return 'denied'
    return afterMs === null ? 'failed' : { afterMs }
  }

  private delay(next: Next): number {
    const chance = this.world.random()
    if (typeof next === 'object') return next.afterMs + chance * 1_000
    if (next === 'busy') return busyMs
    if (next === 'denied') return deniedDelay(chance)
    return next === 'failed' ? retryDelay(this.failures - 1, chance) : flushMs * (0.9 + chance / 5)
  }
}
