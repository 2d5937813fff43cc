// Time that passes when a test says so; work on the database and the network goes on in between.

interface Waiting {
  readonly due: number
  readonly done: () => void
}

export class Hours {
  /** Of the monotonic clock, in milliseconds. */
  now = 0
  /** What the device's clock shows above that. */
  deviceAheadMs = Date.parse('2026-05-01T06:00:00Z')
  private readonly waiting = new Set<Waiting>()

  wait(ms: number, woken: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.waiting.delete(entry)
        woken.removeEventListener('abort', done)
        resolve()
      }
      const entry = { due: this.now + ms, done }
      this.waiting.add(entry)
      woken.addEventListener('abort', done)
      if (woken.aborted) done()
    })
  }

  async pass(ms: number): Promise<void> {
    const end = this.now + ms
    await settled()
    for (let next = this.next(end); next !== undefined; next = this.next(end)) {
      this.now = next.due
      next.done()
      await settled()
    }
    this.now = end
    await settled()
  }

  private next(end: number): Waiting | undefined {
    return [...this.waiting].filter((one) => one.due <= end).toSorted((a, b) => a.due - b.due)[0]
  }
}

/** Long enough for what the database and a packed request do. */
const settled = async (): Promise<void> => {
  for (let i = 0; i < 40; i++) await new Promise((resolve) => setImmediate(resolve))
}

/** Waits for something that the database or the network is about to do. */
export const until = async (holds: () => boolean): Promise<void> => {
  for (const since = Date.now(); !holds(); await new Promise((resolve) => setImmediate(resolve)))
    if (Date.now() - since > 20_000) throw new Error(`waited in vain: ${holds}`)
}
