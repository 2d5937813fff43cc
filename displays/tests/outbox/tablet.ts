// A device with its tabs: what they share is the database, the marker, the locks and the clock.
import { IDBFactory } from 'fake-indexeddb'
import { openOutbox, type Outbox, type OutboxWorld } from '../../outbox/outbox'
import { Hours } from './hours'
import type { FactServer } from './fact-server'

export const contest = 'cup'

export class Tablet {
  readonly hours = new Hours()
  marker: string | null = null
  private readonly ears = new Map<OutboxWorld, Set<(about: string) => void>>()
  private readonly locks = new Map<string, OutboxWorld>()
  private readonly wakes = new Set<() => void>()
  private words = 0
  online = true

  constructor(
    private readonly server: FactServer,
    private readonly name: string,
    private readonly hasLocks = true,
  ) {
    this.evict()
  }

  /** The browser throws the database away. */
  evict(): void {
    globalThis.indexedDB = new IDBFactory()
  }

  wake(): void {
    for (const wake of this.wakes) wake()
  }

  async open(more: Partial<OutboxWorld> = {}, of = contest): Promise<Tab> {
    const tab: Tab = new Tab(this, Object.assign(this.world((): boolean => tab.isDead), more))
    await tab.start(of)
    return tab
  }

  /** A tab that is gone: what it was doing ends without a word. */
  bury(world: OutboxWorld): void {
    this.ears.delete(world)
    for (const [name, holder] of this.locks) if (holder === world) this.locks.delete(name)
  }

  world(isDead: () => boolean = () => false): OutboxWorld {
    const never = new Promise<never>(() => undefined)
    const world: OutboxWorld = {
      now: () => this.hours.now,
      time: () => this.hours.now + this.hours.deviceAheadMs,
      random: () => 0.5,
      wait: (ms, woken) => this.hours.wait(ms, woken).then(() => (isDead() ? never : undefined)),
      word: () => `${this.name}${++this.words}`,
      fetch: (path, init) => this.server.fetch(path, init).then((answer) => (isDead() ? never : answer)),
      marker: { read: () => this.marker, write: (text) => (this.marker = text) },
      tabs: {
        tell: (about) => this.told(world, about),
        hear: (listener) => this.heard(world, listener),
      },
      locks: this.hasLocks ? { request: this.request(() => world) as LockManager['request'] } : null,
      pack: gzip,
      language: () => 'zh-CN',
      online: () => this.online,
      onWake: (wake) => {
        this.wakes.add(wake)
        return () => this.wakes.delete(wake)
      },
    }
    return world
  }

  private told(from: OutboxWorld, about: string): void {
    for (const [world, ears] of this.ears)
      if (world !== from) for (const ear of ears) queueMicrotask(() => ear(about))
  }

  private heard(world: OutboxWorld, listener: (about: string) => void): () => void {
    const ears = this.ears.get(world) ?? new Set()
    this.ears.set(world, ears.add(listener))
    return () => ears.delete(listener)
  }

  private request(holder: () => OutboxWorld) {
    return async (name: string, how: LockOptions, work: (lock: Lock | null) => Promise<unknown>): Promise<unknown> => {
      if (this.locks.has(name) && how.steal !== true) return work(null)
      this.locks.set(name, holder())
      try {
        return await work({ name, mode: 'exclusive' })
      } finally {
        if (this.locks.get(name) === holder()) this.locks.delete(name)
      }
    }
  }
}

const gzip = (text: string): Promise<Blob> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob()

export class Tab {
  outbox!: Outbox
  isDead = false
  /** Every state that was shown, once each time it changed. */
  readonly shown: string[] = []

  constructor(
    private readonly tablet: Tablet,
    private readonly world: OutboxWorld,
  ) {}

  async start(contest: string): Promise<void> {
    this.outbox = await openOutbox({ contest, world: this.world })
    const show = (): void => {
      const { state, count, code } = this.outbox.sync()
      const said = `${state} ${count}${code === null ? '' : ` ${code}`}`
      if (this.shown.at(-1) !== said) this.shown.push(said)
    }
    show()
    this.outbox.onChange(show)
  }

  /** The chip, as it is now. */
  get chip(): string {
    return this.shown.at(-1) ?? ''
  }

  /** Oldest first: the state of each fact. */
  get states(): readonly string[] {
    return this.outbox.all().map((kept) => kept.state).toReversed()
  }

  close(): void {
    this.outbox.close()
  }

  /** Without a last word: the process is gone. */
  crash(): void {
    this.isDead = true
    this.tablet.bury(this.world)
  }
}

/** Names only what matters. */
export const mark = (value: number): { readonly [member: string]: unknown } => ({
  type: 'mark',
  at: 1_000 + value,
  node: 'cup/s1',
  entrant: 'w07',
  input: 'weld',
  value,
})
