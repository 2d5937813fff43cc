// What a wall says while it has nothing to show.
import type { Live } from '../live/live'
import type { Say } from '../ui/i18n'

/** A connection that comes sooner needs no words. */
const patienceMs = 800

export const waitingText = (live: Live | null, idle: boolean, waitedMs: number, say: Say): string => {
  if (waitedMs < patienceMs) return ''
  if (live === null && idle) return say('noContest')
  return live !== null && live.closedAt !== null ? say('reconnecting') : say('connecting')
}
