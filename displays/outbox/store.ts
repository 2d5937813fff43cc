// The facts of this device in IndexedDB. Every method is one transaction; what has resolved survives a crash.
import type { IDBPTransaction } from 'idb'
import { deviceOf, readTrace, writtenTrace, type Device, type Trace } from './device'
import { queued, saved, sending, type Fact, type Kept } from './kept'
import { doneIn, openIn, plain, rowOf, within } from './rows'
import { openDatabase, type Database, type OutboxSchema } from './schema'
import { storageError } from './storage-error'
import type { OutboxWorld } from './world'

/** Facts of one contest that are kept although nobody needs them any more. */
export const keptHistory = 1_000

type Writing = IDBPTransaction<OutboxSchema, ('device' | 'facts')[], 'readwrite'>

const strict = { durability: 'strict' } as const

export class Store {
  private database: Promise<Database> | null = null

  constructor(private readonly world: Pick<OutboxWorld, 'time' | 'word' | 'marker'>) {}

  /** Who this device is; the first call makes it known. */
  device(): Promise<Device> {
    return this.write(strict, (writing) => this.known(writing))
  }

  /** Takes note that somebody was told of what the browser lost. */
  seenLost(): Promise<void> {
    return this.write(strict, async (writing) => {
      const device = await this.known(writing)
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
    const rows = await (await this.opened()).getAllFromIndex('facts', 'contest', within(contest))
    return rows.map((row) => row.kept)
  }

  /** The oldest that are to be sent, now marked as being sent; `pending` ones instead, if they are to be asked for. */
  take(contest: string, most: number, pending: boolean): Promise<readonly Kept[]> {
    return this.write(strict, async (writing) => {
      const facts = writing.objectStore('facts')
      const rows = await facts.index('open').getAll(openIn(pending ? 2 : 1, contest), most)
      const taken = rows.map((row) => ({ ...row, kept: pending ? row.kept : sending(row.kept) }))
      await Promise.all(taken.map((row) => facts.put(row)))
      return taken.map((row) => row.kept)
    })
  }

  /** Puts a fact's news over what is held of it, if it is still held. */
  settle(contest: string, news: readonly Kept[]): Promise<void> {
    return this.write({}, async (writing) => {
      const facts = writing.objectStore('facts')
      for (const kept of news) {
        const held = await facts.index('id').get(kept.id)
        if (held !== undefined) await facts.put({ ...rowOf(contest, kept), seq: held.seq! })
      }
    })
  }

  /** What a crash left as being sent is queued again. Only for who has the turn to send. */
  recover(contest: string): Promise<readonly Kept[]> {
    return this.write(strict, async (writing) => {
      const facts = writing.objectStore('facts')
      const left = (await facts.index('open').getAll(openIn(1, contest))).filter((row) => row.kept.state === 'sending')
      const again = left.map((row) => ({ ...row, kept: queued(row.kept) }))
      await Promise.all(again.map((row) => facts.put(row)))
      return again.map((row) => row.kept)
    })
  }

  /** Forgets the oldest that nobody needs, but for so many; says which. */
  prune(contest: string, most: number): Promise<readonly string[]> {
    return this.write({}, async (writing) => {
      const facts = writing.objectStore('facts')
      const done = doneIn(contest)
      const surplus = (await facts.index('done').count(done)) - most
      const rows = surplus > 0 ? await facts.index('done').getAll(done, surplus) : []
      await Promise.all(rows.map((row) => facts.delete(row.seq!)))
      return rows.map((row) => row.kept.id)
    })
  }

  /** For what lies beside the facts: drafts, leases, answers. */
  async opened(): Promise<Database> {
    const forget = (): void => void (this.database = null)
    this.database ??= openDatabase(forget)
    try {
      return await this.database
    } catch (error) {
      forget()
      throw storageError(error)
    }
  }

  private added(contest: string, facts: readonly Fact[]): Promise<readonly Kept[]> {
    return this.write(strict, async (writing) => {
      const device = await this.known(writing)
      const at = this.world.time()
      const kept = facts.map((fact, i) => saved(plain(fact, `${device.source}-${device.next + i}`), at))
      await writing.objectStore('device').put({ ...device, next: device.next + facts.length }, 'device')
      await Promise.all(kept.map((one) => writing.objectStore('facts').add(rowOf(contest, one))))
      return kept
    })
  }

  private async known(writing: Writing): Promise<Device> {
    const { word, marker } = this.world
    const held = await writing.objectStore('device').get('device')
    const device = deviceOf(held, readTrace(marker.read()), word)
    if (device !== held) await writing.objectStore('device').put(device, 'device')
    return device
  }

  /** A database that the browser closed meanwhile is opened again, once. */
  private async write<T>(how: IDBTransactionOptions, work: (writing: Writing) => Promise<T>): Promise<T> {
    try {
      return await this.written(await this.opened(), how, work)
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw storageError(error)
      this.database = null
    }
    return this.written(await this.opened(), how, work).catch((error: unknown) => {
      throw storageError(error)
    })
  }

  private async written<T>(
    database: Database,
    how: IDBTransactionOptions,
    work: (writing: Writing) => Promise<T>,
  ): Promise<T> {
    const writing: Writing = database.transaction(['device', 'facts'], 'readwrite', how)
    // Failing work ends the transaction; what `done` then says is the same failure again.
    const done = writing.done.catch((error: unknown) => error ?? new Error('aborted'))
    try {
      const answer = await work(writing)
      const trace = await traceOf(writing)
      const failure = await done
      if (failure !== undefined) throw failure
      if (trace !== null) this.mark(trace)
      return answer
    } catch (error) {
      abort(writing)
      await done
      throw error
    }
  }

  /** Another page may have marked a later number meanwhile. */
  private mark(trace: Trace): void {
    const before = readTrace(this.world.marker.read())
    const last = before?.source === trace.source ? Math.max(before.last, trace.last) : trace.last
    this.world.marker.write(writtenTrace({ ...trace, last }))
  }
}

const traceOf = async (writing: Writing): Promise<Trace | null> => {
  const device = await writing.objectStore('device').get('device')
  if (device === undefined) return null
  const unsent = await writing.objectStore('facts').index('open').count()
  return { source: device.source, last: device.next - 1, unsent }
}

const abort = (writing: Writing): void => {
  try {
    writing.abort()
  } catch {
    // It has ended already.
  }
}
