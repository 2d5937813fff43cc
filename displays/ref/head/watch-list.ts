// The head judge's list: every contestant of a sheet, with how far the panels are and what waits for a decision.
import type { DeskEntrant, Kept, MarksView, PanelView } from '../seam'
import { isWithin, type Sheet } from '../sheet/sheets'
import { signedBy } from '../queue/queue'

export interface Watched {
  readonly entrant: DeskEntrant
  readonly panels: readonly PanelView[]
  readonly complete: number
  readonly isHeld: boolean
  /** Public totals wait for the post. */
  readonly isPublicHeld: boolean
  readonly requests: number
  readonly isSigned: boolean
  /** Something waits for the head judge. */
  readonly isOpen: boolean
}

export const watchList = (sheet: Sheet, entrants: readonly DeskEntrant[], marks: MarksView): readonly Watched[] =>
  entrants.map((entrant) => watched(sheet, entrant, marks))

const watched = (sheet: Sheet, entrant: DeskEntrant, marks: MarksView): Watched => {
  const keys = new Set(sheet.entries.map(({ key }) => key))
  const panels = marks.panels.filter((one) => one.entrant === entrant.id && keys.has(`${one.node}|${one.input}`))
  const isHeld = panels.some((one) => one.held)
  const isPublicHeld = marks.holds.some((one) => one.entrant === entrant.id && isWithin(sheet.id, one.node))
  const requests = marks.requests.filter(
    (one) => one.entrant === entrant.id && one.answer === null && isWithin(one.node, sheet.id),
  ).length
  return {
    entrant,
    panels,
    complete: panels.filter((one) => one.complete).length,
    isHeld,
    isPublicHeld,
    requests,
    isSigned: signedBy(marks.signed, sheet.id, entrant.id),
    isOpen: isHeld || isPublicHeld || requests > 0,
  }
}

/** The sign of this device that can be taken back; null = it is another's, or was taken back. */
export const ownSign = (kept: readonly Kept[], node: string, entrant: string): string | null => {
  const voids = new Set(kept.map(({ fact }) => (fact['type'] === 'void' ? fact['target'] : null)))
  const sign = kept.find(
    ({ id, fact, state }) => state !== 'rejected' && !voids.has(id) && isOf(fact, 'sign', node, entrant),
  )
  return sign?.id ?? null
}

/** Since when the clock of this entrant stands by an act of this device, newest first; null = it runs. */
export const pausedSince = (kept: readonly Kept[], node: string, entrant: string): unknown => {
  const last = kept.find(({ fact, state }) => state !== 'rejected' && isOf(fact, 'clock', node, entrant))
  return last?.fact['action'] === 'pause' ? last.fact['at'] : null
}

const isOf = (fact: Kept['fact'], type: string, node: string, entrant: string): boolean =>
  fact['type'] === type && fact['node'] === node && fact['entrant'] === entrant
