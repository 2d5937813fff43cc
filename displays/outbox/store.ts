// The facts of this device in IndexedDB. Every method is one transaction; what has resolved survives a crash.
import type { Device } from './device'
import { strict, type Home } from './home'
import { saved, sending, type Fact, type Kept } from './kept'
import { doneIn, openIn, plain, rowOf, within } from './rows'
import { storageError } from './storage-error'
import type { OutboxWorld } from './world'

/** Facts of one contest that are kept although nobody needs them any more. */
export const keptHistory = 1_000

export class Store {
  constructor(
    private readonly home: Home,
    private readonly world: Pick<OutboxWorld, 'time'>,
  ) {}

  /** Who this device is; the first call makes it known. */
  device(): Promise<Device> {
    return this.home.write(strict, (writing) => this.home.known(writing))
  }

  /** Takes note that somebody was told of what the browser lost. */
  seenLost(): Promise<void> {
    return this.home.write(strict, async (writing) => {
      const device = await this.home.known(writing)
      await writing.objectStore('device').put({ ...device, lost: null }, 'device')
    })
  }

  /** All of them or none; their numbers are given in the same transaction. */
  async add(contest: string, facts: readonly Fact[]): Promise<readonly Kept[]> {
    try {
      return await this.added(contest, facts)
    } catch (error) {
      if (storageError(error).code !== 'storage-full') throw error
      // Room for what is new is worth more than what the server has.
      await this.prune(contest, 0)
      return this.added(contest, facts)
    }
  }

  /** In the order of saving. */
  async read(contest: string): Promise<readonly Kept[]> {
    const rows = await (await this.home.opened()).getAllFromIndex('facts', 'contest', within(contest))
    return rows.map((row) => row.kept)
  }

  /** How many facts of other contests have no answer yet. */
  async elsewhere(contest: string): Promise<ReadonlyMap<string, number>> {
    const rows = await (await this.home.opened()).getAllFromIndex('facts', 'open')
    const counts = new Map<string, number>()
    for (const row of rows)
      if (row.contest !== contest) counts.set(row.contest, (counts.get(row.contest) ?? 0) + 1)
    return counts
  }

  /**
   * The oldest that are to be sent, now marked as being sent: what a crash left so comes first. `pending` ones instead,
   * if they are to be asked for.
   */
  take(contest: string, most: number, pending: boolean): Promise<readonly Kept[]> {
    return this.home.write(strict, async (writing) => {
      const facts = writing.objectStore('facts')
      const rows = await facts.index('open').getAll(openIn(pending ? 2 : 1, contest), most)
      const taken = rows.map((row) => ({ ...row, kept: pending ? row.kept : sending(row.kept) }))
      await Promise.all(taken.map((row) => facts.put(row)))
      return taken.map((row) => row.kept)
    })
  }

  /** Puts a fact's news over what is held of it, if it is still held. */
  settle(contest: string, news: readonly Kept[]): Promise<void> {
    return this.home.write({}, async (writing) => {
      const facts = writing.objectStore('facts')
      for (const kept of news) {
        const held = await facts.index('id').get(kept.id)
        if (held !== undefined) await facts.put({ ...rowOf(contest, kept), seq: held.seq! })
      }
    })
  }

  /** Forgets the oldest that nobody needs, but for so many; says which. */
  prune(contest: string, most: number): Promise<readonly string[]> {
    return this.home.write({}, async (writing) => {
      const facts = writing.objectStore('facts')
      const done = doneIn(contest)
      const surplus = (await facts.index('done').count(done)) - most
      const rows = surplus > 0 ? await facts.index('done').getAll(done, surplus) : []
      await Promise.all(rows.map((row) => facts.delete(row.seq!)))
      return rows.map((row) => row.kept.id)
    })
  }

  private added(contest: string, facts: readonly Fact[]): Promise<readonly Kept[]> {
    return this.home.write(strict, async (writing) => {
      const device = await this.home.known(writing)
      const at = this.world.time()
      const kept = facts.map((fact, i) => saved(plain(fact, `${device.source}-${device.next + i}`), at))
      await writing.objectStore('device').put({ ...device, next: device.next + facts.length }, 'device')
      await Promise.all(kept.map((one) => writing.objectStore('facts').add(rowOf(contest, one))))
      return kept
    })
  }
}
