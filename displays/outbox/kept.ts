// A fact on this device and what became of it, and the one way in which that changes.

/** What a seat writes, without its id. `at` is seconds or RFC 3339, as the contest writes times. */
export type Fact = { readonly [member: string]: unknown }

export type FactWithId = Fact & { readonly id: string }

/** Why the server refuses: a stable code, and a sentence in the language of the page. */
export interface Why {
  readonly code: string
  readonly message: string
}

/** The server's answer to one fact. */
export interface Receipt {
  readonly id: string
  readonly ruling: 'stands' | 'stood-already' | 'refused' | 'pending'
  readonly journal?: string
  readonly entry?: number
  readonly hash?: string
  readonly why?: Why
  /** With which word a second person confirms it. */
  readonly confirm?: string
}

/** `conflict`: the server has another content under this id. */
export type KeptState = 'queued' | 'sending' | 'accepted' | 'rejected' | 'conflict'

export interface Kept {
  readonly id: string
  readonly fact: FactWithId
  readonly state: KeptState
  /** Milliseconds since 1970 on the device's clock, as all times of the outbox. */
  readonly savedAt: number
  /** How often it was sent. */
  readonly attempts: number
  readonly receipt: Receipt | null
  readonly answeredAt: number | null
  readonly why: Why | null
  /** Somebody has seen to its refusal. */
  readonly seen: boolean
}

export const saved = (fact: FactWithId, at: number): Kept => ({
  id: fact.id,
  fact,
  state: 'queued',
  savedAt: at,
  attempts: 0,
  receipt: null,
  answeredAt: null,
  why: null,
  seen: false,
})

export const sending = (kept: Kept): Kept => ({ ...kept, state: 'sending', attempts: kept.attempts + 1 })

/** It did not get an answer, or an answer that says nothing about it: it will be sent again. */
export const queued = (kept: Kept, why: Why | null = null): Kept => ({ ...kept, state: 'queued', why })

/** Waits for a second person; the server is asked now and then whether there was one. */
export const isPending = (kept: Kept): boolean => kept.state === 'queued' && kept.receipt?.ruling === 'pending'

/** The server has not yet said what becomes of it. */
export const isOpen = (kept: Kept): boolean => kept.state === 'queued' || kept.state === 'sending'

/** Somebody has to look at it. */
export const isTrouble = (kept: Kept): boolean =>
  (kept.state === 'rejected' || kept.state === 'conflict') && !kept.seen
