// What the frame says about the state of things: header, footer, and the marks on the page itself.
import type { Live, Shown } from '../../live/live'
import type { Language } from '../../ui/i18n'
import type { Say } from '../words'
import { titleIn } from '../../ui/titles'
import { clockText } from '../clock-text'
import { denialText } from '../waiting-text'

export interface Face {
  readonly contest: string
  readonly board: string
  readonly clock: string
  /** Said in place of the board's name; empty = nothing is. */
  readonly band: string
  readonly kind: 'plain' | 'offline' | 'frozen'
  /** Amber chip beside the clock; empty = none. */
  readonly late: string
  /** Chip of what is being waited for; empty = nothing. */
  readonly hint: string
  /** What the result is worth. */
  readonly ruling: string
  readonly asOf: string
  readonly link: 'good' | 'late' | 'lost'
}

/** `now` is the page's clock; `clock` is a time that stands still, for pictures. */
export const faceOf = (
  live: Live | null,
  empty: boolean,
  now: number,
  clock: number | null,
  say: Say,
  language: Language,
): Face => {
  const zone = live?.head?.timeZone ?? ''
  const time = clock ?? live?.clock.at(now) ?? null
  const plain = {
    contest: live?.head?.contestTitle || say('product'),
    board: titleIn(live?.head?.boardTitles ?? [], language) || live?.head?.boardTitle || say('ranking'),
    clock: time === null ? '' : clockText(time, zone),
    band: '',
    kind: 'plain',
    late: '',
    hint: '',
    ruling: '',
    asOf: '',
    link: 'good',
  } as const
  return live === null || live.state === 'waiting' ? plain : { ...plain, ...shownFace(live, empty, now, clock, say) }
}

type ShownFace = Pick<Face, 'band' | 'kind' | 'late' | 'hint' | 'ruling' | 'asOf' | 'link'>

const shownFace = (live: Shown, empty: boolean, now: number, clock: number | null, say: Say): ShownFace => {
  const at = live.clock.at(live.agreedAt)
  const told = clock ?? at
  const asOf = told === null ? '' : say('asOf', { time: clockText(told, live.head.timeZone) })
  const said = { asOf, ruling: rulingOf(live, empty, say), hint: empty ? say('firstScore') : '' }
  switch (live.state) {
    case 'live':
      return live.head.view === 'frozen'
        ? { ...said, band: say('frozen'), kind: 'frozen', late: '', link: 'good' }
        : { ...said, band: '', kind: 'plain', late: '', link: 'good' }
    case 'stale':
      return { ...said, band: '', kind: 'plain', late: say('late', { seconds: ageSeconds(live, now) }), link: 'late' }
    case 'offline':
      return {
        ...said,
        band: [bandOf(live, say), asOf].filter(Boolean).join(' · '),
        kind: 'offline',
        late: '',
        link: 'lost',
      }
    default:
      return live.state satisfies never
  }
}

/** The line is lost, or there is nothing at its other end any more. */
const bandOf = (live: Shown, say: Say): string =>
  live.denied === null ? say('offline') : denialText(live.denied, live, say).text

export const ageSeconds = (live: Shown, now: number): number => Math.floor(Math.max(0, now - live.agreedAt) / 1000)

const rulingOf = (live: Shown, empty: boolean, say: Say): string => {
  switch (live.head.status) {
    case 'OFFICIAL':
      return say('official')
    case 'UNOFFICIAL':
      return say(live.head.note === 'under-correction' ? 'underCorrection' : 'provisionalBand')
    case 'PROTESTED':
      return say('protested')
    default:
      return say(empty ? 'startList' : 'provisional')
  }
}
