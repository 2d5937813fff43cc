// Everything that a tablet knows, at one moment.
import type { RefLine } from '../../outbox/ref-link'
import type { DeskView, Kept, Outbox, SessionView } from '../seam'
import { ledgerOf, nothingServed, type Ledger } from '../sheet/ledger'
import type { Sheet } from '../sheet/sheets'
import { noMarks, type KnownMarks } from './known-marks'

export interface Tabled {
  /** `starting`: not even the device was asked. */
  readonly phase: 'starting' | 'pairing' | 'seated'
  readonly contest: string
  readonly session: SessionView | null
  /** Its holder has said: this is my seat. */
  readonly isConfirmed: boolean
  readonly desk: DeskView | null
  readonly sheets: readonly Sheet[]
  readonly marks: KnownMarks
  readonly kept: readonly Kept[]
  readonly ledger: Ledger
  readonly outbox: Outbox | null
  readonly sync: ReturnType<Outbox['sync']> | null
  /** Why the device keeps nothing; null where it does. */
  readonly storage: string | null
  readonly line: RefLine['state']
  /** Other devices on this seat. */
  readonly twins: readonly string[]
  /** Who else has it open, by `node|entrant`. */
  readonly also: ReadonlyMap<string, readonly string[]>
  /** Who asks this seat to submit; blank = nobody. */
  readonly nudgedBy: string
  /** Why the seat was taken away; null while it is not. */
  readonly ended: string | null
}

export const idle: Tabled = {
  phase: 'starting',
  contest: '',
  session: null,
  isConfirmed: false,
  desk: null,
  sheets: [],
  marks: noMarks,
  kept: [],
  ledger: ledgerOf(nothingServed, []),
  outbox: null,
  sync: null,
  storage: null,
  line: 'connecting',
  twins: [],
  also: new Map(),
  nudgedBy: '',
  ended: null,
}

/** What is left when the seat is given back. */
export const unseated: Partial<Tabled> = {
  phase: 'pairing',
  session: null,
  isConfirmed: false,
  desk: null,
  sheets: [],
  marks: noMarks,
  twins: [],
  also: new Map(),
  nudgedBy: '',
  ended: null,
}

export const codeOf = (error: unknown): string => {
  const { code } = Object(error) as { readonly code?: unknown }
  return typeof code === 'string' ? code : 'storage'
}
