// Who comes now, who comes next, who is done. The order is the desk's.
import { cellsOf } from '../sheet/cells'
import { draftFrom } from '../sheet/draft'
import type { Ledger } from '../sheet/ledger'
import { isWithin, type Sheet } from '../sheet/sheets'
import { draftKey } from '../sheet/sheet-draft'
import type { DeskEntrant, MarksView } from '../seam'

export type Turn = 'now' | 'next' | 'done'

export interface Queued {
  readonly entrant: DeskEntrant
  readonly turn: Turn
  /** Lines that have a value, of how many. */
  readonly filled: number
  readonly of: number
  /** Something is written that was not submitted. */
  readonly draft: boolean
  /** DNF, say; blank = none. */
  readonly status: string
  readonly signed: boolean
}

export interface QueueView {
  readonly ledger: Ledger
  readonly signed: MarksView['signed']
  readonly judge: string
  readonly draft: (key: string) => unknown
}

export const queueOf = (sheet: Sheet, entrants: readonly DeskEntrant[], view: QueueView): readonly Queued[] =>
  entrants.map((entrant) => queued(sheet, entrant, view))

const queued = (sheet: Sheet, entrant: DeskEntrant, { ledger, signed, judge, draft }: QueueView): Queued => {
  const kept = draftFrom(draft(draftKey(sheet, entrant.id)))
  const cells = cellsOf(sheet, entrant.id, kept, ledger, judge)
  // Counts and switches are never blank, so they say nothing of how far one has come.
  const counted = cells.filter(({ manner }) => manner !== 'tally' && manner !== 'state')
  const filled = counted.filter((cell) => !cell.blank && cell.unfit === null).length
  const hasDraft = cells.some((cell) => cell.changed || cell.typing !== null)
  const status = String(ledger.status(sheet.id, entrant.id)?.content['code'] ?? '')
  const isSigned = signedBy(signed, sheet.id, entrant.id)
  const begun = cells.some((cell) => cell.rows.length > 0)
  const over = isSigned || status !== '' || (filled === counted.length && begun)
  const turn = hasDraft ? 'now' : over ? 'done' : begun ? 'now' : 'next'
  return { entrant, turn, filled, of: counted.length, draft: hasDraft, status, signed: isSigned }
}

/** A sign covers what is at and below its node. */
export const signedBy = (signed: MarksView['signed'], node: string, entrant: string | null): boolean =>
  signed.some((one) => one.entrant === entrant && isWithin(node, one.node))

/** By number first; a part of the name does too. */
export const found = (queue: readonly Queued[], wanted: string): readonly Queued[] => {
  const text = wanted.trim().toLowerCase()
  if (text === '') return queue
  const by = (test: (entrant: DeskEntrant) => boolean): readonly Queued[] => queue.filter((one) => test(one.entrant))
  const exact = by(({ bib, id }) => bib === text || id.toLowerCase() === text)
  if (exact.length > 0) return exact
  return by(({ bib, id, title }) => [bib, id, title].some((name) => name?.toLowerCase().includes(text)))
}

/** Whom to open next, after this one: the next that nobody marked. */
export const nextAfter = (queue: readonly Queued[], entrant: string): Queued | null => {
  const at = queue.findIndex((one) => one.entrant.id === entrant)
  const after = [...queue.slice(at + 1), ...queue.slice(0, Math.max(0, at))]
  return after.find((one) => one.turn === 'next') ?? after.find((one) => one.turn === 'now') ?? null
}
