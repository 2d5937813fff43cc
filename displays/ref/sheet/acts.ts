// What a tablet writes, as facts. The time comes from outside; an id is given by the outbox.
import type { Fact } from '../seam'
import type { Entry } from './sheets'

/** When it happens, and how sure the tablet is of that. */
export interface Stamp {
  readonly at: number | string
  /** Null while the clock of the server is not known. */
  readonly skew: { readonly offset: number; readonly uncertainty: number } | null
}

/** Seconds since 1970 as the contest writes times. */
export const writtenAt = (seconds: number, timeBase: string): number | string =>
  timeBase === 'utc' ? new Date(Math.round(seconds * 1000)).toISOString() : Math.round(seconds * 1000) / 1000

const stamped = (type: string, { at, skew }: Stamp, members: Fact): Fact => ({
  type,
  at,
  ...members,
  ...(skew === null ? {} : { skew }),
})

export interface Place {
  readonly entry: Entry
  readonly entrant: string | null
}

export const mark = (stamp: Stamp, { entry, entrant }: Place, members: Fact): Fact =>
  stamped('mark', stamp, {
    node: entry.node.path,
    ...(entry.input.scopeAll || entrant === null ? {} : { entrant }),
    input: entry.input.name,
    ...members,
  })

export const voided = (stamp: Stamp, target: string, reason: string): Fact => stamped('void', stamp, { target, reason })

export const restored = (stamp: Stamp, target: string, reason: string): Fact =>
  stamped('restore', stamp, { target, reason })

/** A word why something was taken out. */
const because = (reason: string): Fact => (reason === '' ? {} : { reason })

export const status = (stamp: Stamp, node: string, entrant: string, code: string, reason: string): Fact =>
  stamped('status', stamp, { node, entrant, code, ...because(reason) })

/** 补时: the entrant's own clock stands from `pause` to `resume`. */
export const clock = (stamp: Stamp, node: string, entrant: string, action: 'pause' | 'resume', reason: string): Fact =>
  stamped('clock', stamp, { node, entrant, action, ...because(reason) })

export const sign = (stamp: Stamp, node: string, entrant: string): Fact => stamped('sign', stamp, { node, entrant })

/** What a judge asks of the head judge once it is signed. */
export interface Wish {
  readonly node: string
  readonly entrant: string
  readonly input: string
  readonly target: string | null
  readonly value: string | number | null
  readonly reason: string
}

export const request = (stamp: Stamp, { target, value, ...wish }: Wish): Fact =>
  stamped('request', stamp, {
    ...wish,
    ...(target === null ? {} : { target }),
    ...(value === null ? {} : { value }),
  })

export const answer = (stamp: Stamp, asked: string, decision: 'accepted' | 'rejected', reason: string): Fact =>
  stamped('answer', stamp, { request: asked, decision, ...because(reason) })
