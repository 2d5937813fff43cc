// Who this device is: a source for the ids of its facts, with a number that counts up for ever. The browser may throw
// IndexedDB away, or give back an older state of it; then another source begins, so that no id is ever given twice.

/** In IndexedDB, next to the facts. */
export interface Device {
  readonly source: string
  /** The number of the next fact. */
  readonly next: number
  /** What was here before, if the browser lost it and nobody has seen to it. */
  readonly lost: Trace | null
}

/** What the marker outside IndexedDB remembers. */
export interface Trace {
  readonly source: string
  /** The last number that was given; 0: none. */
  readonly last: number
  /** How many facts had no answer yet. */
  readonly unsent: number
}

/** Who the device is, by what it holds and what it remembers. */
export const deviceOf = (held: Device | undefined, trace: Trace | null, word: () => string): Device => {
  if (held === undefined) return { source: word(), next: 1, lost: hadFacts(trace) }
  const wentBack = trace !== null && trace.source === held.source && trace.last >= held.next
  return wentBack ? { source: word(), next: 1, lost: trace } : held
}

const hadFacts = (trace: Trace | null): Trace | null => (trace === null || trace.last === 0 ? null : trace)

/** So many of what was lost are here again. */
export const withBack = (device: Device, back: number): Device =>
  device.lost === null
    ? device
    : { ...device, lost: { ...device.lost, unsent: Math.max(0, device.lost.unsent - back) } }

export const writtenTrace = ({ source, last, unsent }: Trace): string => `${source} ${last} ${unsent}`

export const readTrace = (text: string | null): Trace | null => {
  const [, source, last, unsent] = /^(\w+) (\d+) (\d+)$/.exec(text ?? '') ?? []
  return source === undefined ? null : { source, last: Number(last), unsent: Number(unsent) }
}
