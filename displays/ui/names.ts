// Names are never cut: they shrink by steps, then break into two lines, then shrink as far as it takes.

export interface Fit {
  readonly lines: readonly string[]
  /** Of the full font size. */
  readonly scale: number
}

/** Width of a text in em. */
export type Measure = (text: string) => number

/** How far a name may shrink, of the full font size. */
export interface NameScales {
  /** In one line, because under it nobody reads it. */
  readonly least: number
  /** In two lines, because these are then as high as one row. */
  readonly twoLines: number
}

const steps = [1, 0.85, 0.7]
const usual: NameScales = { least: 0.7, twoLines: 0.66 }

export const fitName = (name: string, room: number, measure: Measure, scales: NameScales = usual): Fit => {
  const width = measure(name)
  const step = [...steps, scales.least].find((scale) => scale >= scales.least && width * scale <= room)
  if (step !== undefined) return { lines: [name], scale: step }
  const lines = halves(name, measure)
  const widest = brokenWidth(name, measure)
  return { lines, scale: widest === 0 ? scales.twoLines : Math.min(scales.twoLines, room / widest) }
}

/** Width of the wider line of a name in two. */
export const brokenWidth = (name: string, measure: Measure): number => Math.max(...halves(name, measure).map(measure))

/** One line that shrinks as far as it takes. */
export const fitLine = (text: string, room: number, measure: Measure): Fit => {
  const width = measure(text)
  return { lines: [text], scale: width <= room ? 1 : room / width }
}

/** Breaks where both lines are as short as they can be: between words if there are any, else between characters. */
const halves = (name: string, measure: Measure): readonly string[] => {
  const breaks = [...breaksOf(name)]
  const [first = name, second] = breaks
    .map((at) => [name.slice(0, at).trim(), name.slice(at).trim()])
    .map((pair) => ({ pair, width: Math.max(...pair.map(measure)) }))
    .reduce((best, next) => (next.width < best.width ? next : best), { pair: [name], width: Infinity }).pair
  return second === undefined || second === '' ? [first] : [first, second]
}

const betweenWords = /[\s·•・\-]+/gu

/** A break may stand after each of these; never inside a character that is several code units. */
const breaksOf = function* (name: string): Iterable<number> {
  const words = [...name.matchAll(betweenWords)].map((match) => match.index + match[0].length)
  const inside = words.filter((at) => at > 0 && at < name.length)
  if (inside.length > 0) return yield* inside
  let at = 0
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)) {
    at += segment.length
    if (at < name.length) yield at
  }
}
