// What a tablet needs from outside: the server by request and by hub, the outbox, clocks, and a few words that outlive it.
import type { Api } from '../../outbox/api'
import type { Clock } from '../../outbox/clock'
import type { Outbox, OutboxWorld } from '../../outbox/outbox'
import type { OpenRefLink } from '../../outbox/ref-link'
import type { ShellUpdates } from '../../outbox/shell-updates'
import type { DeviceStorage } from '../../outbox/storage'

export interface TabletWorld {
  readonly outbox: OutboxWorld
  readonly api: Api
  readonly clock: Pick<Clock, 'now' | 'ping'>
  readonly openLink: OpenRefLink
  openOutbox(contest: string): Promise<Outbox>
  /** A word that outlives the page; blank = none. */
  recall(name: string): string
  keep(name: string, text: string): void
  storage(): Promise<DeviceStorage>
  /** What opens the page without network, once it is there; null = nothing will. */
  readonly shell: Promise<ShellUpdates> | null
  /** Without it there is no service worker: the page must stay open while there is no network. */
  readonly isSecure: boolean
}

export type HeadAct = 'hold' | 'post' | 'rerun'
