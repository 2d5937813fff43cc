// What an outbox needs from outside: clocks, timers, chance, the network, the other tabs of this device.
import type { World } from '../live/connection'
import { browserWorld } from '../live/world'

/** A few words that outlive IndexedDB: they tell that it was here. */
export interface Marker {
  read(): string | null
  write(text: string): void
}

/** What is said among the tabs of one device. */
export interface Tabs {
  tell(about: string): void
  /** Hears the other tabs, not its own, until the returned function is called. */
  hear(listener: (about: string) => void): () => void
}

export interface OutboxWorld extends World {
  /** Milliseconds since 1970, as the device has them; they may jump. */
  time(): number
  /** A word that no other device has. */
  word(): string
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>
  readonly marker: Marker
  readonly tabs: Tabs
  /** Web locks, where there are any: only a secure context has them. */
  readonly locks: Pick<LockManager, 'request'> | null
  /** Packs with gzip; null where the browser cannot. */
  readonly pack: ((text: string) => Promise<Blob>) | null
  /** The language of the page, for the server's sentences. */
  language(): string
  /** The browser believes that there is a network. */
  online(): boolean
  /** Tells that the network came or went, or that the viewer is back, until the returned function is called. */
  onWake(wake: () => void): () => void
}

const markerName = 'competition-source'
const tabsName = 'competition-outbox'
const letters = 'abcdefghjkmnpqrstvwxyz0123456789'

export const browserOutboxWorld = (): OutboxWorld => ({
  ...browserWorld,
  time: () => Date.now(),
  word: () => Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => letters[byte % 32]).join(''),
  fetch: (path, init) => fetch(path, init),
  marker: localMarker,
  tabs: browserTabs(),
  locks: 'locks' in navigator ? navigator.locks : null,
  pack: 'CompressionStream' in globalThis ? gzip : null,
  language: () => document.documentElement.lang,
  online: () => navigator.onLine,
  onWake,
})

/** A browser that forbids storage throws at every touch: then there is no marker. */
const localMarker: Marker = {
  read: () => {
    try {
      return localStorage.getItem(markerName)
    } catch {
      return null
    }
  },
  write: (text) => {
    try {
      localStorage.setItem(markerName, text)
    } catch {
      // Without it an eviction goes unnoticed; the facts themselves are where they were.
    }
  },
}

const browserTabs = (): Tabs => {
  if (!('BroadcastChannel' in globalThis)) return { tell: () => undefined, hear: () => () => undefined }
  const channel = new BroadcastChannel(tabsName)
  return {
    tell: (about) => channel.postMessage(about),
    hear: (listener) => {
      const heard = (event: MessageEvent<string>): void => listener(event.data)
      channel.addEventListener('message', heard)
      return () => channel.removeEventListener('message', heard)
    },
  }
}

const gzip = (text: string): Promise<Blob> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob()

const onWake = (wake: () => void): (() => void) => {
  const seen = (): void => (document.visibilityState === 'visible' ? wake() : undefined)
  addEventListener('online', wake)
  addEventListener('offline', wake)
  addEventListener('pageshow', wake)
  document.addEventListener('visibilitychange', seen)
  return () => {
    removeEventListener('online', wake)
    removeEventListener('offline', wake)
    removeEventListener('pageshow', wake)
    document.removeEventListener('visibilitychange', seen)
  }
}
