// What is being typed, kept with every key: in memory for whoever asks, on the device for whoever comes back.
import type { Home } from './home'
import { storageError } from './storage-error'

export interface Drafts {
  get(key: string): unknown
  /** Resolves when it is on the device. */
  set(key: string, value: unknown): Promise<void>
  drop(key: string): Promise<void>
}

export class KeptDrafts implements Drafts {
  private held: ReadonlyMap<string, unknown> = new Map()

  constructor(
    private readonly contest: string,
    private readonly home: Home,
    private readonly changed: () => void,
  ) {}

  get(key: string): unknown {
    return this.held.get(key)
  }

  async set(key: string, value: unknown): Promise<void> {
    const plain: unknown = JSON.parse(JSON.stringify(value ?? null))
    this.held = new Map(this.held).set(key, plain)
    await this.written(async () => {
      await (await this.home.opened()).put('drafts', { contest: this.contest, key, value: plain })
    })
  }

  async drop(key: string): Promise<void> {
    const left = new Map(this.held)
    left.delete(key)
    this.held = left
    await this.written(async () => (await this.home.opened()).delete('drafts', [this.contest, key]))
  }

  async refresh(): Promise<void> {
    const ofContest = IDBKeyRange.bound([this.contest], [this.contest, []])
    const rows = await (await this.home.opened()).getAll('drafts', ofContest)
    this.held = new Map(rows.map((row) => [row.key, row.value]))
  }

  private async written(work: () => Promise<void>): Promise<void> {
    try {
      await work()
      this.changed()
    } catch (error) {
      throw storageError(error)
    }
  }
}
