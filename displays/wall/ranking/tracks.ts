// Which columns a row has room for, and how wide each is, from the widest text that must fit.
import { labelText, leastText, nameScales, secondaryText, smallText } from './picture'

export type TrackKey =
  'rank' | 'delta' | 'bib' | 'name' | 'venue' | 'unit' | 'strip' | 'change' | 'total' | 'second' | 'third' | 'gap'

export interface Track {
  readonly key: TrackKey
  /** In u. */
  readonly width: number
}

/** In u. */
export interface RowSize {
  readonly text: number
  readonly height: number
}

/** The widest texts of the board, in em; 0 = there are none. */
export interface Content {
  /** A number, as is that of the parts. */
  readonly rows: number
  readonly rank: number
  readonly bib: number
  readonly name: number
  /** Of names in two lines. */
  readonly brokenName: number
  readonly venue: number
  readonly unit: number
  readonly parts: number
  /** 0 = parts are no numbers. */
  readonly partNumber: number
  readonly change: number
  readonly total: number
  /** The keys after the first. */
  readonly second: number
  readonly third: number
  readonly gap: number
  /** The headings of the keys and the widest of the parts, in em of their own text. */
  readonly totalHead: number
  readonly secondHead: number
  readonly thirdHead: number
  readonly partHead: number
  /** 1 = the first key only divides the field, the others decide: they are shown instead of the gap. */
  readonly coarse: number
}

export interface Tracks {
  readonly tracks: readonly Track[]
  /** Parts as numbers, as marks, or not at all. */
  readonly strip: 'numbers' | 'marks' | 'none'
}

/** What is left out first where there is no room; it depends on which key decides. */
const dispensable: readonly TrackKey[] = ['unit', 'third', 'second', 'strip', 'change', 'gap', 'bib', 'delta', 'venue']
const dispensableIfCoarse: readonly TrackKey[] = ['unit', 'strip', 'change', 'third', 'bib', 'delta', 'venue', 'second']

const leastName = 4
const mostName = 9
const leastUnit = 5

export const trackGap = (text: number): number => Math.round(text * 0.24)
export const rowPadding = (text: number): number => Math.round(text * 0.3)

/** A longer heading gives way to a word of ours, which has room in this. */
const mostHead = 8
const ourHead = 3

/** Of the numbers that people wear. */
const bibHead = 2

/** Between one heading and the next, beside the gap between tracks. */
const labelGap = 0.3
const mostPartHead = 5

/** How a row is tried: parts as numbers or marks, titled or counted, keys headed in full or not. */
interface Style {
  readonly strip: 'numbers' | 'marks'
  readonly titled: boolean
  readonly headed: boolean
}

/** Null where even rank, name and total have no room at this size of text. */
export const tracksFor = (width: number, size: RowSize, content: Content): Tracks | null => {
  const drop = content.coarse > 0 ? dispensableIfCoarse : dispensable
  const numbers = content.partNumber > 0
  const titled = content.parts > 0 && content.partHead <= mostPartHead
  for (const style of stylesOf(numbers, titled)) {
    // Before numbers become marks only the unit gives way; marks give way themselves, in their turn.
    const most = style.strip === 'numbers' || style.titled ? 1 : drop.length
    for (let dropped = 0; dropped <= most; dropped++)
      for (const headed of [true, false]) {
        const wanted = widths(size.text, content, { ...style, headed })
        const tracks = fitted(width, size, wanted, new Set(drop.slice(0, dropped)), content)
        if (tracks !== null) return { tracks, strip: tracks.some((t) => t.key === 'strip') ? style.strip : 'none' }
      }
  }
  return null
}

const stylesOf = (numbers: boolean, titled: boolean): readonly Omit<Style, 'headed'>[] => [
  ...(numbers && titled ? [{ strip: 'numbers', titled: true } as const] : []),
  ...(numbers ? [{ strip: 'numbers', titled: false } as const] : []),
  ...(titled ? [{ strip: 'marks', titled: true } as const] : []),
  { strip: 'marks', titled: false },
]

