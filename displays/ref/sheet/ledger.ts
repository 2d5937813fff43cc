// What has been entered, as this tablet knows it: what the server told, and on top of it what is still on its way.
import { isTrouble } from '../../outbox/outbox'
import type { Fact, Kept, SheetMark, StatusView } from '../seam'

/** Where a fact has got to. Only a receipt makes it accepted. */
export type Where = 'device' | 'sending' | 'accepted' | 'refused' | 'conflict'

export interface Row {
  readonly id: string
  readonly type: string
  readonly at: number | string
  readonly node: string
  readonly entrant: string | null
  readonly input: string
  readonly judge: string | null
  readonly content: Fact
  readonly by: string
  readonly mine: boolean
  readonly where: Where
  readonly voided: boolean
  /** Why it was refused, or why it was voided; blank = nothing to say. */
  readonly why: string
}

export interface Ledger {
  /** Oldest first. */
  readonly rows: readonly Row[]
  /** What of an input counts, oldest first. */
  standing(node: string, entrant: string | null, input: string): readonly Row[]
  /** What the server refused there last, until somebody has seen to it. */
  refused(node: string, entrant: string | null, input: string): Row | null
  /** The status of the entrant at the node, if it has one. */
  status(node: string, entrant: string): Row | null
}

export interface Served {
  readonly marks: readonly SheetMark[]
  readonly statuses: readonly StatusView[]
  /** Facts of this tablet that had been accepted when these marks were asked for: they have done what they do. */
  readonly knows: ReadonlySet<string>
}

export const nothingServed: Served = { marks: [], statuses: [], knows: new Set() }

const wheres = {
  queued: 'device',
  sending: 'sending',
  accepted: 'accepted',
  rejected: 'refused',
  conflict: 'conflict',
} as const

export const ledgerOf = (served: Served, kept: readonly Kept[]): Ledger => {
  const rows = new Map<string, Row>()
  for (const mark of served.marks) rows.set(mark.id, servedRow(mark))
  for (const status of served.statuses) rows.set(status.id, statusRow(status))
  const oldestFirst = [...kept].reverse()
  for (const one of oldestFirst) if (isEntry(one.fact) && !rows.has(one.id)) rows.set(one.id, keptRow(one))
  for (const one of oldestFirst) if (!served.knows.has(one.id)) turn(rows, one)
  const all = [...rows.values()]
  const standing = groupedStanding(all)
  const refused = refusals(oldestFirst)
  return {
    rows: all,
    standing: (node, entrant, input) => standing.get(cell(node, entrant, input)) ?? [],
    refused: (node, entrant, input) => refused.get(cell(node, entrant, input)) ?? null,
    status: (node, entrant) => lastStatus(standing.get(cell(node, entrant, '')) ?? []),
  }
}

const isEntry = (fact: Fact): boolean => ['mark', 'status'].includes(typeOf(fact))
const typeOf = (fact: Fact): string => (typeof fact['type'] === 'string' ? fact['type'] : 'mark')

/** A void or restore of ours that the server has not told back yet. */
const turn = (rows: Map<string, Row>, { fact, state }: Kept): void => {
  const type = typeOf(fact)
  if ((type !== 'void' && type !== 'restore') || state === 'rejected' || state === 'conflict') return
  const row = rows.get(word(fact['target']))
  if (row !== undefined) rows.set(row.id, { ...row, voided: type === 'void', why: word(fact['reason']) })
}

const refusals = (oldestFirst: readonly Kept[]): ReadonlyMap<string, Row> => {
  const rows = oldestFirst.filter((one) => isTrouble(one) && typeOf(one.fact) === 'mark').map(keptRow)
  return new Map(rows.map((row) => [cell(row.node, row.entrant, row.input), row]))
}

const cell = (node: string, entrant: string | null, input: string): string => `${node}|${entrant ?? ''}|${input}`

const groupedStanding = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const cells = new Map<string, Row[]>()
  for (const row of rows) {
    if (row.voided || row.where === 'refused' || row.where === 'conflict') continue
    const key = cell(row.node, row.entrant, row.type === 'status' ? '' : row.input)
    const list = cells.get(key)
    if (list === undefined) cells.set(key, [row])
    else list.push(row)
  }
  for (const list of cells.values()) list.sort((a, b) => secondsOf(a.at) - secondsOf(b.at) || naturally(a.id, b.id))
  return cells
}

const naturally = new Intl.Collator('en', { numeric: true }).compare

const lastStatus = (rows: readonly Row[]): Row | null => {
  const last = rows.at(-1)
  return last === undefined || last.content['code'] === 'OK' ? null : last
}

/** Seconds, whatever the time base of the contest. */
export const secondsOf = (at: unknown): number => (typeof at === 'number' ? at : Date.parse(word(at)) / 1000)

const servedRow = (mark: SheetMark): Row => ({
  id: mark.id,
  type: 'mark',
  at: mark.at,
  node: mark.node,
  entrant: mark.entrant,
  input: mark.input,
  judge: mark.judge,
  content: mark.content,
  by: mark.by,
  mine: mark.mine,
  where: 'accepted',
  voided: mark.state === 'void',
  why: mark.reason ?? '',
})

const statusRow = ({ id, at, node, entrant, code, reason, by, mine }: StatusView): Row => ({
  id,
  type: 'status',
  at,
  node,
  entrant,
  input: '',
  judge: null,
  content: { code, ...(reason === null ? {} : { reason }) },
  by,
  mine,
  where: 'accepted',
  voided: false,
  why: '',
})

const keptRow = ({ id, fact, state, why }: Kept): Row => ({
  id,
  type: typeOf(fact),
  at: typeof fact['at'] === 'number' ? fact['at'] : word(fact['at']),
  node: word(fact['node']),
  entrant: typeof fact['entrant'] === 'string' ? fact['entrant'] : null,
  input: word(fact['input']),
  judge: typeof fact['judge'] === 'string' ? fact['judge'] : null,
  content: fact,
  by: '',
  mine: true,
  where: wheres[state],
  voided: false,
  why: why?.message ?? '',
})

const word = (value: unknown): string => (typeof value === 'string' ? value : '')
