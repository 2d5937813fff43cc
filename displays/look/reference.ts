// The other side of the wire, written the plain way: whole boards, and patches found by comparing two of them.
import { boardHash, hashText, rowText } from '../live/board-hash'
import type { Column, EntrantFace, Patch, RankRun, Row, RowChange, Whole } from '../live/contract'

export interface Source {
  readonly contest: string
  readonly of: string
  readonly columns: readonly Column[]
  readonly faces: readonly EntrantFace[]
  /** In position order. */
  readonly rows: readonly Row[]
  readonly form?: string
}

export const hashOf = (rows: readonly Row[]): string =>
  boardHash(rows.map((row, i) => hashText(rowText(row.entrant, row.rank, row.class, i + 1, row.cells))))

export const wholeOf = ({ contest, of, columns, faces, rows, form = '' }: Source): Whole => ({
  contest,
  of,
  version: 1,
  hash: hashOf(rows),
  asOf: '0',
  columns,
  entrants: faces,
  rows,
  form,
})

/** Moves are those that do not keep their order among the ones that stay: all but a longest rising run. */
export const patchBetween = (source: Source, before: readonly Row[], after: readonly Row[]): Patch => {
  const old = new Map(before.map((row, i) => [row.entrant, { row, i }]))
  const present = new Set(after.map((row) => row.entrant))
  const stay = longestRising(after.map((row) => old.get(row.entrant)?.i ?? -1))
  const newcomers = new Set(after.map((row) => row.entrant).filter((entrant) => !old.has(entrant)))
  return {
    contest: source.contest,
    of: source.of,
    version: 1,
    asOf: '0',
    before: hashOf(before),
    after: hashOf(after),
    gone: before.map((row) => row.entrant).filter((entrant) => !present.has(entrant)),
    moves: after.flatMap((row, i) => (stay.has(i) ? [] : [{ entrant: row.entrant, position: i + 1 }])),
    ranks: runsOf(after, (row, i) => (before[i]?.rank ?? null) !== row.rank),
    rows: after.flatMap((row) => changeOf(row, old.get(row.entrant)?.row)),
    entrants: source.faces.filter((face) => newcomers.has(face.id)),
  }
}

const changeOf = (row: Row, before: Row | undefined): readonly RowChange[] => {
  const cells = row.cells.flatMap((text, column) => (before?.cells[column] === text ? [] : [{ column, text }]))
  const standing = before?.class === row.class ? null : row.class
  const { entrant, change } = row
  return cells.length === 0 && standing === null ? [] : [{ entrant, class: standing, cells, change }]
}

/** Runs of one rank that cover every position whose rank is another than before. */
const runsOf = (rows: readonly Row[], isChanged: (row: Row, i: number) => boolean): readonly RankRun[] => {
  const runs: RankRun[] = []
  rows.forEach((row, i) => {
    const last = runs.at(-1)
    if (!isChanged(row, i)) return
    if (last !== undefined && last.from + last.count === i + 1 && last.rank === row.rank)
      runs[runs.length - 1] = { ...last, count: last.count + 1 }
    else runs.push({ from: i + 1, count: 1, rank: row.rank })
  })
  return runs
}

/** Indices of a longest rising subsequence of the non-negative numbers. */
const longestRising = (numbers: readonly number[]): ReadonlySet<number> => {
  const ends: number[] = []
  const before = new Map<number, number | undefined>()
  numbers.forEach((n, i) => {
    if (n < 0) return
    const at = firstNotLess(ends, numbers, n)
    before.set(i, ends[at - 1])
    ends[at] = i
  })
  const chain = new Set<number>()
  for (let i = ends.at(-1); i !== undefined; i = before.get(i)) chain.add(i)
  return chain
}

const firstNotLess = (ends: readonly number[], numbers: readonly number[], n: number): number => {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[ends[middle] ?? 0] ?? 0) < n) low = middle + 1
    else high = middle
  }
  return low
}
