// What has not found its way to the server, and what the server holds against it.
import type { Fact, Kept } from '../seam'
import { voided, type Stamp } from '../sheet/acts'
import type { Row } from '../sheet/ledger'

/** Everything that has no receipt or that somebody must look at; oldest first, as it is sent. */
export const pendingOf = (kept: readonly Kept[]): readonly Kept[] =>
  kept.filter((one) => one.state !== 'accepted' && !(isRefused(one) && one.seen)).reverse()

export const isRefused = ({ state }: Kept): boolean => state === 'rejected' || state === 'conflict'

const lastly = new Set(['conflict', 'id-reused'])

/** The server has something else in its place: a person decides, nobody's mark wins by being later. */
export const isConflict = ({ state, why }: Kept): boolean => state === 'conflict' || lastly.has(why?.code ?? '')

/** What the server has where this was meant for; null = nothing. */
export const rivalOf = ({ id, fact }: Kept, rows: readonly Row[]): Row | null =>
  rows.findLast(
    (row) =>
      row.where === 'accepted' &&
      !row.voided &&
      row.node === fact['node'] &&
      row.entrant === (fact['entrant'] ?? null) &&
      row.input === (fact['input'] ?? '') &&
      row.judge === (fact['judge'] ?? null) &&
      (row.id !== id || !sameValue(row, fact)),
  ) ?? null

const sameValue = (row: Row, fact: Kept['fact']): boolean => row.content['value'] === fact['value']

/** Ours in place of theirs: a void, and the same content under an id of its own. */
export const insisted = ({ fact }: Kept, rival: Row | null, now: Stamp, reason: string): readonly Fact[] => {
  const { id: _, ...again } = fact
  const out = rival === null ? [] : [voided(now, rival.id, reason)]
  return [...out, again]
}
