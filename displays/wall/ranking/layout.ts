// Where the rows of a page stand. Geometry only: it depends on the picture and on the longest texts, never on a score.
import { lines, rowLines, rowsAt, safeMargin, type Picture } from './picture'
import { tracksFor, type Content, type Tracks } from './tracks'

export interface Layout extends Tracks {
  readonly kind: 'full' | 'compact'
  readonly columns: number
  readonly rowsPerColumn: number
  readonly capacity: number
  /** All in u. */
  readonly text: number
  readonly rowHeight: number
  readonly columnWidth: number
  readonly gutter: number
  readonly width: number
}

/** A place on the page, in u from the top left of the rows. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** Where few compete their rows may grow, but not so far that they look like posters. */
const mostGrowth = 1.4

/** A column wider than this is hard to follow with the eye. */
const widestColumn = 2200

const gutterLines = 24

export const layoutFor = (picture: Picture, content: Content): Layout => {
  const rows = rowsAt(picture.text)
  const columns = columnsFor(picture.width, Math.ceil(content.rows / rows))
  const least = arranged(picture, content, columns, rows, picture.text, rows)
  const filled = Math.ceil(content.rows / columns)
  if (filled === 0 || filled >= rows) return least
  // All fit on one page: the columns are equally long, and rows and text grow into the room that is left.
  const high = Math.max(filled, Math.ceil(rows / mostGrowth))
  const most = rowLines() / high / 1.5
  const grown = [most, (picture.text + most) / 2, picture.text].map((text) =>
    arranged(picture, content, columns, filled, Math.floor(text), high),
  )
  return grown.find((g) => g.tracks.length === least.tracks.length && g.strip === least.strip) ?? least
}

/** `high` = how many rows would fill the height. */
const arranged = (
  picture: Picture,
  content: Content,
  columns: number,
  rows: number,
  text: number,
  high: number,
): Layout => {
  const width = Math.floor(picture.width * (1 - 2 * safeMargin))
  const columnWidth = Math.floor((width - (columns - 1) * gutterLines) / columns)
  return {
    kind: columns === 1 ? 'full' : 'compact',
    columns,
    rowsPerColumn: rows,
    capacity: columns * rows,
    text,
    rowHeight: Math.floor(rowLines() / high),
    columnWidth,
    gutter: gutterLines,
    width,
    ...tracksFor(columnWidth, text, content),
  }
}

/** One column while all fit into it, two on an ordinary picture, as many as a very wide one has room for. */
const columnsFor = (width: number, needed: number): number => {
  const aspect = width / lines
  const most = aspect >= 2.4 ? Math.floor(aspect / 0.89) : aspect < 1 ? 1 : 2
  return Math.max(Math.ceil(width / widestColumn), Math.min(most, Math.max(1, needed)))
}

/** The place of a slot; slots fill one column after the other. */
export const placeOf = (slot: number, layout: Layout): Place => {
  const column = Math.floor(slot / layout.rowsPerColumn)
  return { x: column * (layout.columnWidth + layout.gutter), y: (slot % layout.rowsPerColumn) * layout.rowHeight }
}
