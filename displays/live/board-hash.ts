// The hash of a board (formats.md, "Hubs"): the sum over its rows, so that a patch costs only the rows that it changes.
import { murmur3, type Lanes } from './murmur3'

const encoder = new TextEncoder()
let scratch = new Uint8Array(1024)

/** What is hashed of a standing; the class stands in place of the rank of one who is not ranked. */
export const rowText = (
  entrant: string,
  rank: number | null,
  standing: string,
  position: number,
  cells: readonly string[],
): string => {
  const row = `${entrant}|${rank ?? `~${standing}`}|${position}`
  return cells.length === 0 ? row : `${row}|${cells.join('|')}`
}

export const hashText = (text: string): Lanes => {
  if (scratch.length < text.length * 3) scratch = new Uint8Array(text.length * 3)
  return murmur3(scratch, isAscii(text, scratch) ? text.length : encoder.encodeInto(text, scratch).written)
}

/** Almost all rows are; those are written here, because the call into the encoder costs more than the text. */
const isAscii = (text: string, into: Uint8Array): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 0x7f) return false
    into[i] = code
  }
  return true
}

/** 16 lower-case hexadecimal digits, lane 0 first. */
export const boardHash = (rows: Iterable<Lanes>): string => {
  let lane0 = 0
  let lane1 = 0
  for (const row of rows) {
    lane0 = (lane0 + row.lane0) >>> 0
    lane1 = (lane1 + row.lane1) >>> 0
  }
  return hex(lane0) + hex(lane1)
}

const hex = (lane: number): string => lane.toString(16).padStart(8, '0')
