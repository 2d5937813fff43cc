// The tablet's hub, as the tablet sees it: what may be called and what is told stands in the generated contract.
import type { RefClient, RefHub } from '../live/contract'

export type { RefClient, RefHub } from '../live/contract'

/** One try at a socket; it is thrown away when it closes. */
export interface RefLink extends RefHub {
  start(): Promise<void>
  stop(): Promise<void>
}

/** Makes a link that tells what it hears, what it could not read, and, once started, that it has closed. */
export type OpenRefLink = (client: RefClient, refused: (why: string) => void, closed: () => void) => RefLink