/**
 * Where nothing fits at any size of text: texts shrink into their shares, but nobody is without rank, name and
 * total.
 */
export const squeezed = (width: number, text: number): Tracks => {
  const free = width - 2 * rowPadding(text) - 2 * trackGap(text)
  const share = (of: number): number => Math.max(1, Math.floor(free * of))
  const tracks = [
    { key: 'rank', width: share(0.2) },
    { key: 'name', width: share(0.45) },
    { key: 'total', width: share(0.35) },
  ] as const
  return { tracks, strip: 'none' }
}

/** In the order of a row; 0 = it has none. */
const widths = (text: number, content: Content, style: Style): ReadonlyMap<TrackKey, number> => {
  const [second, small] = [secondaryText(text), smallText(text)]
  const wide = (em: number, size: number): number => em && Math.ceil((em + 0.1) * size)
  const labelWide = (head: number): number => Math.ceil((head + labelGap) * labelText)
  const under = (head: number, em: number, size: number): number =>
    em && Math.max(wide(em, size), labelWide(style.headed && head <= mostHead ? head : Math.min(head, ourHead)))
  const mark = style.strip === 'numbers' ? (content.partNumber + 0.5) * small : 0.78 * text
  const part = Math.max(mark, style.titled ? (content.partHead + 0.5) * labelText : 0)
  return new Map([
    ['rank', wide(content.rank, text)],
    ['delta', wide(Math.min(1.5, content.rank - 0.5) + 0.8, second)],
    ['bib', content.bib && Math.max(wide(content.bib, second), bibHead * labelText)],
    ['name', 0],
    ['venue', content.venue && Math.ceil((content.venue + 1.1) * second)],
    ['unit', 0],
    ['strip', Math.ceil(content.parts * part)],
    ['change', wide(content.change, second)],
    ['total', under(content.totalHead, content.total, text)],
    ['second', under(content.secondHead, content.second, second)],
    ['third', under(content.thirdHead, content.third, second)],
    ['gap', content.coarse > 0 ? 0 : wide(content.gap, second)],
  ])
}

/** Room for the longest name at the least size that is read: in two lines, or in one where two would be too small. */
const leastNameAt = (size: RowSize, content: Content): number => {
  const breaks = nameScales(size.text, size.height).twoLines * size.text >= leastText
  const read = ((breaks ? content.brokenName : content.name) * leastText) / size.text
  return Math.max(Math.min(leastName, Math.max(content.name, 2)), Math.min(mostName, read))
}

/** What is wanted less what is left out; null where name and unit have no room beside it. */
const fitted = (
  width: number,
  size: RowSize,
  wanted: ReadonlyMap<TrackKey, number>,
  without: ReadonlySet<TrackKey>,
  content: Content,
): readonly Track[] | null => {
  const { text } = size
  const fixed = new Map([...wanted].filter(([key, w]) => w > 0 && !without.has(key)))
  const unitLeast = content.unit > 0 && !without.has('unit') ? Math.min(leastUnit, content.unit) * smallText(text) : 0
  const gaps = (fixed.size + (unitLeast > 0 ? 1 : 0)) * trackGap(text)
  const free = width - 2 * rowPadding(text) - gaps - [...fixed.values()].reduce((sum, w) => sum + w, 0)
  if (free < leastNameAt(size, content) * text + unitLeast) return null
  const wideName = Math.max(leastName, Math.min(mostName, content.name + 0.2)) * text
  const name = unitLeast > 0 ? Math.min(free - unitLeast, wideName) : free
  return [...wanted.keys()].flatMap((key): Track[] => {
    if (key === 'name') return [{ key, width: Math.floor(name) }]
    if (key === 'unit') return unitLeast > 0 ? [{ key, width: Math.floor(free - name) }] : []
    const w = fixed.get(key)
    return w === undefined ? [] : [{ key, width: w }]
  })
}
