// What a board calls its columns: the rulebook's titles in the language of the wall, our words for the usual values.
import type { Column } from '../../live/contract'
import type { Language } from '../../ui/i18n'
import { valueWords, type Say, type ValueWord } from '../words'
import { titleIn } from '../../ui/titles'
import { keysOf, type Columned } from './keys'
import { partsOf } from './strip'

export interface Headings {
  /** Of the first keys, in their order. */
  readonly keys: readonly string[]
  readonly parts: readonly string[]
}

export const headingsOf = (board: Columned, say: Say, language: Language): Headings => {
  const heading = (column: number): string => headingOf(board.columns[column], say, language)
  return { keys: keysOf(board).map(heading), parts: partsOf(board).map(heading) }
}

/** With what its numbers count, where the rulebook says it. */
const headingOf = (column: Column | undefined, say: Say, language: Language): string => {
  if (column === undefined) return ''
  const title = titleOf(column, say, language)
  return column.unit === null || column.unit === '' ? title : `${title} (${unitOf(column.unit, say)})`
}

const titleOf = (column: Column, say: Say, language: Language): string => {
  const own = titleIn(column.titles, language)
  if (own !== null) return own
  const word = words.get(column.title)
  return word === undefined ? column.title : say(word)
}

const words: ReadonlyMap<string, ValueWord> = new Map(valueWords.map((word) => [word.slice('value.'.length), word]))

const unitOf = (unit: string, say: Say): string =>
  unit === 's' ? say('seconds') : unit === 'min' ? say('minutes') : unit
