// A board as it was received: immutable, checked against its hash. A row that did not change is the same object.
import { boardHash, hashText, rowText } from './board-hash'
import type { Column, EntrantFace, Whole } from './contract'
import type { Lanes } from './murmur3'

export interface Standing extends Lanes {
  readonly entrant: string
  /** From 1, also for those who are not ranked. */
  readonly position: number
  readonly rank: number | null
  /** `ranked`, `no-mark`, a status code, or `not-eligible`. */
  readonly class: string
  /** Canonical text in column order, `~reason` for missing. */
  readonly cells: readonly string[]
  /** By how much the first key changed last; null where that is not known. */
  readonly change: string | null
}

export interface Board {
  readonly contest: string
  readonly of: string
  readonly hash: string
  readonly asOf: string
  /** A hash of columns and faces, as the server made it. */
  readonly form: string
  readonly columns: readonly Column[]
  readonly faces: ReadonlyMap<string, EntrantFace>
  /** In position order. */
  readonly rows: readonly Standing[]
  readonly byEntrant: ReadonlyMap<string, Standing>
}

/** A board, or why what came cannot be one. */
export type Outcome = { readonly board: Board } | { readonly refused: string }

export const standing = (
  entrant: string,
  position: number,
  rank: number | null,
  standingClass: string,
  cells: readonly string[],
  change: string | null,
): Standing => {
  const { lane0, lane1 } = hashText(rowText(entrant, rank, standingClass, position, cells))
  return { entrant, position, rank, class: standingClass, cells, change, lane0, lane1 }
}

export const boardOf = (whole: Whole): Outcome => {
  const { contest, of, hash, asOf, form, columns } = whole
  const rows = whole.rows.map((row, i) => standing(row.entrant, i + 1, row.rank, row.class, row.cells, row.change))
  return checked({ contest, of, hash, asOf, form, columns, faces: facesWith(new Map(), whole.entrants), rows })
}

/** Gives the board only if its rows have the hash that it claims. */
export const checked = (claim: Omit<Board, 'byEntrant'>): Outcome => {
  const hash = boardHash(claim.rows)
  if (hash !== claim.hash) return { refused: `its rows hash to ${hash}, not to ${claim.hash}` }
  const byEntrant = new Map(claim.rows.map((row) => [row.entrant, row]))
  if (byEntrant.size !== claim.rows.length) return { refused: 'an entrant stands on it twice' }
  return { board: { ...claim, byEntrant } }
}

/** The faces with these set; the same map where there are none. */
export const facesWith = (
  faces: ReadonlyMap<string, EntrantFace>,
  set: readonly EntrantFace[],
): ReadonlyMap<string, EntrantFace> => {
  if (set.length === 0) return faces
  const merged = new Map(faces)
  for (const face of set) merged.set(face.id, face)
  return merged
}
