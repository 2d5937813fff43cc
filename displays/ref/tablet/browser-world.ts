// The world of a tablet in a browser.
import { openApi } from '../../outbox/api'
import { Cache } from '../../outbox/cache'
import { openClock } from '../../outbox/clock'
import { browserOutboxWorld, openOutbox, type OutboxWorld } from '../../outbox/outbox'
import type { OpenRefLink } from '../../outbox/ref-link'
import { askForStorage } from '../../outbox/storage'
import { Store } from '../../outbox/store'
import type { TabletWorld } from './world'

export interface Ways {
  readonly openLink: OpenRefLink
  /** In place of the network, to look at a tablet with. */
  readonly fetch?: OutboxWorld['fetch']
}

export const browserWorld = async ({ openLink, fetch }: Ways): Promise<TabletWorld> => {
  const outbox: OutboxWorld = { ...browserOutboxWorld(), ...(fetch !== undefined && { fetch }) }
  const memory = new Cache(new Store(outbox)).kept<never>('clock')
  return {
    outbox,
    api: openApi(outbox),
    clock: await openClock(outbox, memory),
    openLink,
    openOutbox: (contest) => openOutbox({ contest, world: outbox }),
    recall: (name) => touched(() => localStorage.getItem(nameOf(name))) ?? '',
    keep: (name, text) => void touched(() => localStorage.setItem(nameOf(name), text)),
    storage: () => askForStorage(navigator.storage),
    isSecure: isSecureContext,
  }
}

const nameOf = (name: string): string => `ref-${name}`

/** A browser that forbids storage throws at every touch: then nothing is remembered. */
const touched = <T>(touch: () => T): T | null => {
  try {
    return touch()
  } catch {
    return null
  }
}
