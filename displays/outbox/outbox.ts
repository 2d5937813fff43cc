// The referee's marks on their way to the server: kept on the device before anything else, sent until each has its
// receipt, and never called accepted without one.
import { KeptDrafts, type Drafts } from './drafts'
import { Home } from './home'
import { isOpen, queued, type Fact, type Kept } from './kept'
import { Sender } from './sender'
import { Shelf } from './shelf'
import { storageError } from './storage-error'
import { Store } from './store'
import { openWay, reduceWay, syncOf, type Sync, type Way, type WayEvent } from './sync'
import { turnOf } from './turn'
import type { Trace } from './device'
import type { OutboxWorld } from './world'

export type { Fact, FactWithId, Kept, KeptState, Receipt, Why } from './kept'
export { isOpen, isPending, isTrouble } from './kept'
export type { Drafts } from './drafts'
export type { Sync } from './sync'
export { StorageError, type StorageCode } from './storage-error'
export { browserOutboxWorld, type OutboxWorld } from './world'
export type { Trace } from './device'

export interface Outbox {
  /** This device's, until the browser loses it: ids are `source-n`. */
  readonly source: string
  /**
   * Resolves when all are on the device, in one transaction; else none is, and it rejects with a `StorageError`. Facts
   * are JSON: what JSON leaves out is not sent.
   */
  add(...facts: readonly Fact[]): Promise<readonly Kept[]>
  /** Newest first; of those that the server has, the last thousand. */
  all(): readonly Kept[]
  /** Sends now; with an id, also one that was refused. */
  retry(id?: string): void
  /** Somebody has seen to a refused one: it needs no attention any more. */
  dismiss(id: string): Promise<void>
  onChange(listener: () => void): () => void
  sync(): Sync
  readonly drafts: Drafts
  /** All that is kept, as NDJSON in the order of saving, for rescue: sending it twice does no harm. */
  export(): Promise<Blob>
  /** How many facts of other contests still wait on this device: they go when their contest is opened here again. */
  elsewhere(): Promise<ReadonlyMap<string, number>>
  /** What had been here when the browser threw its storage away; null: nothing, or `seenEviction` was called. */
  evicted(): Trace | null
  seenEviction(): Promise<void>
  /** Stops sending; what is queued waits for the next outbox. */
  close(): void
}

/** Rejects with a `StorageError` where the browser keeps nothing. */
export const openOutbox = async (of: { contest: string; world: OutboxWorld }): Promise<Outbox> => {
  const outbox = new OpenOutbox(of.contest, of.world)
  await outbox.start()
  return outbox
}

class OpenOutbox implements Outbox {
  source = ''
  readonly drafts: KeptDrafts
  private readonly listeners = new Set<() => void>()
  private readonly store: Store
  private readonly shelf: Shelf
  private readonly sender: Sender
  private readonly leaves: (() => void)[] = []
  private way: Way = openWay
  private known: Sync | null = null
  private lost: Trace | null = null

  constructor(
    private readonly contest: string,
    private readonly world: OutboxWorld,
  ) {
    const open = (): readonly Kept[] => this.shelf.all.filter(isOpen).reverse()
    const home = new Home(world, () => open().map((kept) => ({ contest, kept })))
    this.store = new Store(home, world)
    this.shelf = new Shelf(contest, this.store, () => this.tellAll())
    this.drafts = new KeptDrafts(contest, home, () => world.tabs.tell('drafts'))
    const turn = turnOf(`competition-send-${contest}`, home, world)
    const changed = (): void => world.tabs.tell('facts')
    const tell = (event: WayEvent): void => this.tell(event)
    this.sender = new Sender({ contest, store: this.store, shelf: this.shelf, turn, tell, changed }, world)
  }

  async start(): Promise<void> {
    await this.identify()
    await Promise.all([this.shelf.refresh(), this.drafts.refresh()])
    this.leaves.push(
      this.world.tabs.hear((about) => this.heard(about)),
      this.world.onWake(() => this.woken()),
    )
    this.tell({ type: 'network', at: this.world.now(), online: this.world.online() })
    void this.sender.run()
  }

  all(): readonly Kept[] {
    return this.shelf.all
  }

  sync(): Sync {
    return (this.known ??= syncOf(this.shelf.all, this.way))
  }

  async add(...facts: readonly Fact[]): Promise<readonly Kept[]> {
    try {
      const kept = await this.store.add(this.contest, facts)
      this.shelf.put(kept)
      if (this.way.storage !== null) this.tell({ type: 'storage', at: this.world.now(), code: null })
      this.world.tabs.tell('facts')
      this.sender.wake()
      if (kept[0] !== undefined && !kept[0].id.startsWith(`${this.source}-`)) await this.identify()
      return kept
    } catch (error) {
      const failure = storageError(error)
      this.tell({ type: 'storage', at: this.world.now(), code: failure.code })
      throw failure
    }
  }

  retry(id?: string): void {
    const kept = id === undefined ? undefined : this.shelf.get(id)
    if (kept?.state !== 'rejected') return this.sender.wake()
    void this.settle({ ...queued(kept), seen: false }).then(() => this.sender.wake())
  }

  async dismiss(id: string): Promise<void> {
    const kept = this.shelf.get(id)
    if (kept?.state === 'rejected' || kept?.state === 'conflict') await this.settle({ ...kept, seen: true })
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async export(): Promise<Blob> {
    const lines = (await this.store.read(this.contest)).map((kept) => `${JSON.stringify(kept.fact)}\n`)
    return new Blob(lines, { type: 'application/x-ndjson' })
  }

  elsewhere(): Promise<ReadonlyMap<string, number>> {
    return this.store.elsewhere(this.contest)
  }

  evicted(): Trace | null {
    return this.lost
  }

  async seenEviction(): Promise<void> {
    await this.store.seenLost()
    this.lost = null
    this.tellAll()
  }

  close(): void {
    for (const leave of this.leaves) leave()
    this.listeners.clear()
    this.sender.end()
  }

  private async identify(): Promise<void> {
    const { source, lost } = await this.store.device()
    this.source = source
    this.lost = lost
  }

  private async settle(kept: Kept): Promise<void> {
    await this.store.settle(this.contest, [kept])
    this.shelf.put([kept])
    this.world.tabs.tell('facts')
  }

  private heard(about: string): void {
    const refreshed = about === 'drafts' ? this.drafts.refresh() : this.shelf.refresh()
    // What cannot be read now is read at the next change.
    refreshed.catch(() => undefined)
  }

  private woken(): void {
    this.tell({ type: 'network', at: this.world.now(), online: this.world.online() })
    this.sender.wake()
  }

  private tell(event: WayEvent): void {
    this.way = reduceWay(this.way, event)
    this.tellAll()
  }

  private tellAll(): void {
    this.known = null
    for (const listener of this.listeners) listener()
  }
}
