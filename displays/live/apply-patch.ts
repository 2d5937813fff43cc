// From the board before to the board after, exactly as formats.md, "Hubs", says it.
import { checked, facesWith, standing, type Board, type Outcome, type Standing } from './board'
import type { CellText, Patch, RankRun, RowChange } from './contract'

export const applyPatch = (board: Board, patch: Patch): Outcome => {
  if (patch.before !== board.hash) return { refused: `it continues ${patch.before}, not ${board.hash}` }
  const order = moved(board, patch)
  if (typeof order === 'string') return { refused: order }

  const ranks = ranksBy(board, patch.ranks, order.length)
  const changes = new Map(patch.rows.map((change) => [change.entrant, change]))
  const rows = order.map((entrant, i) => {
    const before = board.byEntrant.get(entrant) ?? newcomer(entrant, board.columns.length)
    return changed(before, i + 1, ranks(i + 1), changes.get(entrant))
  })
  const { after: hash, asOf } = patch
  return checked({ ...board, hash, asOf, faces: facesWith(board.faces, patch.entrants), rows })
}

/** Takes out the gone and the moved, and puts the moved in at their new positions; or says which move has no place. */
const moved = (board: Board, patch: Patch): readonly string[] | string => {
  const out = new Set([...patch.gone, ...patch.moves.map((move) => move.entrant)])
  const kept = out.size === 0 ? board.rows : board.rows.filter((row) => !out.has(row.entrant))
  const moves = patch.moves.toSorted((a, b) => a.position - b.position)
  const order: string[] = []
  let next = 0
  const insertDue = (): void => {
    for (let move = moves[next]; move?.position === order.length + 1; move = moves[++next]) order.push(move.entrant)
  }
  for (const row of kept) {
    insertDue()
    order.push(row.entrant)
  }
  insertDue()
  const misplaced = moves[next]
  return misplaced === undefined ? order : `it moves ${misplaced.entrant} to ${misplaced.position}, which there is not`
}

/** The rank at a position: ranks belong to positions, so one who overtakes a hundred others changes none of them. */
const ranksBy = (board: Board, runs: readonly RankRun[], rows: number): ((position: number) => number | null) => {
  const ranks = new Map<number, number | null>()
  for (const { from, count, rank } of runs)
    for (let position = from; position < Math.min(from + count, rows + 1); position++) ranks.set(position, rank)
  return (position) => {
    const rank = ranks.get(position)
    return rank === undefined ? (board.rows[position - 1]?.rank ?? null) : rank
  }
}

const newcomer = (entrant: string, columns: number): Standing =>
  standing(entrant, 0, null, '', Array<string>(columns).fill(''), null)

const changed = (
  before: Standing,
  position: number,
  rank: number | null,
  change: RowChange | undefined,
): Standing => {
  if (change === undefined && before.position === position && before.rank === rank) return before
  const cells = change === undefined ? before.cells : withCells(before.cells, change.cells)
  const last = change === undefined ? before.change : change.change
  return standing(before.entrant, position, rank, change?.class ?? before.class, cells, last)
}

const withCells = (before: readonly string[], texts: readonly CellText[]): readonly string[] => {
  const cells = [...before]
  for (const { column, text } of texts) if (column < cells.length) cells[column] = text
  return cells
}
