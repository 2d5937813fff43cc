// What stands above the columns: the rulebook's own words where they fit, ours otherwise.
import type { Column } from '../../live/contract'
import { valueWords, type Key, type Say, type ValueWord } from '../../ui/i18n'
import type { Measure } from '../../ui/names'
import type { Layout } from './layout'
import { keysOf, type Columned } from './keys'
import { partsOf } from './strip'
import type { Track, TrackKey } from './tracks'

export interface HeadLabel {
  readonly key: TrackKey
  /** A number: so many stages, counted from 1. */
  readonly text: string | number
}

/** Size of the labels, in u. */
const size = 26

export const headLabels = (board: Columned, layout: Layout, say: Say, measure: Measure): readonly HeadLabel[] =>
  layout.tracks.map((track) => ({ key: track.key, text: textOf(track, board, say, measure) }))

const textOf = (track: Track, board: Columned, say: Say, measure: Measure): string | number => {
  const fits = (text: string | undefined): string | null =>
    text !== undefined && text !== '' && measure(text) * size <= track.width ? text : null
  const titleOf = (key: number): string | undefined => columnTitle(board.columns[keysOf(board)[key] ?? -1], say)
  const ours = (key: Key & TrackKey): string => fits(say(key)) ?? ''
  switch (track.key) {
    case 'strip':
      return partsOf(board).length
    case 'total':
      return fits(titleOf(0)) ?? ours('total')
    case 'second':
      return fits(titleOf(1)) ?? ''
    case 'third':
      return fits(titleOf(2)) ?? ''
    case 'delta':
      return ''
    case 'rank':
      return fits(say('rank')) ?? '#'
    default:
      return ours(track.key)
  }
}

/** A column without a title of its own goes by the name of its value; for the usual ones there are words. */
const columnTitle = (column: Column | undefined, say: Say): string | undefined => {
  if (column === undefined || !column.cell.endsWith(`.${column.title}`)) return column?.title
  const word = words.get(column.title)
  return word === undefined ? undefined : say(word)
}

const words: ReadonlyMap<string, ValueWord> = new Map(valueWords.map((word) => [word.slice('value.'.length), word]))
