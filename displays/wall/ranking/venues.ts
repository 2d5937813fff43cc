// How venues are told apart from afar: two characters of their name, a shape, a colour. Same order, same marks,
// on all walls.
import type { Board } from '../../live/board'

export interface VenueMark {
  readonly id: string
  readonly title: string
  readonly short: string
  /** Which of the shapes and colours, from 0; the last is for all that are too many. */
  readonly style: number
}

/** Colours of which people can tell any two, also with a colour deficiency. */
export const venueStyles = 7

/** Venues of the board by id. */
export const venuesOf = (board: Board): ReadonlyMap<string, VenueMark> => {
  const titles = new Map<string, string>()
  for (const row of board.rows) {
    const face = board.faces.get(row.entrant)
    if (face !== undefined) titles.set(face.venue, face.venueTitle || face.venue)
  }
  const ids = [...titles.keys()].toSorted(naturally)
  const shorts = shortened(ids.map((id) => titles.get(id) ?? id))
  return new Map(
    ids.map((id, i) => [
      id,
      { id, title: titles.get(id) ?? id, short: shorts[i] ?? '', style: Math.min(i, venueStyles) },
    ]),
  )
}

const naturally = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })

/**
 * Two Han characters or a whole word, from where the names differ: 浙江温州 and 浙江杭州 are 温州 and 杭州,
 * Hall North and Hall South are North and South. A word that is not cut is better than one that nobody knows.
 */
export const shortened = (titles: readonly string[]): readonly string[] => {
  const longest = Math.max(0, ...titles.map((title) => title.length))
  const starts = [0, ...Array.from({ length: longest }, (_, i) => i).slice(sharedStart(titles))]
  const words = [0, sharedWords(titles.filter((title) => !isHan(title)))]
  const ways = words.flatMap((word) =>
    starts.map((start) => titles.map((title) => (isHan(title) ? hanFrom(title, start) : wordAt(title, word)))),
  )
  const tellsApart = (shorts: readonly string[]): boolean =>
    new Set(shorts).size === titles.length && !shorts.includes('')
  return ways.find(tellsApart) ?? titles.map((title) => (isHan(title) ? hanFrom(title, 0) : title))
}

/** How many characters all begin with. */
const sharedStart = (titles: readonly string[]): number => {
  const first = [...(titles[0] ?? '')]
  const differs = first.findIndex((character, i) => titles.some((title) => [...title][i] !== character))
  return differs < 0 ? first.length : differs
}

const isHan = (title: string): boolean => (title.codePointAt(0) ?? 0) >= 0x2e80

const hanFrom = (title: string, from: number): string =>
  [...title]
    .slice(from, from + 2)
    .join('')
    .trim()

const wordsOf = (title: string): readonly string[] => title.split(/\s+/u).filter((word) => word !== '')

/** How many words all begin with. */
const sharedWords = (titles: readonly string[]): number => {
  const [first = []] = titles.map(wordsOf)
  const differs = first.findIndex((word, i) => titles.some((title) => wordsOf(title)[i] !== word))
  return Math.max(0, differs)
}

/** What stands for something longer, `St.` or `Rio de`, takes the next word along. */
const wordAt = (title: string, at: number): string => {
  const [first = '', ...rest] = wordsOf(title).slice(at)
  return first.length > 3 || rest.length === 0 ? first : `${first} ${rest[0] ?? ''}`
}
