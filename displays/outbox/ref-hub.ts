// The tablet's hub, as the tablet sees it. Seats, devices, nodes and entrants are ids.

/** What may be called on /hubs/ref. */
export interface RefHub {
  watch(contest: string, device: string): Promise<void>
  /** Says that this tablet works on it; it ends by itself a while after the connection is gone. */
  open(node: string, entrant: string): Promise<void>
  leave(node: string, entrant: string): Promise<void>
  edit(node: string, entrant: string, input: string, editing: boolean): Promise<void>
  /** Head judge: asks a seat to submit. */
  nudge(seat: string): Promise<void>
  /** Unix milliseconds. */
  time(): Promise<number>
}

/** What a client of /hubs/ref is told. */
export interface RefClient {
  /** Hashes of rules and roster: at once, and when they change. */
  desk(rules: string, roster: string): void
  /** Marks, panels or signs of it changed. */
  changed(node: string, entrant: string): void
  /** The other devices on this seat; none: it is alone again. */
  twins(devices: readonly string[]): void
  /** Which other seats have it open. */
  also(node: string, entrant: string, seats: readonly string[]): void
  nudged(by: string): void
  /** Unix milliseconds. */
  beat(serverTime: number): void
  /** The pass ended (`revoked`, `expired`, `seat-taken`); the connection closes. */
  ended(code: string): void
}

/** One try at a socket; it is thrown away when it closes. */
export interface RefLink extends RefHub {
  start(): Promise<void>
  stop(): Promise<void>
}

/** Makes a link that tells what it hears, what it could not read, and, once started, that it has closed. */
export type OpenRefLink = (client: RefClient, refused: (why: string) => void, closed: () => void) => RefLink
