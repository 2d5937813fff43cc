// What the server told of marks, panels and signs: as a whole, or of one entrant at a time.
import type { MarksView } from '../seam'
import type { Served } from '../sheet/ledger'

export interface KnownMarks extends MarksView, Served {}

export const noMarks: KnownMarks = {
  marks: [],
  panels: [],
  signed: [],
  requests: [],
  holds: [],
  statuses: [],
  knows: new Set(),
}

/** `knows`: facts of this tablet that the server had when it was asked. `entrant`: the answer is of that one only. */
export const toldMarks = (
  before: KnownMarks,
  told: MarksView,
  entrant: string | null,
  knows: Iterable<string>,
): KnownMarks => {
  if (entrant === null) return { ...told, knows: new Set(knows) }
  const others = <T extends { readonly entrant: string | null }>(list: readonly T[]): readonly T[] =>
    list.filter((one) => one.entrant !== entrant)
  return {
    marks: [...others(before.marks), ...told.marks],
    panels: [...others(before.panels), ...told.panels],
    signed: [...others(before.signed), ...told.signed],
    requests: [...others(before.requests), ...told.requests],
    holds: [...others(before.holds), ...told.holds],
    statuses: [...others(before.statuses), ...told.statuses],
    knows: new Set([...before.knows, ...knows]),
  }
}
