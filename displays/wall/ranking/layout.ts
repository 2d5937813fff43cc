// Where the rows of a page stand. Geometry only: it depends on the picture and on the longest texts, never on a score.
import { leastText, lines, rowLines, rowsAt, safeMargin, type Picture } from './picture'
import { squeezed, tracksFor, type Content, type Tracks } from './tracks'

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
  const least = leastLayout(picture, content)
  const { columns, rowsPerColumn: rows, text } = least
  const filled = Math.ceil(content.rows / columns)
  if (filled === 0 || filled >= rows) return least
  // All fit on one page: the columns are equally long, and rows and text grow into the room that is left.
  const high = Math.max(filled, Math.ceil(rows / mostGrowth))
  const grown = (size: number): Layout | null => arranged(picture, content, columns, filled, size, high)
  const roomy = grown(text) ?? least
  for (let size = Math.floor(rowLines() / high / 1.5); size > text; size--) {
    const larger = grown(size)
    if (larger?.tracks.length === roomy.tracks.length && larger.strip === roomy.strip) return larger
  }
  return roomy
}

/** With the text that the distance asks for, or the largest under it with which a row has room. */
const leastLayout = (picture: Picture, content: Content): Layout => {
  for (let text = picture.text; text >= leastText; text--) {
    const rows = rowsAt(text)
    const columns = columnsFor(picture.width, Math.ceil(content.rows / rows))
    const layout = arranged(picture, content, columns, rows, text, rows)
    if (layout !== null) return layout
  }
  const rows = rowsAt(leastText)
  return placed(picture, 1, rows, leastText, rows, squeezed(columnWidth(picture, 1), leastText))
}

/** Null where a row has no room at this size of text; `high` = how many rows would fill the height. */
const arranged = (
  picture: Picture,
  content: Content,
  columns: number,
  rows: number,
  text: number,
  high: number,
): Layout | null => {
  const size = { text, height: Math.floor(rowLines() / high) }
  const tracks = tracksFor(columnWidth(picture, columns), size, content)
  return tracks && placed(picture, columns, rows, text, high, tracks)
}

const placed = (
  picture: Picture,
  columns: number,
  rows: number,
  text: number,
  high: number,
  tracks: Tracks,
): Layout => ({
  kind: columns === 1 ? 'full' : 'compact',
  columns,
  rowsPerColumn: rows,
  capacity: columns * rows,
  text,
  rowHeight: Math.floor(rowLines() / high),
  columnWidth: columnWidth(picture, columns),
  gutter: gutterLines,
  width: usableWidth(picture),
  ...tracks,
})

const usableWidth = (picture: Picture): number => Math.floor(picture.width * (1 - 2 * safeMargin))

const columnWidth = (picture: Picture, columns: number): number =>
  Math.floor((usableWidth(picture) - (columns - 1) * gutterLines) / columns)

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
