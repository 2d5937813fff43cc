// The database of a device: who it is, its facts, its drafts, and the last answers of the server.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Device } from './device'
import type { Kept } from './kept'

/** A fact as it lies in the database, with what it is found by. */
export interface Row {
  /** Given by the database: the order of saving. */
  seq?: number
  readonly contest: string
  readonly kept: Kept
  /** 1 to be sent, 2 waits for a second person; absent when the server has answered. */
  readonly open?: 1 | 2
  /** 1 where nobody needs it any more. */
  readonly done?: 1
}

/** One page sends at a time; `until` is milliseconds since 1970. */
export interface Lease {
  readonly holder: string
  readonly until: number
}

export interface OutboxSchema extends DBSchema {
  device: { key: 'device'; value: Device }
  leases: { key: string; value: Lease }
  facts: {
    key: number
    value: Row
    indexes: { id: string; contest: [string, number]; open: [number, string, number]; done: [number, string, number] }
  }
  drafts: { key: [string, string]; value: { contest: string; key: string; value: unknown } }
  cache: { key: string; value: unknown }
}

export type Database = IDBPDatabase<OutboxSchema>

const databaseName = 'competition'

/** `gone`: the browser closed it (its storage was thrown away, or a newer page changes it). */
export const openDatabase = async (gone: () => void): Promise<Database> => {
  const database: Database = await openDB<OutboxSchema>(databaseName, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('device')
      fresh.createObjectStore('leases')
      const facts = fresh.createObjectStore('facts', { keyPath: 'seq', autoIncrement: true })
      facts.createIndex('id', 'kept.id', { unique: true })
      facts.createIndex('contest', ['contest', 'seq'])
      facts.createIndex('open', ['open', 'contest', 'seq'])
      facts.createIndex('done', ['done', 'contest', 'seq'])
      fresh.createObjectStore('drafts', { keyPath: ['contest', 'key'] })
      fresh.createObjectStore('cache')
    },
    blocking: () => {
      database.close()
      gone()
    },
    terminated: gone,
  })
  return database
}
