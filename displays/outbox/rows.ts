// How facts lie in the database, and where they are found.
import { isOpen, isPending, isTrouble, type Fact, type FactWithId, type Kept } from './kept'
import type { Row } from './schema'
import { StorageError } from './storage-error'

/** The longest line that the server takes, in bytes. */
export const factBytes = 64 * 1024

/** As it goes to the server: JSON, and no longer the caller's to change. */
export const plain = (fact: Fact, id: string): FactWithId => {
  const line = JSON.stringify({ ...fact, id })
  if (new TextEncoder().encode(line).length > factBytes) throw new StorageError('too-long', id)
  return JSON.parse(line)
}

export const rowOf = (contest: string, kept: Kept): Row => {
  const row = { contest, kept }
  if (isOpen(kept)) return { ...row, open: isPending(kept) ? 2 : 1 }
  return isTrouble(kept) ? row : { ...row, done: 1 }
}

export const within = (contest: string): IDBKeyRange =>
  IDBKeyRange.bound([contest, 0], [contest, Number.MAX_SAFE_INTEGER])

export const openIn = (open: 1 | 2, contest: string): IDBKeyRange =>
  IDBKeyRange.bound([open, contest, 0], [open, contest, Number.MAX_SAFE_INTEGER])

export const doneIn = (contest: string): IDBKeyRange =>
  IDBKeyRange.bound([1, contest, 0], [1, contest, Number.MAX_SAFE_INTEGER])
