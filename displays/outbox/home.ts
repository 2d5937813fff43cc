// The device's database: opened when it is first needed, and again when the browser closed it or threw it away. What is
// written leaves a trace outside, by which a loss is noticed.
import type { IDBPTransaction } from 'idb'
import { deviceOf, readTrace, withBack, writtenTrace, type Device, type Trace } from './device'
import { queued } from './kept'
import { rowOf } from './rows'
import { openDatabase, type Database, type OutboxSchema, type Row } from './schema'
import { storageError } from './storage-error'
import type { OutboxWorld } from './world'

export type Writing = IDBPTransaction<OutboxSchema, ('device' | 'facts')[], 'readwrite'>

/** What has resolved is on the disk. */
export const strict = { durability: 'strict' } as const

export class Home {
  private database: Promise<Database> | null = null
  private wasOpen = false

  /** `rescue`: the open facts that the page holds, should the browser throw the database away under it. */
  constructor(
    private readonly world: Pick<OutboxWorld, 'word' | 'marker'>,
    private readonly rescue: () => readonly Row[],
  ) {}

  /** Rejects with a `StorageError`. */
  async opened(): Promise<Database> {
    const opening = (this.database ??= this.open())
    try {
      return await opening
    } catch (error) {
      this.forget(opening)
      throw storageError(error)
    }
  }

  private async open(): Promise<Database> {
    const database = await openDatabase(() => this.forget(opening))
    const opening = this.database
    if (this.wasOpen) await this.restore(database)
    this.wasOpen = true
    return database
  }

  private forget(opening: Promise<Database> | null): void {
    if (this.database === opening) this.database = null
  }

  /** What the page still knows, and a database that was thrown away does not. */
  private restore(database: Database): Promise<void> {
    return this.written(database, strict, async (writing) => {
      const [device, facts] = [await this.known(writing), writing.objectStore('facts')]
      let back = 0
      for (const { contest, kept } of this.rescue()) {
        if ((await facts.index('id').getKey(kept.id)) !== undefined) continue
        await facts.add(rowOf(contest, kept.state === 'sending' ? queued(kept) : kept))
        back++
      }
      if (back > 0) await writing.objectStore('device').put(withBack(device, back), 'device')
    })
  }

  /** Who this device is; made when it was nobody. */
  async known(writing: Writing): Promise<Device> {
    const { word, marker } = this.world
    const held = await writing.objectStore('device').get('device')
    const device = deviceOf(held, readTrace(marker.read()), word)
    if (device !== held) await writing.objectStore('device').put(device, 'device')
    return device
  }

  /** A database that the browser closed meanwhile is opened again, once. */
  async write<T>(how: IDBTransactionOptions, work: (writing: Writing) => Promise<T>): Promise<T> {
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
