// The head judge's yes to a request: the answer, and the correction itself where the request says what should stand.
import type { Fact, RequestView } from '../seam'
import { answer, voided, type Stamp } from '../sheet/acts'
import type { Row } from '../sheet/ledger'

/** A corrected mark keeps its time, its judge and everything but its value. */
export const granted = (request: RequestView, rows: readonly Row[], now: Stamp, reason: string): readonly Fact[] => {
  const yes = answer(now, request.id, 'accepted', reason)
  const old = rows.find((row) => row.id === request.target && !row.voided)
  if (old === undefined || request.value === null || request.value === undefined) return [yes]
  const { id: _, by: _by, recv: _recv, skew: _skew, ...content } = old.content
  const again: Fact = {
    ...content,
    type: 'mark',
    at: old.at,
    node: old.node,
    ...(old.entrant === null ? {} : { entrant: old.entrant }),
    input: old.input,
    ...(old.judge === null ? {} : { judge: old.judge }),
    value: request.value,
    ...(now.skew === null ? {} : { skew: now.skew }),
  }
  return [yes, voided(now, old.id, request.reason), again]
}
