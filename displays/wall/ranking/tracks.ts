// Which columns a row has room for, and how wide each is, from the widest text that must fit.
import { leastText, nameScales, secondaryText, smallText } from './picture'

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

/** Null where even rank, name and total have no room at this size of text. */
export const tracksFor = (width: number, size: RowSize, content: Content): Tracks | null => {
  const strips = content.partNumber > 0 ? (['numbers', 'marks'] as const) : (['marks'] as const)
  for (const strip of strips) {
    const tracks = fitted(
      width,
      size,
      widths(size.text, content, strip),
      strip === 'numbers' ? ['unit'] : content.coarse > 0 ? dispensableIfCoarse : dispensable,
      content,
    )
    if (tracks !== null) return { tracks, strip: tracks.some((t) => t.key === 'strip') ? strip : 'none' }
  }
  return null
}

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
const widths = (text: number, content: Content, strip: 'numbers' | 'marks'): ReadonlyMap<TrackKey, number> => {
  const [second, small] = [secondaryText(text), smallText(text)]
  const wide = (em: number, size: number): number => em && Math.ceil((em + 0.1) * size)
  const part = strip === 'numbers' ? (content.partNumber + 0.5) * small : 0.78 * text
  return new Map([
    ['rank', wide(content.rank, text)],
    ['delta', wide(Math.min(1.5, content.rank - 0.5) + 0.8, second)],
    ['bib', wide(content.bib, second)],
    ['name', 0],
    ['venue', content.venue && Math.ceil((content.venue + 1.1) * second)],
    ['unit', 0],
    ['strip', Math.ceil(content.parts * part)],
    ['change', wide(content.change, second)],
    ['total', wide(content.total, text)],
    ['second', wide(content.second, second)],
    ['third', wide(content.third, second)],
    ['gap', content.coarse > 0 ? 0 : wide(content.gap, second)],
  ])
}

/** Room for the longest name at the least size that is read: in two lines, or in one where two would be too small. */
const leastNameAt = (size: RowSize, content: Content): number => {
  const breaks = nameScales(size.text, size.height).twoLines * size.text >= leastText
  const read = ((breaks ? content.brokenName : content.name) * leastText) / size.text
  return Math.max(Math.min(leastName, Math.max(content.name, 2)), Math.min(mostName, read))
}

/** What is wanted less the dispensable, until name and unit have room; null where even that is not enough. */
const fitted = (
  width: number,
  size: RowSize,
  wanted: ReadonlyMap<TrackKey, number>,
  drop: readonly TrackKey[],
  content: Content,
): readonly Track[] | null => {
  const { text } = size
  const unitLeast = content.unit > 0 ? Math.min(leastUnit, content.unit) * smallText(text) : 0
  for (let dropped = 0; dropped <= drop.length; dropped++) {
    const without = new Set(drop.slice(0, dropped))
    const fixed = [...wanted].filter(([key, w]) => w > 0 && !without.has(key))
    const withUnit = unitLeast > 0 && !without.has('unit')
    const gaps = (fixed.length + (withUnit ? 1 : 0)) * trackGap(text)
    const free = width - 2 * rowPadding(text) - gaps - fixed.reduce((sum, [, w]) => sum + w, 0)
    const nameLeast = leastNameAt(size, content) * text
    if (free < nameLeast + (withUnit ? unitLeast : 0)) continue
    const name = withUnit
      ? Math.min(free - unitLeast, Math.max(leastName, Math.min(mostName, content.name + 0.2)) * text)
      : free
    return [...wanted.keys()].flatMap((key): Track[] => {
      if (key === 'name') return [{ key, width: Math.floor(name) }]
      if (key === 'unit') return withUnit ? [{ key, width: Math.floor(free - name) }] : []
      const w = fixed.find(([k]) => k === key)?.[1]
      return w === undefined ? [] : [{ key, width: w }]
    })
  }
  return null
}
