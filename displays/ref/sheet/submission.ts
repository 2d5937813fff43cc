// From a draft to facts: a first value is a mark, a corrected one is a void and a new mark at the original time.
import type { Fact } from '../seam'
import { mark, voided, writtenAt, type Stamp } from './acts'
import type { Cell } from './cells'
import type { Draft } from './draft'
import { isDrafted } from './levels'

export interface Submitter {
  readonly entrant: string | null
  /** The name in a panel's marks. */
  readonly judge: string
  readonly timeBase: string
  /** Why values that stand are changed; needed where any is. */
  readonly reason: string
  /** Another tablet had this open, and why this one went on; blank = none had. */
  readonly takeover: string
}

export interface Submission {
  readonly facts: readonly Fact[]
  /** Marks that these take out. */
  readonly voids: readonly string[]
}

/** `now` is the stamp of what happens now: the voids. What was drafted bears the time at which it was drafted. */
export const submissionOf = (cells: readonly Cell[], draft: Draft, now: Stamp, who: Submitter): Submission => {
  const facts: Fact[] = []
  const voids: string[] = []
  for (const cell of cells) {
    if (!cell.changed || !isDrafted(cell.entry.input)) continue
    // Also one that another tablet gave at the same time: of a value only one may stand.
    const old = cell.rows.at(-1)
    for (const { id } of cell.rows) {
      facts.push(voided(now, id, who.reason))
      voids.push(id)
    }
    if (cell.value === '') continue
    const at = old?.at ?? writtenAt(draft.paperAt ?? draft.values[cell.entry.key]?.at ?? 0, who.timeBase)
    facts.push(mark({ ...now, at }, { entry: cell.entry, entrant: who.entrant }, members(cell, draft, who)))
  }
  return { facts, voids }
}

const members = ({ entry, value }: Cell, draft: Draft, who: Submitter): Fact => ({
  ...(entry.input.kind === 'judges' ? { judge: who.judge } : {}),
  value: entry.input.kind === 'choice' ? value : Number(value),
  ...fromPaper(draft),
  ...(who.takeover === '' ? {} : { takeover: who.takeover }),
})

/** What was first written on paper says so. */
export const fromPaper = ({ paperAt }: Draft): Fact => (paperAt === null ? {} : { source: 'paper' })

/** Whether anything that stands would be changed: that needs a reason. */
export const corrects = (cells: readonly Cell[]): boolean => cells.some((cell) => cell.changed && cell.rows.length > 0)
