// The world of a tablet in a browser.
import { openApi } from '../../outbox/api'
import { openClock } from '../../outbox/clock'
import { browserOutboxWorld, openOutbox, type OutboxWorld } from '../../outbox/outbox'
import type { ShellUpdates } from '../../outbox/shell-updates'
import type { OpenRefLink } from '../../outbox/ref-link'
import { askForStorage } from '../../outbox/storage'
import type { TabletWorld } from './world'

export interface Ways {
  readonly openLink: OpenRefLink
  readonly shell: Promise<ShellUpdates> | null
  /** In place of the network, to look at a tablet with. */
  readonly fetch?: OutboxWorld['fetch']
}

export const browserWorld = async ({ openLink, shell, fetch }: Ways): Promise<TabletWorld> => {
  const outbox: OutboxWorld = { ...browserOutboxWorld(), ...(fetch !== undefined && { fetch }) }
  return {
    outbox,
    api: openApi(outbox),
    clock: await openClock(outbox),
    openLink,
    shell,
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
