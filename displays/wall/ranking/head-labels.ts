// What stands above the columns: the rulebook's own words where they fit, ours otherwise.
import type { Key, Say } from '../../ui/i18n'
import type { Measure } from '../../ui/names'
import type { Layout } from './layout'
import { keyOf, secondKeyOf, type Columned } from './standings'
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
  // A column without a title of its own goes by the name of its value, which is no word for people.
  const titleOf = (column: number): string | undefined => {
    const { title, cell } = board.columns[column] ?? { title: '', cell: '' }
    return cell.endsWith(`.${title}`) ? undefined : title
  }
  const ours = (key: Key & TrackKey): string => fits(say(key)) ?? ''
  const key = keyOf(board)
  switch (track.key) {
    case 'strip':
      return partsOf(board).length
    case 'total':
      return fits(titleOf(key)) ?? ours('total')
    case 'second':
      return fits(titleOf(secondKeyOf(board))) ?? ''
    case 'delta':
      return ''
    case 'rank':
      return fits(say('rank')) ?? '#'
    default:
      return ours(track.key)
  }
}
