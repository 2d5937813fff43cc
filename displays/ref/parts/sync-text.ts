// What the chip says. `synced` only the outbox can say, and it says so only with every receipt in hand.
import type { Sync } from '../seam'
import type { SignName } from '../../ui/icons'
import type { Say } from '../words/words'

export interface SyncText {
  readonly text: string
  readonly sign: SignName
}

/** `time` of the last receipt, as the hall writes it; blank = none came yet. */
export const syncText = ({ state, count }: Pick<Sync, 'state' | 'count'>, time: string, say: Say): SyncText => {
  switch (state) {
    case 'synced':
      return { text: time === '' ? say('synced') : say('syncedAt', { time }), sign: 'passed' }
    case 'queued':
      return { text: say('queued', { count }), sign: 'sent' }
    case 'offline':
      return { text: count === 0 ? say('offlineNone') : say('offlineKept', { count }), sign: 'plug' }
    case 'attention':
      return { text: say('attention', { count }), sign: 'attention' }
    default:
      return state satisfies never
  }
}

/** `14:03`, in the zone of the venue. */
export const hourText = (seconds: number, zone: string | undefined): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(
    seconds * 1000,
  )
