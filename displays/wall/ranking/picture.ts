// The arithmetic of sizes (u = a 1080th of the picture's height): how large text must be, and how many rows that
// leaves.
import type { NameScales } from '../../ui/names'

export const lines = 1080
export const headerLines = 104
export const columnHeadLines = 44
export const footerLines = 56

/** A picture that is narrower stands upright. */
export const uprightWidth = 1080

/** Nothing that people should read is smaller. */
export const leastText = 24

/** Size of the labels above the columns. */
export const labelText = 26

/** Share of the width that stays free on the left and on the right. */
export const safeMargin = 0.025

/** A hall: the last row of seats is 20 m from a picture 3 m high. */
const hall = { distanceM: 20, heightM: 3 }

/** A letter must be a 200th of its distance high, and is 0.72 of its font size: 7.5 · D/H lines of 1080. */
const linesPerRatio = 7.5

/** An upright picture is a totem that people walk up to: a row must fit, whatever the distance would ask. */
const emPerTotem = 17

export interface Picture {
  /** In u. */
  readonly width: number
  /** Font size of a row, in u. */
  readonly text: number
}

export interface Viewing {
  readonly distanceM: number | null
  readonly heightM: number | null
}

export const pictureOf = (widthPx: number, heightPx: number, viewing: Viewing): Picture => {
  const width = Math.round((widthPx * lines) / heightPx)
  const asked = linesPerRatio * ((viewing.distanceM ?? hall.distanceM) / (viewing.heightM ?? hall.heightM))
  const isGiven = viewing.distanceM !== null || viewing.heightM !== null
  const text = isGiven ? asked : Math.min(asked, (width * (1 - 2 * safeMargin)) / emPerTotem)
  return { width, text: Math.round(Math.max(leastText, text)) }
}

/** Rows that fit into a column. */
export const rowsAt = (text: number): number => Math.max(1, Math.floor(rowLines() / (1.5 * text)))

/** Lines for the rows of a column. */
export const rowLines = (): number => lines - headerLines - columnHeadLines - footerLines

/** Height of a line of a name that has two, of its size. */
const nameLine = 1.05

/** How far names may shrink in rows of this text and height. */
export const nameScales = (text: number, rowHeight: number): NameScales => ({
  least: Math.min(1, Math.max(0.7, leastText / text)),
  twoLines: Math.min(Math.max(0.66, leastText / text), rowHeight / (2 * nameLine * text)),
})

/** Text beside the main text of a row. */
export const secondaryText = (text: number): number => Math.max(leastText, Math.round(text * 0.7))

/** The smallest text of a row: units, stage numbers. */
export const smallText = (text: number): number => Math.max(leastText, Math.round(text * 0.54))
