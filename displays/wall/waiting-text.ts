// What a wall says while it has nothing to show.
import type { Choice } from '../live/contests'
import type { Denial, Live } from '../live/live'
import type { Say } from './words'

/** What is the matter, and what somebody can do about it; blank where there is nothing to be said. */
export interface Message {
  readonly text: string
  readonly detail: string
}

/** Why there is nothing to follow; null while that is not known. */
export type Trouble = { readonly why: Denial | 'no-contest'; readonly contest: string; readonly of: string } | null

/** A connection that comes sooner needs no words. */
const patienceMs = 800

export const waitingText = (live: Live | null, trouble: Trouble, waitedMs: number, say: Say): Message => {
  if (live !== null && live.denied !== null) return denialText(live.denied, live, say)
  if (live === null && trouble !== null) return troubleText(trouble, say)
  if (waitedMs < patienceMs) return { text: '', detail: '' }
  return { text: say(live !== null && live.closedAt !== null ? 'reconnecting' : 'connecting'), detail: '' }
}

const troubleText = ({ why, contest, of }: Exclude<Trouble, null>, say: Say): Message =>
  why === 'no-contest'
    ? { text: say('noContest'), detail: say('noContestHint') }
    : denialText(why, { contest, of }, say)

/** Which contest or board it is that is not there. */
export const denialText = (why: Denial, { contest, of }: Choice, say: Say): Message => {
  switch (why) {
    case 'unknown-contest':
      return { text: say('unknownContest', { contest }), detail: say('unknownHint') }
    case 'unknown-board':
      return {
        text: of === '' ? say('noBoard', { contest }) : say('unknownBoard', { contest, board: of }),
        detail: say('unknownHint'),
      }
    case 'needs-pass':
      return { text: say('notPublic', { contest }), detail: say('notPublicHint') }
    default:
      return why satisfies never
  }
}
