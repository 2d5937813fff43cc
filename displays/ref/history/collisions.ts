// Two marks where there should be one: two tablets gave different values and both stand. A person decides; nobody's mark
// wins by being later.
import type { Fact } from '../seam'
import { voided, type Stamp } from '../sheet/acts'
import type { Ledger, Row } from '../sheet/ledger'
import { isDrafted } from '../sheet/levels'
import type { Entry, Sheet } from '../sheet/sheets'

export interface Collision {
  readonly entry: Entry
  readonly sheet: Sheet
  readonly entrant: string | null
  /** Oldest first; at least two, not all of one value. */
  readonly rows: readonly Row[]
}

export const collisionsOf = (ledger: Ledger, sheets: readonly Sheet[]): readonly Collision[] => {
  const groups = new Map<string, Row[]>()
  for (const row of ledger.rows) {
    if (row.type !== 'mark' || row.voided || row.where === 'refused' || row.where === 'conflict') continue
    const key = JSON.stringify([row.node, row.entrant, row.input, row.judge])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].filter(differ).flatMap((rows) => {
    const [{ node, input, entrant }] = rows as [Row]
    for (const sheet of sheets)
      for (const entry of sheet.entries)
        if (entry.node.path === node && entry.input.name === input && isDrafted(entry.input))
          return [{ entry, sheet, entrant, rows }]
    return []
  })
}

const differ = (rows: readonly Row[]): boolean =>
  rows.length > 1 && rows.some(({ mine }) => mine) && new Set(rows.map(({ content }) => content['value'])).size > 1

/** One of them stays: the others are voided, with the reason of whoever decided. */
export const settled = ({ rows }: Collision, kept: Row, now: Stamp, reason: string): readonly Fact[] =>
  rows.filter((row) => row !== kept).map((row) => voided(now, row.id, reason))
