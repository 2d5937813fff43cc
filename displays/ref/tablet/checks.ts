// What should be right before the first contestant comes. Nothing of it forbids work.
import type { Instant } from '../../outbox/clock'
import { hasRoom, type DeviceStorage } from '../../outbox/storage'
import { unsureS, noticeableS } from './tablet-scribe'
import type { Tabled } from './tabled'
import type { Say } from '../words/words'

export interface Check {
  readonly name:
    'readySeat' | 'readyRules' | 'readyRoster' | 'readyStorage' | 'readySecure' | 'readyClock' | 'readyServer'
  readonly text: string
  readonly good: boolean
}

export const checksOf = (
  { session, desk, line }: Tabled,
  storage: DeviceStorage | null,
  clock: Instant,
  isSecure: boolean,
  say: Say,
): readonly Check[] => {
  const count = desk?.entrants.length ?? 0
  const isKnown = Number.isFinite(clock.uncertainty)
  const isServed = line === 'live'
  return [
    { name: 'readySeat', text: session?.seat?.title ?? session?.seat?.id ?? '–', good: session?.seat !== null },
    { name: 'readyRules', text: desk?.rules.slice(0, 8) ?? '–', good: desk !== null },
    { name: 'readyRoster', text: say('readyCount', { count }), good: count > 0 },
    { name: 'readyStorage', ...storageCheck(storage, say) },
    { name: 'readySecure', text: say(isSecure ? 'secureYes' : 'secureNo'), good: isSecure },
    {
      name: 'readyClock',
      text: isKnown
        ? say('clockOf', { offset: hundredths(clock.offset), uncertainty: hundredths(clock.uncertainty) })
        : say('clockUnknown'),
      good: isKnown && clock.uncertainty <= unsureS && Math.abs(clock.offset) <= noticeableS,
    },
    { name: 'readyServer', text: say(isServed ? 'serverLive' : 'offlineNone'), good: isServed },
  ]
}

/** Without a sign for nothing. */
const hundredths = (seconds: number): string => (Math.round(seconds * 100) / 100 + 0).toFixed(2)

const storageCheck = (storage: DeviceStorage | null, say: Say): Pick<Check, 'text' | 'good'> => {
  if (storage === null) return { text: '…', good: true }
  if (!hasRoom(storage)) return { text: say('storageFull'), good: false }
  switch (storage.persisted) {
    case 'yes':
      return { text: say('storageYes'), good: true }
    case 'no':
      return { text: say('storageNo'), good: false }
    case 'unknown':
      return { text: say('storageUnknown'), good: false }
    default:
      return storage.persisted satisfies never
  }
}
