// What stands above the columns: the rulebook's own words where they fit, ours otherwise. No column is without.
import type { Key, Say } from '../words'
import type { Measure } from '../../ui/names'
import type { Headings } from './headings'
import type { Layout } from './layout'
import { labelText } from './picture'
import type { Track, TrackKey } from './tracks'

export interface HeadLabel {
  readonly key: TrackKey
  /** A list: one a stage, their titles or their numbers. */
  readonly text: string | readonly string[]
}

export const headLabels = (headings: Headings, layout: Layout, say: Say, measure: Measure): readonly HeadLabel[] =>
  layout.tracks.map((track) => ({ key: track.key, text: textOf(track, headings, say, measure) }))

const textOf = (track: Track, { keys, parts }: Headings, say: Say, measure: Measure): string | readonly string[] => {
  const fits = (text: string | undefined, width = track.width): string | null =>
    text !== undefined && text !== '' && measure(text) * labelText <= width ? text : null
  const ours = (key: Key & TrackKey): string => fits(say(key)) ?? ''
  switch (track.key) {
    case 'strip': {
      const room = track.width / parts.length - labelText / 4
      return parts.every((part) => fits(part, room) !== null) ? parts : parts.map((_, i) => String(i + 1))
    }
    case 'total':
      return fits(keys[0]) ?? ours('total')
    case 'second':
      return fits(keys[1]) ?? ours('second')
    case 'third':
      return fits(keys[2]) ?? ours('third')
    case 'delta':
      return ''
    case 'rank':
      return fits(say('rank')) ?? '#'
    default:
      return ours(track.key)
  }
}
