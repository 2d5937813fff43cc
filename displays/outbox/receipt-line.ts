// Reads the lines of an answer to facts (formats.md, "HTTP").
import type { Kept, Receipt } from './kept'
import { queued } from './kept'

/** The server could not take the fact now, and says nothing about the fact itself. */
const passing: ReadonlySet<string> = new Set([
  'too-many-waiting',
  'disk-full',
  'disk-failed',
  'redis-full',
  'redis-refused',
  'not-written',
  'stopping',
  'too-slow',
  'internal',
  'journal-unreachable',
  'journal-damaged',
  'rate-limited',
  // The pass ended while they were sent: the next one that this tablet gets sends them.
  'revoked',
  'expired',
])

/** Null where it is no receipt of a fact. */
export const readReceipt = (line: string): Receipt | null => {
  const said = parsed(line)
  if (said === null) return null
  const { id, ruling, journal, entry, hash, why, message, confirm } = said
  if (typeof id !== 'string' || !isRuling(ruling)) return null
  return {
    id,
    ruling,
    ...(typeof journal === 'string' && { journal }),
    ...(typeof entry === 'number' && { entry }),
    ...(typeof hash === 'string' && { hash }),
    ...(typeof why === 'string' && { why: { code: why, message: typeof message === 'string' ? message : '' } }),
    ...(typeof confirm === 'string' && { confirm }),
  }
}

/** What a fact is after its receipt. */
export const answered = (kept: Kept, receipt: Receipt, at: number): Kept => {
  const why = receipt.why ?? null
  const told: Kept = { ...kept, receipt, answeredAt: at, why }
  switch (receipt.ruling) {
    case 'stands':
    case 'stood-already':
      return { ...told, state: 'accepted', why: null }
    case 'pending':
      return { ...told, state: 'queued', why: null }
    case 'refused':
      if (isPassing(receipt)) return queued(kept, why)
      return { ...told, state: why?.code === 'id-reused' ? 'conflict' : 'rejected' }
    default:
      return receipt.ruling satisfies never
  }
}

/** It is no answer about the fact: it is to be sent again, later. */
export const isPassing = (receipt: Receipt): boolean =>
  receipt.ruling === 'refused' && passing.has(receipt.why?.code ?? '')

const isRuling = (text: unknown): text is Receipt['ruling'] =>
  text === 'stands' || text === 'stood-already' || text === 'refused' || text === 'pending'

const parsed = (line: string): Readonly<Record<string, unknown>> | null => {
  try {
    const said: unknown = JSON.parse(line)
    return typeof said === 'object' && said !== null ? (said as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}
